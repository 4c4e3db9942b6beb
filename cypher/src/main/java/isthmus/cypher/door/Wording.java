package isthmus.cypher.door;

import isthmus.cypher.Lines;
import isthmus.cypher.door.Verdict.Denied;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be told from the words of a query. A plan is not enough: it shows what a subquery inside a list or a case does as a text only,
 * so that one which calls a procedure or reads a file there has an innocent plan.
 */
final class Wording {

    private static final Set<String> PROCEDURES = Set.copyOf(Lines.of(Wording.class, "procedures.txt"));

    private final String query;
    private final List<Token> tokens;

    private Wording(String query) {
        this.query = query;
        this.tokens = Token.of(query);
    }

    static Optional<Denied> of(String query) {
        if (query.length() > Limits.LONGEST_QUERY) {
            return denied(
                    "The query has " + query.length() + " characters; " + Limits.LONGEST_QUERY + " are allowed.",
                    "Put data into parameters, such as UNWIND $rows AS row.");
        }
        return new Wording(query).verdict();
    }

    private static Optional<Denied> denied(String part, String instead) {
        return Optional.of(new Denied(part, instead));
    }

    private Optional<Denied> verdict() {
        // Before anything else the database puts the characters in their place, so that they can end a string or a comment.
        if (query.contains("\\u") || query.contains("\\U")) {
            return denied("Characters written as \\u and digits are not allowed.", "Write the character itself, or send it in a parameter.");
        }
        if (depth() > Limits.DEEPEST) {
            return denied("Brackets stand in brackets more than " + Limits.DEEPEST + " deep.", "Take the query apart with WITH.");
        }
        for (int i = 0; i < tokens.size(); i++) {
            var denied = at(i);
            if (denied.isPresent()) {
                return denied;
            }
        }
        return Optional.empty();
    }

    private int depth() {
        int depth = 0;
        int deepest = 0;
        for (var token : tokens) {
            if (!token.word() && "([{".contains(token.text())) {
                deepest = Math.max(deepest, ++depth);
            } else if (!token.word() && ")]}".contains(token.text())) {
                depth--;
            }
        }
        return deepest;
    }

    private Optional<Denied> at(int i) {
        var token = tokens.get(i);
        if (token.is("LOAD") && is(i + 1, "CSV")) {
            return denied("LOAD CSV is not allowed.", "Send your own data as a parameter, and UNWIND it.");
        }
        if (token.is("TRANSACTIONS") || token.is("TRANSACTION")) {
            return denied("Transactions cannot be seen, ended or made by a query.", "Leave out IN TRANSACTIONS; each query has its own.");
        }
        if (token.is("USE")) {
            return denied("USE is not allowed.", "Leave it out: the release is named beside the query, and is one graph.");
        }
        if (token.is("PROFILE")) {
            return denied("PROFILE is not allowed.", "EXPLAIN says how a query is worked on without running it.");
        }
        if (token.is("CYPHER") && hasOptions(i)) {
            return denied("Options of the planner and the runtime are not allowed.", "CYPHER 5 or CYPHER 25 may stand at the beginning, and nothing more.");
        }
        return token.is("CALL") ? call(i + 1) : Optional.empty();
    }

    private boolean is(int i, String keyword) {
        return i < tokens.size() && tokens.get(i).is(keyword);
    }

    private boolean hasOptions(int i) {
        return tokens.stream().skip(i + 1L).limit(3).anyMatch(t -> t.isSign('='));
    }

    /** A subquery begins with a bracket. */
    private Optional<Denied> call(int from) {
        if (from >= tokens.size() || !tokens.get(from).word()) {
            return Optional.empty();
        }
        var name = new StringBuilder(tokens.get(from).text());
        for (int i = from + 1; i + 1 < tokens.size() && tokens.get(i).isSign('.') && tokens.get(i + 1).word(); i += 2) {
            name.append('.').append(tokens.get(i + 1).text());
        }
        return PROCEDURES.contains(name.toString())
                ? Optional.empty()
                : denied("The procedure " + name + " is not allowed.", "Allowed are " + PROCEDURES.stream().sorted().collect(Collectors.joining(", ")) + ".");
    }
}
