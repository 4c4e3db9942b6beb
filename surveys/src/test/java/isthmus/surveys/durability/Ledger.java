package isthmus.surveys.durability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * What respondents sent and what they were told, to be held against what is there. An attempt of which nothing was heard,
 * or whose answer was that nobody knows, may have happened or not.
 */
final class Ledger {

    /** What one link's respondent knows. */
    private static final class Account {
        private final Set<Integer> possible = new HashSet<>();
        private final Set<String> receipts = new HashSet<>();
        private Set<Integer> drafts = new HashSet<>(Set.of(NOTHING));
    }

    private static final int NOTHING = -1;

    private final Map<String, Account> accounts = new TreeMap<>();
    private final Map<Integer, String> links = new HashMap<>();
    private final List<String> faultsOfKeys = new ArrayList<>();

    /** What a link shows: the mark of its draft, and its receipt once it is submitted. */
    record Shown(OptionalInt draft, Optional<String> receipt) {

        /** No such link. */
        static final Shown GONE = new Shown(OptionalInt.of(-2), Optional.empty());
    }

    private final Map<String, Optional<String>> beginnings = new HashMap<>();

    /** Before a personal link is asked for with a key. */
    synchronized void beginning(String key) {
        beginnings.putIfAbsent(key, Optional.empty());
    }

    /** The service gave a link for a key; true when it did so for the first time. */
    synchronized boolean begun(String key, String token) {
        var before = beginnings.put(key, Optional.of(token));
        if (before != null && before.isPresent() && !before.get().equals(token)) {
            faultsOfKeys.add("key " + key + " gave two links");
        }
        account(token);
        return before == null || before.isEmpty();
    }

    /** A key of which nothing was heard. */
    synchronized Optional<String> keyToRepeat() {
        return beginnings.entrySet().stream().filter(e -> e.getValue().isEmpty()).map(Map.Entry::getKey).findAny();
    }

    /** What is wrong with that many places taken of the shared link. */
    synchronized List<String> faultsOfBeginnings(int places) {
        var faults = new ArrayList<>(faultsOfKeys);
        long told = beginnings.values().stream().filter(Optional::isPresent).count();
        if (places < told || places > beginnings.size()) {
            faults.add(places + " places are taken, " + told + " to " + beginnings.size() + " should be");
        }
        return faults;
    }

    /** Before answers are submitted, under a mark that no other attempt has. */
    synchronized void submitting(String link, int mark) {
        if (links.put(mark, link) != null) {
            throw new IllegalArgumentException("mark " + mark + " was used before");
        }
        account(link).possible.add(mark);
    }

    /** The service said that answers are in: these, or earlier ones of this link of which nothing was heard. */
    synchronized void submitted(String link, String receipt) {
        account(link).receipts.add(receipt);
    }

    /** The service said that these were not taken. */
    synchronized void refused(String link, int mark) {
        account(link).possible.remove(mark);
    }

    /** Before a draft is saved. */
    synchronized void saving(String link, int mark) {
        account(link).drafts.add(mark);
    }

    /** The service said that this draft is kept; whatever was sent before it is over. */
    synchronized void saved(String link, int mark) {
        account(link).drafts = new HashSet<>(Set.of(mark));
    }

    synchronized int acknowledged() {
        return (int) accounts.values().stream().filter(a -> !a.receipts.isEmpty()).count();
    }

    synchronized Set<String> links() {
        return Set.copyOf(accounts.keySet());
    }

    private Account account(String link) {
        return accounts.computeIfAbsent(link, l -> new Account());
    }

    /** What is wrong with those links as they are shown now, each in a sentence. */
    synchronized List<String> faultsOfLinks(Map<String, Shown> shown) {
        var faults = new ArrayList<String>();
        shown.forEach((link, now) -> {
            var account = account(link);
            if (now.equals(Shown.GONE)) {
                faults.add("link " + link + " is gone");
            } else if (now.receipt().isEmpty() && !account.receipts.isEmpty()) {
                faults.add("link " + link + " was acknowledged with " + account.receipts + " and is not submitted");
            } else if (now.receipt().isEmpty() && !account.drafts.contains(now.draft().orElse(NOTHING))) {
                faults.add("link " + link + " shows the draft " + now.draft() + ", not one of " + account.drafts);
            } else if (now.receipt().isPresent() && account.possible.isEmpty()) {
                faults.add("link " + link + " is submitted, and nothing was");
            } else if (now.receipt().isPresent()) {
                // What is shown once is told: it must stay.
                account.receipts.add(now.receipt().get());
                if (account.receipts.size() > 1) {
                    faults.add("link " + link + " has several receipts: " + account.receipts);
                }
            }
        });
        return faults;
    }

    /** What is wrong with the responses there are, beside all links as they are shown. An empty mark is a response that is not whole. */
    synchronized List<String> faultsOfResponses(Map<String, Shown> shown, List<OptionalInt> responses) {
        var faults = new ArrayList<>(faultsOfLinks(shown));
        var perLink = new HashMap<String, Integer>();
        for (var response : responses) {
            var link = response.isEmpty() ? null : links.get(response.getAsInt());
            if (response.isEmpty()) {
                faults.add("a response is not whole");
            } else if (link == null) {
                faults.add("nobody submitted response " + response.getAsInt());
            } else if (!account(link).possible.contains(response.getAsInt())) {
                faults.add("response " + response.getAsInt() + " of link " + link + " is there and was refused");
            } else {
                perLink.merge(link, 1, Integer::sum);
            }
        }
        accounts.keySet().forEach(link -> {
            if (!shown.containsKey(link)) {
                throw new IllegalArgumentException("nobody looked at link " + link);
            }
            boolean submitted = shown.get(link).receipt().isPresent();
            int found = perLink.getOrDefault(link, 0);
            if (found != (submitted ? 1 : 0)) {
                faults.add("link " + link + " is " + (submitted ? "" : "not ") + "submitted and has " + found + " responses");
            }
        });
        return faults;
    }
}
