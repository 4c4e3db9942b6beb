package isthmus.surveys.structure;

import java.util.Arrays;
import java.util.Optional;

/** Which headcount of its team a profession counts in. */
public enum Side {
    BUSINESS("business"),
    TECHNOLOGY("tech");

    private final String word;

    Side(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Optional<Side> of(String word) {
        return Arrays.stream(values()).filter(side -> side.word.equalsIgnoreCase(word.strip())).findFirst();
    }
}
