package isthmus.reports.chart;

/** One field of a table of figures. */
public sealed interface Cell {

    /** As it stands in the report, in the report's language. */
    String written();

    record Text(String written) implements Cell {}

    /**
     * A figure to the digits that the report shows: what is left out on paper is not told here either.
     *
     * @param pattern how spreadsheets write it like the report does, such as {@code 0.0}
     */
    record Number(double value, String pattern, String written) implements Cell {}

    /**
     * A figure that may not be shown.
     *
     * @param written the word that stands in its place
     */
    record Hidden(String written) implements Cell {}
}
