package isthmus.reports.release;

import isthmus.assessment.attack.Finding;
import isthmus.assessment.table.Rules;
import isthmus.reports.chart.AttackChart;
import isthmus.reports.chart.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is promised, whether it is kept, and what it costs, on one page.
 *
 * @param attacks null when nothing was tried that can be drawn
 * @param readers what it means for whom
 */
public record SummaryPart(List<Lead> findings, @Nullable Chart attacks, List<Fact> readers) {

    /** @param detail what stands behind it, or empty */
    public record Lead(String lead, String detail) {}

    static SummaryPart of(ReleaseWords words, @Nullable UtilityPart utility) {
        var findings = new ArrayList<Lead>();
        var attacks = RiskPart.attacks(words.publication());
        if (words.hasRecords()) {
            findings.add(promise(attacks, words));
        } else {
            int fewest = words.publication().policy().organizations();
            findings.add(new Lead(words.say("release.none", fewest), words.say("release.none.detail", fewest)));
        }
        if (!attacks.isEmpty()) {
            findings.add(risk(attacks, words));
        }
        if (utility != null) {
            findings.add(new Lead(utility.title(), words.say("release.cost.detail", words.organizations())));
        }
        var drawn = attacks.stream().filter(f -> ReleaseWords.isShare(f.attack())).toList();
        return new SummaryPart(findings, drawn.isEmpty() ? null : AttackChart.draw(drawn, words.organizations(), words.words()), readers(words));
    }

    /** The release in one sentence. */
    static String headline(ReleaseWords words) {
        if (words.isUnfit()) {
            return words.say("release.headline.broken");
        }
        return words.hasRecords()
                ? words.say("release.headline.held", words.k())
                : words.say("release.headline.tables", words.publication().policy().organizations());
    }

    /** Said as a fact only where everything was tried in vain. */
    private static Lead promise(List<Finding> attacks, ReleaseWords words) {
        if (attacks.isEmpty()) {
            return new Lead(words.say("release.promise.untried", words.k()), "");
        }
        return attacks.stream().allMatch(Finding::holds)
                ? new Lead(words.say("release.promise", words.k()), words.say(words.showsOrganizations() ? "release.promise.detail.medoid" : "release.promise.detail", words.k()))
                : new Lead(words.say("release.promise.broken", words.k()), "");
    }

    private static Lead risk(List<Finding> attacks, ReleaseWords words) {
        var broken = attacks.stream().filter(f -> !f.holds()).toList();
        if (broken.isEmpty()) {
            return new Lead(words.say("release.withstood", attacks.size()), words.say("release.withstood.detail"));
        }
        var names = broken.stream().map(f -> AttackChart.name(f.attack(), words.words())).collect(Collectors.joining("; "));
        return new Lead(words.say("release.broken", broken.size(), attacks.size()), words.say("release.broken.detail", names));
    }

    private static List<Fact> readers(ReleaseWords words) {
        if (words.isUnfit()) {
            return List.of(
                    new Fact(words.say("release.researcher"), words.say("release.researcher.broken")),
                    new Fact(words.say("release.member"), words.say("release.member.broken")),
                    new Fact(words.say("release.officer"), words.say("release.officer.text")));
        }
        return words.hasRecords()
                ? List.of(
                        new Fact(words.say("release.researcher"), words.say("release.researcher.text", words.publication().records().size(), words.classes())),
                        new Fact(words.say("release.member"), words.say(words.showsOrganizations() ? "release.member.medoid" : "release.member.text", words.k())),
                        new Fact(words.say("release.officer"), words.say("release.officer.text")))
                : List.of(
                        new Fact(words.say("release.researcher"), words.say("release.researcher.tables")),
                        new Fact(words.say("release.member"), words.say("release.member.tables", Rules.DEFAULT.threshold())),
                        new Fact(words.say("release.officer"), words.say("release.officer.tables")));
    }
}
