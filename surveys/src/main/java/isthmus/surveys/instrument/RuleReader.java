package isthmus.surveys.instrument;

import isthmus.assessment.instrument.Gates;
import isthmus.assessment.instrument.Scoring;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Reads how answers become scores, and when scores are not shown. */
final class RuleReader {

    private RuleReader() {}

    static @Nullable Scoring scoring(Yaml s) {
        s.only("low", "high", "minimum_answered", "minimum_share", "band_edges", "bands_provisional");
        return s.isMissing()
                ? null
                : new Scoring(
                        s.get("low").number(),
                        s.get("high").number(),
                        s.get("minimum_answered").whole(),
                        s.get("minimum_share").number(),
                        s.get("band_edges").list().stream().map(Yaml::number).toList(),
                        s.get("bands_provisional").flag());
    }

    static @Nullable Gates gates(Yaml g) {
        g.only("cell", "distribution", "organization", "rate", "agreement");
        var organization = g.get("organization");
        organization.only("teams", "people", "perspectives");
        var people = new LinkedHashMap<String, Integer>();
        organization.get("perspectives").entries().forEach((id, n) -> people.put(id, n.whole()));
        try {
            return new Gates(
                    g.get("cell").whole(),
                    g.get("distribution").whole(),
                    organization.get("teams").whole(),
                    organization.get("people").whole(),
                    people,
                    g.get("rate").get("shown").number(),
                    g.get("rate").get("indicative").number(),
                    g.get("agreement").get("teams").whole(),
                    g.get("agreement").get("people").whole());
        } catch (IllegalArgumentException e) {
            g.fault("The gate " + e.getMessage() + ".", "Thresholds protect people and can only be raised.");
            return null;
        }
    }
}
