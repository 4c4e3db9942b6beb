package isthmus.reports.content;

import isthmus.assessment.Assessment;
import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.instrument.GapRule;
import isthmus.assessment.report.Dossier;
import isthmus.assessment.report.Form;
import isthmus.assessment.report.Manuscript;
import isthmus.assessment.scoring.Estimate;
import isthmus.assessment.scoring.LevelRange;
import isthmus.assessment.scoring.PatternFinding;
import isthmus.reports.chart.Chart;
import isthmus.reports.chart.GapChart;
import isthmus.reports.chart.HeatMap;
import isthmus.reports.chart.ProfileChart;
import isthmus.reports.markdown.Markup;
import isthmus.reports.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole report before it is set. Public because templates read it; its parts are strings, lists and charts.
 *
 * @param form full, brief or team
 * @param team the one whose page it is, or null
 * @param change since the campaign before, or null
 * @param noChange why there is none, or empty
 */
public record Report(
        Wording words,
        String form,
        @Nullable TeamPage team,
        Cover cover,
        Summary summary,
        Turnout turnout,
        Chart profile,
        List<String> perspectives,
        List<ProfileRow> profileRows,
        List<Chart> heat,
        List<Chart> everyNode,
        Chart gaps,
        List<NamedGap> namedGaps,
        IslandPage island,
        List<DimensionPage> dimensions,
        List<PatternLine> patterns,
        List<String> counterpoints,
        OutlookPage outlook,
        @Nullable ComparisonPage change,
        String noChange,
        BenchmarkPage benchmark,
        Method method,
        List<Citations.Source> references,
        Map<String, Markup> notes,
        Issue issue,
        List<Section> sections) {

    /** @param period opened and closed days in words */
    public record Cover(
            String organization, String sector, String campaign, String period, String date, boolean synthetic, boolean open,
            String instrument, String version, String status, int minutes) {}

    /** One dimension in the table of numbers; {@code views} in the order of {@link Report#perspectives()}. */
    public record ProfileRow(String name, String score, String interval, String level, List<String> views, String people, String why) {}

    public record NamedGap(String name, String dimension, String reads, String detail) {}

    public record PatternLine(String name, String state, String reads, String because, String firstMove, boolean holds) {}

    /** A place in the outline of the document. */
    public record Section(String id, String title, List<Section> inner) {}

    public static Report of(Dossier dossier, Form form) {
        var assessment = dossier.assessment();
        var outlook = dossier.outlook();
        var date = dossier.imprint().day();
        var words = Wording.of(assessment.instrument().language());
        var citations = new Citations(assessment.instrument(), words);
        var results = assessment.dimensions();
        var pages = IntStream.range(0, results.size())
                .mapToObj(i -> DimensionPage.of(results.get(i), i + 1, assessment, citations, words))
                .toList();
        var turnout = Turnout.of(assessment, words);
        var everyNode = HeatMap.draw(assessment, HeatMap.Rows.ALL);
        var heat = HeatMap.draw(assessment, HeatMap.Rows.UNITS);
        boolean same = everyNode.size() == 1 && heat.size() == 1 && everyNode.getFirst().alternative().equals(heat.getFirst().alternative());
        var appendix = same ? List.<Chart>of() : everyNode;
        return new Report(
                words,
                switch (form) {
                    case Form.Full full -> "full";
                    case Form.Brief brief -> "brief";
                    case Form.OneTeam one -> "team";
                },
                form instanceof Form.OneTeam(String team)
                        ? TeamPage.of(team, dossier, words).orElseThrow(() -> new IllegalArgumentException("there is no team " + team))
                        : null,
                cover(assessment, date, words),
                Summary.of(assessment, outlook, citations, words),
                turnout,
                ProfileChart.draw(assessment, outlook.recommendations().aims(), ProfileChart.Order.INSTRUMENT),
                assessment.instrument().perspectives().stream().map(p -> p.label()).toList(),
                profileRows(assessment, words),
                heat,
                appendix,
                GapChart.draw(assessment),
                namedGaps(assessment, words),
                IslandPage.of(assessment, words),
                pages,
                patterns(assessment, words),
                List.copyOf(assessment.instrument().counterpoints().values()),
                OutlookPage.of(assessment, outlook, citations, words),
                dossier.since() == null ? null : ComparisonPage.of(dossier.since()),
                dossier.since() == null ? words.say(assessment.campaign().state() == Campaign.State.OPEN ? "change.open" : "change.first") : "",
                BenchmarkPage.of(dossier, words),
                Method.of(assessment, words),
                citations.all(),
                Notes.of(dossier.manuscript()),
                Issue.of(dossier.imprint(), words),
                !(form instanceof Form.Full) ? List.of() : sections(dossier.manuscript(), pages, !appendix.isEmpty() || !turnout.everyTeam().isEmpty(), words));
    }

    /** What the document is called. */
    public String title() {
        return words.say("document.title", cover.organization(), cover.campaign());
    }

    /** What a reader must know before any figure. */
    public List<String> notices() {
        var notices = new ArrayList<String>();
        if (cover.synthetic()) {
            notices.add(words.say("synthetic"));
        }
        if (cover.open()) {
            notices.add(words.say("cover.open"));
        }
        return notices;
    }

    private static Cover cover(Assessment assessment, LocalDate date, Wording words) {
        var campaign = assessment.campaign();
        boolean open = campaign.state() == Campaign.State.OPEN;
        String period = campaign.closed() == null || open
                ? words.say("cover.period.open", words.date(campaign.opened()))
                : words.say("cover.period", words.date(campaign.opened()), words.date(campaign.closed()));
        String sector = assessment.organization().sector();
        return new Cover(assessment.organization().name(), sector == null ? "" : sector, campaign.name(), period, words.date(date),
                assessment.organization().synthetic(), open, assessment.instrument().name(),
                assessment.instrument().ref().version(), words.status(assessment.instrument()), assessment.instrument().estimatedMinutes());
    }

    private static List<ProfileRow> profileRows(Assessment assessment, Wording words) {
        var rows = new ArrayList<ProfileRow>();
        String hidden = words.say("hidden");
        for (var result : assessment.dimensions()) {
            var views = assessment.instrument().perspectives().stream()
                    .map(p -> result.perspectives().get(p.id()) instanceof Estimate.Shown s ? words.score(s.value()) : hidden)
                    .toList();
            String name = result.dimension().shortName();
            LevelRange level = result.level();
            rows.add(switch (result.score()) {
                case Estimate.Shown s -> new ProfileRow(name, words.score(s.value()), words.interval(s),
                        level == null ? hidden : words.levelShort(level), views, words.heads(s.people()), "");
                case Estimate.Hidden h -> new ProfileRow(name, hidden, "–", "–", views, "–", words.say(h.why()));
            });
        }
        return rows;
    }

    private static List<NamedGap> namedGaps(Assessment assessment, Wording words) {
        return assessment.gaps().stream()
                .map(g -> {
                    GapRule rule = g.rule();
                    String dimension = assessment.instrument().dimension(g.dimension()).map(d -> d.shortName()).orElse(g.dimension());
                    return new NamedGap(rule.name(), dimension, rule.reads(), words.say(g.detail()));
                })
                .toList();
    }

    private static List<PatternLine> patterns(Assessment assessment, Wording words) {
        return assessment.patterns().stream()
                .sorted(java.util.Comparator.comparingInt(p -> switch (p.state()) {
                    case HOLDS -> 0;
                    case CANNOT_TELL -> 1;
                    case DOES_NOT_HOLD -> 2;
                }))
                .map(p -> new PatternLine(
                        p.pattern().name(),
                        words.say("pattern." + p.state().name().toLowerCase(java.util.Locale.ROOT)),
                        p.pattern().reads(),
                        words.say(p.because()),
                        firstMove(p.pattern().firstMove(), assessment),
                        p.state() == PatternFinding.State.HOLDS))
                .toList();
    }

    /** Dimension ids inside the rule become names: {@code min(funding, outcomes)} reads as the lower of the two. */
    private static String firstMove(String rule, Assessment assessment) {
        String said = rule;
        for (var dimension : assessment.instrument().dimensions()) {
            said = said.replaceAll("\\b" + java.util.regex.Pattern.quote(dimension.id()) + "\\b",
                    java.util.regex.Matcher.quoteReplacement(dimension.shortName()));
        }
        var words = Wording.of(assessment.instrument().language());
        return said.startsWith("min(") && said.endsWith(")")
                ? words.say("pattern.lower", said.substring(4, said.length() - 1))
                : said;
    }

    /** Those of the manuscript in its order, by the names of their macros. Sources and words go with the method, the appendix last. */
    private static List<Section> sections(Manuscript manuscript, List<DimensionPage> pages, boolean appendix, Wording words) {
        var sections = new ArrayList<Section>();
        for (var section : manuscript.sections()) {
            switch (section) {
                case DIMENSIONS -> sections.add(section("dimensions", words, pages.stream()
                        .map(p -> new Section("dimension-" + p.id(), p.name(), List.of()))));
                case OUTLOOK -> sections.add(section("outlook", words, Stream.of("targets", "recommendations", "plan", "scenarios", "roadmap")
                        .map(id -> section(id, words, Stream.of()))));
                case METHOD -> Stream.of("method", "glossary", "references").forEach(id -> sections.add(section(id, words, Stream.of())));
                default -> sections.add(section(section.word(), words, Stream.of()));
            }
        }
        if (appendix) {
            sections.add(section("every", words, Stream.of()));
        }
        return sections;
    }

    private static Section section(String id, Wording words, Stream<Section> inner) {
        return new Section(id, words.say(id + ".heading"), inner.toList());
    }
}
