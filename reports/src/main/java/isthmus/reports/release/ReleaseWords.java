package isthmus.reports.release;

import isthmus.assessment.attack.Attack;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.release.OrganizationRecord;
import isthmus.assessment.release.Representative;
import isthmus.reports.chart.AttackChart;
import isthmus.reports.wording.Amount;
import isthmus.reports.wording.Wording;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.Set;

/** How the figures of one release are said, wherever they stand. */
record ReleaseWords(Publication publication, Wording words) {

    /** Those that count what they find, by name. All others measure a share of cases. */
    private static final Set<String> COUNTED = Set.of("TABLES", "VOCABULARY", "CANARIES", "HOSTILE_QUERIES");

    private static final Set<String> CORRELATED = Set.of("ORDER");
    private static final int DIGITS = 2;

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    int k() {
        return publication.policy().k();
    }

    boolean hasRecords() {
        return !publication.records().isEmpty();
    }

    /** Whether it must not be published; tables alone need no attack to have been tried. */
    boolean isUnfit() {
        return !publication.holds() && (hasRecords() || !publication.findings().isEmpty());
    }

    /** 1 where they are made up, for the choices of sentences. */
    int synthetic() {
        return publication.synthetic().isPresent() ? 1 : 0;
    }

    /** Whether structures can be those of organizations, as these are. */
    boolean showsOrganizations() {
        return publication.policy().representative() == Representative.MEDOID;
    }

    String month() {
        return DateTimeFormatter.ofPattern(say("release.month"), words.locale()).format(publication.month());
    }

    /** How many there are in words, as exactly as the release says. */
    String organizations() {
        if (hasRecords()) {
            return say("release.organizations", publication.records().size(), synthetic());
        }
        var table = publication.tables().get("organizations");
        var total = table == null ? OptionalLong.empty() : table.cells().getLast().getLast();
        return total.isPresent() ? say("release.organizations.about", total.getAsLong(), synthetic()) : say("release.organizations.hidden", synthetic());
    }

    /** Each record of a class says how many the class has. */
    long classes() {
        return Math.round(publication.records().stream().mapToDouble(r -> 1.0 / r.classSize()).sum());
    }

    String classSizes() {
        var sizes = publication.records().stream().mapToInt(OrganizationRecord::classSize).summaryStatistics();
        return sizes.getMin() == sizes.getMax() ? words.heads(sizes.getMin()) : say("release.sizes", sizes.getMin(), sizes.getMax());
    }

    static boolean isShare(Attack attack) {
        return !COUNTED.contains(attack.name()) && !CORRELATED.contains(attack.name());
    }

    /** A figure of an attack, in its own measure. */
    String of(Attack attack, double value) {
        if (!Double.isFinite(value)) {
            return Amount.NONE;
        }
        return CORRELATED.contains(attack.name()) ? decimals(value) : COUNTED.contains(attack.name()) ? words.heads(value) : percent(value);
    }

    String percent(double share) {
        return AttackChart.percent(share, words);
    }

    String points(double share) {
        return Double.isFinite(share) ? say("release.points", words.heads(100 * share)) : Amount.NONE;
    }

    String decimals(double value) {
        return Double.isFinite(value) ? words.decimals(value, DIGITS) : Amount.NONE;
    }
}
