package isthmus.reports.research;

import isthmus.assessment.field.Field;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.publication.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What every file says about the release that it is of. */
record About(Publication publication, Instrument instrument) {

    static final String CREATOR = "Isthmus";
    static final String LICENCE_TITLE = "Creative Commons Attribution 4.0 International";
    static final String LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/";
    static final List<String> KEYWORDS = List.of("organizations", "teams", "dependencies", "information technology", "anonymized graph");

    boolean isSynthetic() {
        return publication.synthetic().isPresent();
    }

    String title() {
        return (isSynthetic() ? "Synthetic Isthmus research release " : "Isthmus research release ") + publication.id() + ", " + publication.month();
    }

    /** For programs: that of the files, in lower case. */
    String name() {
        return Export.CSV.fileName(publication).replaceFirst("\\.zip$", "").toLowerCase(Locale.ROOT);
    }

    List<String> keywords() {
        return isSynthetic() ? Stream.concat(KEYWORDS.stream(), Stream.of("synthetic data")).toList() : KEYWORDS;
    }

    /** The name of a file of the data package, which is known for synthetic on its own too. */
    String file(Sheet sheet) {
        return (isSynthetic() ? "synthetic-" : "") + sheet.entity().file() + ".csv";
    }

    /** Said of a file of the data package alone. */
    String meaning(Sheet sheet) {
        return (isSynthetic() ? "Of a synthetic release: " : "") + sheet.entity().meaning();
    }

    String description() {
        return String.join(" ", sentences());
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        publication.synthetic().ifPresent(settings -> sentences.add("SYNTHETIC: no organization stands behind these data. " + madeOf(settings)));
        sentences.add(records());
        sentences.add("Tables hide cells of few organizations and round the others to multiples of five.");
        sentences.add("Where a value may not be shown, a word says so: \"" + Vocabulary.NOT_SAID + "\" or \"" + DataDictionary.SUPPRESSED + "\".");
        sentences.add(questionnaire());
        sentences.add(tried());
        sentences.add("Release policy " + policy() + ".");
        return sentences;
    }

    /** Where the data come from. */
    String source() {
        return publication.synthetic()
                .map(About::madeOf)
                .orElse("Surveys in organizations that agreed to be part of it, and structures that they described, anonymized.");
    }

    static String madeOf(Field.Settings settings) {
        return "Made up by the generator of Isthmus with organizations=" + settings.organizations()
                + ", fewestTeams=" + settings.fewestTeams() + ", mostTeams=" + settings.mostTeams() + ", link=" + settings.link()
                + ", dimensions=" + String.join("+", settings.dimensions()) + ", year=" + settings.year() + ", seed=" + settings.seed() + ".";
    }

    String policy() {
        var policy = publication.policy();
        return "k=" + policy.k() + ", diversity=" + policy.diversity() + ", closeness=" + policy.closeness()
                + ", neighbourhood=" + policy.neighbourhood() + ", organizations=" + policy.organizations()
                + ", representative=" + representative() + ", SHA-256 " + policy.hash();
    }

    /** What stands for a class. */
    String representative() {
        return publication.policy().representative().name().toLowerCase(Locale.ROOT);
    }

    /** What the levels were found with. */
    String questionnaire() {
        var ref = instrument.ref();
        return "Levels were found with the questionnaire " + instrument.name() + " (" + ref.id() + " " + ref.version() + ", " + instrument.status()
                + ", SHA-256 " + ref.hash() + "); it starts a conversation and certifies nothing."
                + (instrument.translated() ? " Its words here are a draft translation." : "");
    }

    String citation() {
        return CREATOR + " (" + publication.month().getYear() + "). " + title() + " [Data set]. " + Publication.LICENCE + ".";
    }

    private String records() {
        int records = publication.records().size();
        if (records == 0) {
            return "Fewer than " + publication.policy().organizations()
                    + " organizations agreed, and fewer say too much of each: this release has tables, and no records.";
        }
        return "A graph of " + records + " records, each in the place of one organization that looks like at least " + (publication.policy().k() - 1)
                + " others here: " + structure() + ", and levels are drawn anew for each dimension."
                + " Ids are random and new in each release.";
    }

    private String structure() {
        return switch (publication.policy().representative()) {
            case SYNTHETIC -> "the structure of a class is made up from what its members have in common";
            case MEDOID -> "the structure of a class is that of the member nearest to its middle, of those that allow it, and made up from what its members have"
                    + " in common where none does (" + publication.realStructures() + " structures are those of members; of no record it is said whether its own is)";
        };
    }

    private String tried() {
        long held = publication.findings().stream().filter(f -> f.holds()).count();
        return publication.findings().isEmpty()
                ? "No attack was tried on it."
                : "Of " + publication.findings().size() + " attacks and checks of use it withstood " + held + ".";
    }
}
