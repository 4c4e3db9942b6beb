package isthmus.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.Assessment;
import isthmus.assessment.plan.Plan;
import isthmus.assessment.plan.Settings;
import isthmus.assessment.planner.Certificate;
import isthmus.assessment.recommendation.Target;
import isthmus.assessment.recommendation.Targets;
import isthmus.assessment.roadmap.Outlook;
import isthmus.reports.content.MoveWords;
import isthmus.reports.content.PlanPage;
import isthmus.reports.content.RecommendationCard;
import isthmus.reports.pdf.Pdf;
import isthmus.reports.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What to change first, on paper and on screen; what is absent says why. */
class OutlookReportTest {

    private static final Wording WORDS = Wording.of("en");
    private static final Assessment ASSESSMENT = Sample.large().assess();
    private static final Outlook OUTLOOK = Outlooks.full(ASSESSMENT);
    private static final Plan PLAN = OUTLOOK.agreed().orElseThrow();
    private static final Element SCREEN = screen(ASSESSMENT, OUTLOOK);
    /** Without spaces: between the fields of a table a PDF has none. */
    private static final String PAPER = bare(new Pdf(Reports.pdf(ASSESSMENT, OUTLOOK, Sample.DATE)).text());

    @Test
    void thePlanIsPrintedWithItsNumbersBeforeAndAfter() {
        var before = PLAN.simulation().before();
        var after = PLAN.simulation().after();
        assertThat(PLAN.simulation().savedDays()).isPositive();
        printed(
                "Days waited a month " + WORDS.heads(before.waiting().days()) + " " + WORDS.heads(after.waiting().days()) + " −"
                        + WORDS.heads(PLAN.simulation().savedDays()) + " better",
                "Island Index " + WORDS.decimals(before.index().value().defined().orElseThrow(), 1) + " "
                        + WORDS.decimals(after.index().value().defined().orElseThrow(), 1),
                "Teams with technology people " + PLAN.simulation().tollsBefore().staffed().size() + " "
                        + PLAN.simulation().tollsAfter().staffed().size(),
                "Homes of technology work (effective number) "
                        + WORDS.decimals(PLAN.simulation().tollsBefore().homes().defined().orElseThrow(), 1));
        printed(plan(OUTLOOK).headline());
        assertThat(plan(OUTLOOK).headline()).startsWith("Days waited a month go from 1,541 to ").contains("the Island Index goes from 2.0 to ");
        assertThat(PLAN.simulation().missions()).isNotEmpty().allSatisfy(m ->
                onScreen("plan-section", m.mission() + " " + WORDS.heads(m.before().waitDays()) + " " + WORDS.heads(m.after().waitDays())));
        assertThat(PLAN.simulation().teams()).isNotEmpty().allSatisfy(t -> onScreen("plan-section", t.team() + " " + (t.before() == null
                ? "–" : WORDS.heads(t.before().business()) + " business, " + WORDS.heads(t.before().technology()) + " technology")));
    }

    @Test
    void everyMoveOfThePlanStandsWithItsCostItsEffectAndTheTiesItRestsOn() {
        assertThat(PLAN.effects()).hasSizeGreaterThan(3).allSatisfy(effect -> {
            var proposal = effect.choice().proposal();
            printed(MoveWords.of(proposal.move(), WORDS));
            assertThat(plan(OUTLOOK).phases().get(effect.choice().phase()).moves())
                    .filteredOn(s -> s.id().equals(proposal.id()))
                    .singleElement()
                    .satisfies(s -> {
                        assertThat(s.cost()).isEqualTo(WORDS.heads(proposal.cost()));
                        assertThat(s.residual()).isEqualTo("25%");
                        assertThat(s.alone()).isEqualTo(WORDS.heads(effect.alone()));
                        assertThat(s.added()).isEqualTo(WORDS.heads(effect.added()));
                        assertThat(s.ties()).hasSameSizeAs(effect.ties());
                    });
        });
        assertThat(PLAN.effects()).anyMatch(e -> e.added() < e.alone());
        printed("Team 4 waits for Team 5 (handoff): 15 to 3.8 days a month");
    }

    @Test
    void whatTheFiguresRestOnStandsBesideThem() {
        assertThat(plan(OUTLOOK).assumptions()).hasSizeGreaterThan(5).allSatisfy(a -> printed(a));
        printed("No one is hired and no one leaves.", "Not a forecast");
    }

    @Test
    void aPlanSaysHowGoodItIsKnownToBe() {
        printed("Proven best: it saves " + WORDS.heads(PLAN.simulation().savedDays()) + " days a month");
        assertThat(certificate(new Certificate.Within(2.04))).startsWith("Within 2.1% of the best possible: it saves ");
        assertThat(certificate(new Certificate.Search(30))).startsWith("Found by a search, no proof: it saves ").endsWith("30% of which it gives up.");
        assertThat(certificate(null)).isEqualTo("Chosen by hand, no certificate.");
    }

