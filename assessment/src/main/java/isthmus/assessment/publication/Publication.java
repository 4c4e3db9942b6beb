package isthmus.assessment.publication;

import isthmus.assessment.attack.Finding;
import isthmus.assessment.field.Field;
import isthmus.assessment.release.OrganizationRecord;
import isthmus.assessment.release.Policy;
import isthmus.assessment.release.Release;
import isthmus.assessment.release.Utility;
import isthmus.assessment.table.Table;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A release as it leaves the house: nothing in it says who is who.
 *
 * @param id of the release
 * @param month in which it was made; never the day
 * @param synthetic what the organizations were made up with; empty when they are real
 * @param records in random order; none when too few organizations agreed
 * @param tables by name
 * @param findings of every attack that was tried; whom one endangers is forgotten
 * @param utility what anonymization cost; empty without records
 * @param realStructures how many structures are those of organizations that allow it; the others are made up
 */
public record Publication(
        String id,
        YearMonth month,
        Policy policy,
        Optional<Field.Settings> synthetic,
        List<OrganizationRecord> records,
        SortedMap<String, Table> tables,
        List<Finding> findings,
        Optional<Utility> utility,
        int realStructures) {

    /** Under which anybody may use it who may have it. */
    public static final String LICENCE = "CC-BY-4.0";

    public Publication {
        records = List.copyOf(records);
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        findings = findings.stream().map(Finding::withoutNames).toList();
    }

    public static Publication of(String id, YearMonth month, Optional<Field.Settings> synthetic, Release release, List<Finding> findings) {
        var utility = release.classes().isEmpty() ? Optional.<Utility>empty() : Optional.of(Utility.of(release.classes()));
        int realStructures = (int) release.classes().stream().filter(c -> c.medoid() != null).count();
        return new Publication(id, month, release.policy(), synthetic, release.records(), release.tables(), findings, utility, realStructures);
    }

    /** The same under another id. */
    public Publication as(String other) {
        return new Publication(other, month, policy, synthetic, records, tables, findings, utility, realStructures);
    }

    /** The same, of which more is known. */
    public Publication with(List<Finding> findings) {
        return new Publication(id, month, policy, synthetic, records, tables, findings, utility, realStructures);
    }

    /** Whether it withstood everything that was tried. */
    public boolean holds() {
        return !findings.isEmpty() && findings.stream().allMatch(Finding::holds);
    }
}
