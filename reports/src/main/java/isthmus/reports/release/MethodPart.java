package isthmus.reports.release;

import isthmus.assessment.table.Rules;
import java.util.ArrayList;
import java.util.List;

/** Under which policy a release was made, how, and after whom. */
public record MethodPart(String title, List<Fact> rules, List<String> sources) {

    private static final String ACRO = "Ritchie, F., Green, E. and Smith, J. (2021). Automatic Checking of Research Outputs (ACRO): a tool for dynamic disclosure checks. Eurostat.";
    private static final String TABLES = "Hundepool, A. and others (2012). Statistical Disclosure Control. Wiley.";
    private static final List<String> SOURCES = List.of(
            "Cheng, J., Fu, A. W. and Liu, J. (2010). K-isomorphism: privacy preserving network publication against structural attacks. SIGMOD.",
            "Domingo-Ferrer, J. and Mateo-Sanz, J. M. (2002). Practical data-oriented microaggregation for statistical disclosure control. IEEE TKDE 14(1).",
            "Domingo-Ferrer, J. and Torra, V. (2005). Ordinal, continuous and heterogeneous k-anonymity through microaggregation. DMKD 11(2).",
            "El Emam, K. and Dankar, F. K. (2008). Protecting privacy using k-anonymity. JAMIA 15(5).",
            "Hay, M., Miklau, G., Jensen, D., Towsley, D. and Weis, P. (2008). Resisting structural re-identification in anonymized social networks. PVLDB 1(1).",
            TABLES,
            "Li, N., Li, T. and Venkatasubramanian, S. (2007). t-closeness: privacy beyond k-anonymity and l-diversity. ICDE.",
            "Machanavajjhala, A., Kifer, D., Gehrke, J. and Venkitasubramaniam, M. (2007). l-diversity: privacy beyond k-anonymity. ACM TKDD 1(1).",
            "Narayanan, A. and Shmatikov, V. (2009). De-anonymizing social networks. IEEE Symposium on Security and Privacy.",
            ACRO,
            "Sweeney, L. (2002). k-anonymity: a model for protecting privacy. IJUFKS 10(5).");

    static MethodPart of(ReleaseWords words) {
        return words.hasRecords()
                ? new MethodPart(words.say(words.showsOrganizations() ? "release.method.title.medoid" : "release.method.title", words.k()), rules(words), SOURCES)
                : new MethodPart(words.say("release.method.title.tables"), ofTables(words), List.of(TABLES, ACRO));
    }

    private static List<Fact> rules(ReleaseWords words) {
        var policy = words.publication().policy();
        var rules = new ArrayList<>(List.of(
                new Fact(words.say("release.rule.classes"), words.say("release.rule.classes.text", policy.k())),
                new Fact(words.say("release.rule.structure"), words.say(words.showsOrganizations() ? "release.rule.structure.medoid" : "release.rule.structure.text")),
                new Fact(words.say("release.rule.levels"), words.say("release.rule.levels.text")),
                new Fact(words.say("release.rule.diversity"), words.say("release.rule.diversity.text", policy.diversity(), words.decimals(policy.closeness()), policy.k())),
                new Fact(words.say("release.rule.ids"), words.say("release.rule.ids.text")),
                new Fact(words.say("release.rule.sticky"), words.say("release.rule.sticky.text", policy.k()))));
        rules.addAll(ofTables(words));
        return rules;
    }

    /** What holds without records too. */
    private static List<Fact> ofTables(ReleaseWords words) {
        var tables = Rules.DEFAULT;
        return List.of(
                new Fact(words.say("release.rule.tables"), words.say("release.rule.tables.text", tables.threshold(), words.percent(tables.dominance()),
                        words.percent(tables.remainder()), words.percent(tables.part()), tables.least(), tables.rounding())),
                new Fact(words.say("release.rule.withdrawal"), words.say("release.rule.withdrawal.text")),
                new Fact(words.say("release.rule.never"), words.say("release.rule.never.text")),
                new Fact(words.say("release.rule.draft"), words.say("release.rule.draft.text")));
    }
}
