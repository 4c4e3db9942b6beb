package isthmus.reports.content;

import isthmus.assessment.instrument.Instrument;
import isthmus.reports.wording.Wording;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The numbered list of sources, in alphabetical order, and the marks that point to it. */
public final class Citations {

    /** @param checked true when title, abstract or page was seen, false when cited from memory */
    public record Source(int number, String cite, boolean checked, String note) {}

    private final Map<String, Source> byId = new LinkedHashMap<>();

    Citations(Instrument instrument, Wording words) {
        instrument.references().values().stream()
                .sorted(Comparator.comparing(Instrument.Reference::cite).thenComparing(Instrument.Reference::id))
                .forEach(reference -> {
                    boolean checked = reference.checked().equals("source");
                    byId.put(reference.id(), new Source(byId.size() + 1, reference.cite(), checked,
                            words.say(checked ? "references.source" : "references.memory")));
                });
    }

    List<Source> of(List<String> ids) {
        return ids.stream()
                .filter(byId::containsKey)
                .map(byId::get)
                .sorted(Comparator.comparingInt(Source::number))
                .toList();
    }

    List<Source> all() {
        return List.copyOf(byId.values());
    }
}