    private static String certificate(Certificate certificate) {
        var choices = PLAN.scenario().choices();
        return PlanPage.of(Outlooks.plan(ASSESSMENT.island(), "x", "X", choices, PLAN.scenario().settings(), certificate, true), WORDS).certificate();
    }

    @Test
    void limitsThatHandsWentBeyondAreNamed() {
        var plan = Outlooks.plan(ASSESSMENT.island(), "x", "X", PLAN.scenario().choices(), Settings.ORDINARY, null, true);
        assertThat(plan.beyond()).isNotEmpty();
        var text = said(screen(ASSESSMENT, Outlooks.outlook(ASSESSMENT, Targets.NONE, List.of(plan), List.of())), "plan-section");
        assertThat(plan.beyond()).allSatisfy(b -> assertThat(text).contains(b.toString()));
        assertThat(said(SCREEN, "plan-section")).doesNotContain("Beyond the limits");
    }

    @Test
    void anAgreedTargetHasItsReasonAndASuggestedOneIsCalledThat() {
        printed("Funding 1.7 level 1 Level 4, Blended Regulation: The supervisor asks for it by 2027. 3");
        assertThat(said(SCREEN, "targets-section").split("suggested, not agreed", -1)).hasSizeGreaterThan(9);
        assertThat(said(SCREEN, "targets-section")).contains("1 target was agreed, 9 suggested");
    }

    @Test
    void everyRecommendationShowsTheNumbersThatMakeItsRank() {
        var cards = RecommendationCard.list(ASSESSMENT, OUTLOOK);
        assertThat(cards).hasSameSizeAs(OUTLOOK.recommendations().list()).hasSizeGreaterThan(8).allSatisfy(card -> {
            var r = card.rank();
            double value = number(r.distance()) * number(r.importance()) * number(r.teams()) * number(r.weight()) / number(r.effort());
            assertThat(value).isCloseTo(number(r.value()), within(0.01 * number(r.value()) + 0.05));
            assertThat(said(SCREEN, "recommendations-section")).contains("= " + r.value());
        });
        assertThat(Xml.all(section(SCREEN, "recommendations-section"), "div").stream().filter(d -> d.getAttribute("class").equals("move"))).hasSameSizeAs(cards);
    }

    private static double number(String written) {
        return Double.parseDouble(written.replace(",", ""));
    }

    @Test
    void aCardSaysWhyNowHowSureAndWhatSpeaksAgainstIt() {
        var card = RecommendationCard.list(ASSESSMENT, OUTLOOK).getFirst();
        assertThat(card.why()).hasSize(3);
        assertThat(card.why().get(0)).isEqualTo("It is at level 1; the agreed target is level 4.");
        assertThat(card.why().get(1)).startsWith("The pattern “Orders without a budget” holds: Funding 1.7").endsWith("Weight 1.50.");
        assertThat(card.why().get(2)).startsWith("Team graph: One team lets others wait").contains("share of waiting because of one provider 0.06; Team 1");
        assertThat(card.against()).containsExactly("A shared service can be cheaper than many mixed teams.", "Separation can protect what must not change quickly.");
        assertThat(card.contrary()).hasSize(1);
        assertThat(card.owner()).isEqualTo(Outlooks.OWNER);
        printed("Why now " + String.join(" ", card.why()), "seen in cases:", Outlooks.OWNER + ".", "15 June 2026.");
    }

    @Test
    void theFirstPageNamesMovesThatAreStillToBeDoneAndHowThePlanBegins() {
        var summary = said(SCREEN, "summary-section");
        var cards = RecommendationCard.list(ASSESSMENT, OUTLOOK);
        assertThat(cards.get(1).state()).isEqualTo("done");
        assertThat(cards.get(2).state()).isEqualTo("dropped");
        var list = Xml.all(section(SCREEN, "summary-section"), "ol").getFirst();
        assertThat(Xml.all(list, "li")).extracting(li -> Xml.all(li, "strong").getFirst().getTextContent()).containsExactly(
                cards.get(0).move().dimension() + ".", cards.get(3).move().dimension() + ".", cards.get(4).move().dimension() + ".");
        assertThat(summary).contains("Agreed, for the first quarter: " + MoveWords.of(PLAN.effects().getFirst().choice().proposal().move(), WORDS));
        assertThat(said(screen(ASSESSMENT, Outlooks.plain(ASSESSMENT)), "summary-section")).doesNotContain("Agreed");
    }

