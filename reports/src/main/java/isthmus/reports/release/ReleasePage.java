package isthmus.reports.release;

import isthmus.assessment.field.Field;
import isthmus.assessment.publication.Publication;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every sentence and exhibit of the report on one release.
 *
 * @param language of its words, as a BCP 47 tag
 * @param name that it is called by
 * @param unfit whether it must not be published
 * @param synthetic how the organizations were made up; empty when they are real
 * @param sections in their order
 * @param risk what attackers reached; null when nothing was tried
 * @param utility what it costs; null without records
 */
public record ReleasePage(
        String language,
        String title,
        String name,
        String month,
        String headline,
        boolean unfit,
        List<String> synthetic,
        List<Fact> facts,
        List<Section> sections,
        SummaryPart summary,
        @Nullable RiskPart risk,
        @Nullable UtilityPart utility,
        TablePart tables,
        MethodPart method) {

    /** @param title for bookmarks and the contents */
    public record Section(String id, String title) {}

    static ReleasePage of(Publication publication, Wording wording) {
        var words = new ReleaseWords(publication, wording);
        var risk = publication.findings().isEmpty() ? null : RiskPart.of(words);
        var utility = publication.utility().map(u -> UtilityPart.of(u, words)).orElse(null);
        var tables = TablePart.of(words);
        var sections = Stream.of(
                        section("release-summary", words.say("release.summary")),
                        risk == null ? null : section("release-risk", words.say("release.risk")),
                        utility == null ? null : section("release-utility", words.say("release.utility")),
                        section("release-tables", words.say("release.tables")),
                        section("release-method", words.say("release.method")),
                        section("release-sources", words.say("release.sources")))
                .flatMap(Stream::ofNullable)
                .toList();
        return new ReleasePage(
                wording.language(),
                words.say("release.document", publication.id(), words.month(), words.synthetic()),
                words.say("release.name", publication.id()),
                words.month(),
                SummaryPart.headline(words),
                words.isUnfit(),
                publication.synthetic().map(s -> synthetic(s, words)).orElse(List.of()),
                facts(words),
                sections,
                SummaryPart.of(words, utility),
                risk,
                utility,
                tables,
                MethodPart.of(words));
    }

    /** What a reader must know before any figure. */
    List<String> notices() {
        return Stream.concat(unfit ? Stream.of(headline) : Stream.of(), synthetic.stream().limit(1)).toList();
    }

    private static Section section(String id, String title) {
        return new Section(id, title);
    }

    private static List<String> synthetic(Field.Settings settings, ReleaseWords words) {
        return List.of(
                words.say("release.synthetic.text"),
                words.say("release.synthetic.settings", settings.organizations(), settings.fewestTeams(), settings.mostTeams(),
                        words.decimals(settings.link()), settings.dimensions().size(), words.words().list(settings.dimensions()),
                        String.valueOf(settings.year() - 1), String.valueOf(settings.year()), String.valueOf(settings.seed())));
    }

    private static List<Fact> facts(ReleaseWords words) {
        var publication = words.publication();
        var policy = publication.policy();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.say("release.fact.id"), words.say("release.fact.id.text", publication.id(), words.month())));
        facts.add(new Fact(words.say("release.fact.holds"), words.hasRecords()
                ? words.say("release.fact.holds.records", words.organizations(), words.classes(), words.classSizes(), publication.tables().size())
                : words.say("release.fact.holds.tables", publication.tables().size(), words.organizations())));
        if (words.hasRecords() && words.showsOrganizations()) {
            facts.add(new Fact(words.say("release.fact.structures"), words.say("release.fact.structures.text", publication.realStructures(), words.classes())));
        }
        facts.add(new Fact(words.say("release.fact.k"), words.hasRecords()
                ? words.say("release.fact.k.text", policy.k())
                : words.say("release.fact.k.tables", policy.k())));
        facts.add(new Fact(words.say("release.fact.policy"), policy.hash()));
        facts.add(new Fact(words.say("release.fact.licence"), words.say("release.fact.licence.text", Publication.LICENCE)));
        facts.add(new Fact(words.say("release.fact.cite"), words.say("release.fact.cite.text", String.valueOf(publication.month().getYear()), publication.id(),
                words.month(), policy.hash().substring(0, 12), Publication.LICENCE, words.synthetic())));
        return facts;
    }
}
