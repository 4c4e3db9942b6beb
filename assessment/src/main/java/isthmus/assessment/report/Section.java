package isthmus.assessment.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The sections of a report in the order of its story. */
public enum Section {
    SUMMARY,
    READING,
    TURNOUT,
    PROFILE,
    UNITS,
    SIDES,
    DIMENSIONS,
    ISLAND,
    PATTERNS,
    OUTLOOK,
    CHANGE,
    BENCHMARK,
    METHOD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Section> of(String word) {
        return Stream.of(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    /** Without what was found, who answered and what the figures cannot carry, a report would mislead. */
    public boolean always() {
        return this == SUMMARY || this == TURNOUT || this == METHOD;
    }
}