    @Test
    void scenariosStandBesideEachOtherWithTodayFirst() {
        var text = said(SCREEN, "scenarios-section");
        assertThat(text).contains("Shorter ways", "(agreed)", "One step <b>only</b>", "Everything at once", "proven best", "within 2.1% of the best", "by hand");
        var days = OUTLOOK.plans().stream().map(p -> WORDS.heads(p.simulation().after().waiting().days())).toList();
        onScreen("scenarios-section", "Days waited a month " + WORDS.heads(ASSESSMENT.island().waiting().days()) + " " + String.join(" ", days));
        printed("One step <b>only</b>");
    }

    @Test
    void theRoadmapStandsInATableWithOwnersDatesAndWhatComesFirst() {
        var rows = Xml.all(section(SCREEN, "roadmap-section"), "tr").stream().skip(1).toList();
        assertThat(rows).hasSize(OUTLOOK.roadmap().entries().size() + OUTLOOK.roadmap().dropped().size());
        assertThat(rows).extracting(Element::getTextContent)
                .anyMatch(r -> r.contains(Outlooks.OWNER) && r.contains("15 June 2026") && r.contains("Apr 2026"))
                .anyMatch(r -> r.contains("done · since May"))
                .anyMatch(r -> r.contains("dropped"));
    }

    @Test
    void anOpenCampaignRecommendsNothingAndSaysSo() {
        var open = Sample.small().open().assess();
        var text = screen(open, Outlooks.plain(open));
        assertThat(said(text, "recommendations-section")).contains("This campaign is still open. Moves are recommended when it is closed.");
        assertThat(said(text, "targets-section")).contains("No score can be shown yet").doesNotContainPattern("\\d\\.\\d");
        assertThat(said(text, "recommendations-section")).doesNotContainPattern("\\d\\.\\d");
    }

    @Test
    void whereNoScoreMayBeShownTheReportSaysWhyNothingIsRecommended() {
        var hidden = Sample.teams(2).assess();
        assertThat(said(screen(hidden, Outlooks.plain(hidden)), "recommendations-section")).contains("No score may be shown, because too few people stand behind it.");
    }

    @Test
    void withoutAnAgreedPlanTheReportSaysHowManyScenariosThereAre() {
        assertThat(said(screen(ASSESSMENT, Outlooks.plain(ASSESSMENT)), "plan-section")).contains("No scenario has been made yet");
        var considered = Outlooks.outlook(ASSESSMENT, Targets.NONE, OUTLOOK.plans().subList(2, 3), List.of());
        var text = screen(ASSESSMENT, considered);
        assertThat(said(text, "plan-section")).contains("No plan has been agreed on yet. One scenario is being considered.");
        assertThat(said(text, "scenarios-section")).contains("There is one scenario only");
    }

    @Test
    void withoutATeamGraphTheReportSaysThatNothingCanBeSimulated() {
        var alone = Sample.small().unconnected().assess();
        var text = screen(alone, Outlooks.full(alone));
        assertThat(said(text, "plan-section")).contains("There is no team graph");
        assertThat(said(text, "scenarios-section")).contains("There is no team graph");
        assertThat(said(text, "roadmap-section")).contains("The roadmap in words");
    }

    @Test
    void whereEverythingIsAtItsTargetNothingIsRecommended() {
        // Everybody answers alike, so that no finding calls for a move either.
        var alike = Sample.alike(3).unconnected().executives(6, 3).assess();
        var reached = new Targets(alike.instrument().dimensions().stream().map(d -> new Target(d.id(), 3, Target.Reason.COST, "Good enough.", 1)).toList());
        var outlook = Outlooks.outlook(alike, reached, List.of(), List.of());
        assertThat(outlook.recommendations().list()).isEmpty();
        var text = screen(alike, outlook);
        assertThat(said(text, "recommendations-section")).contains("Every dimension whose score may be shown is at its target, and no finding calls for a move.");
        assertThat(said(text, "targets-section")).contains("No dimension whose score may be shown is below its target");
        assertThat(said(text, "roadmap-section")).contains("Nothing is on the roadmap");
    }

    private static void printed(String... texts) {
        for (var text : texts) {
            assertThat(PAPER.contains(bare(text))).as(text).isTrue();
        }
    }

    /** What is behind the story stands in the web form alone. */
    private static void onScreen(String section, String text) {
        assertThat(bare(said(SCREEN, section))).contains(bare(text));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private static Element screen(Assessment assessment, Outlook outlook) {
        return Xml.parse(Reports.html(assessment, outlook, Sample.DATE).substring("<!DOCTYPE html>".length()));
    }

    private static Element section(Element root, String id) {
        return Xml.all(root, "section").stream().filter(s -> s.getAttribute("id").equals(id)).findFirst().orElseThrow();
    }

    private static String said(Element root, String id) {
        return section(root, id).getTextContent().replaceAll("\\s+", " ");
    }

    private static PlanPage plan(Outlook outlook) {
        return PlanPage.of(outlook.agreed().orElseThrow(), WORDS);
    }
}
