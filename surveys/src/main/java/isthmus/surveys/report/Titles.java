package isthmus.surveys.report;

import isthmus.assessment.report.Section;

/** What sections are called where they are chosen. */
final class Titles {

    private Titles() {}

    static String of(Section section) {
        return switch (section) {
            case SUMMARY -> "Summary";
            case READING -> "How to read this report";
            case TURNOUT -> "Who answered";
            case PROFILE -> "Profile";
            case UNITS -> "Where in the organization";
            case SIDES -> "How the sides see it";
            case DIMENSIONS -> "The dimensions, one by one";
            case ISLAND -> "The island";
            case PATTERNS -> "Patterns and counterpoints";
            case OUTLOOK -> "What to change first";
            case CHANGE -> "Change since the last campaign";
            case BENCHMARK -> "Compared with other organizations";
            case METHOD -> "Method, limits and sources";
        };
    }
}
