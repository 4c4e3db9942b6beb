package isthmus.reports.release;

/** Something and what there is to say of it. */
public record Fact(String term, String text) {}
