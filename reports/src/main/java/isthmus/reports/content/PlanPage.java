package isthmus.reports.content;

import isthmus.assessment.island.Island;
import isthmus.assessment.island.Metric;
import isthmus.assessment.move.Assumption;
import isthmus.assessment.organization.Team;
import isthmus.assessment.plan.Plan;
import isthmus.assessment.plan.Settings;
import isthmus.assessment.planner.Certificate;
import isthmus.assessment.simulation.MissionChange;
import isthmus.assessment.simulation.TeamChange;
import isthmus.assessment.wording.Sentence;
import isthmus.reports.wording.Amount;
import isthmus.reports.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One plan, ready for page and paper.
 *
 * @param headline what it changes, in a sentence with its numbers
 * @param source what the figures are computed from
 * @param certificate how good it is known to be, in a sentence
 * @param settings under which it was made, in sentences
 * @param figures of the whole organization before and after
 * @param missions days waited in each, those that save most first
 * @param tolls what decentralization costs, before and after
 * @param headcounts of the teams that change
 * @param phases one for each quarter, also where nothing is chosen for it
 * @param assumptions on which every figure after rests, in sentences
 * @param warnings bounds that the chosen moves go beyond, in sentences
 */
public record PlanPage(
        String id,
        String name,
        String note,
        boolean agreed,
        String headline,
        String source,
        String certificate,
        List<String> settings,
        List<Line> figures,
        List<Line> missions,
        List<Line> tolls,
        List<Heads> headcounts,
        List<Phase> phases,
        List<String> assumptions,
        List<String> warnings) {

    /**
     * A figure before and after.
     *
     * @param reads better, worse, or nothing where it is neither
     * @param who the teams that a count is about afterwards, or why there is no figure; may be empty
     */
    public record Line(String name, String before, String after, String change, String reads, String who) {}

    public record Heads(String team, String before, String after, String change) {}

    /** @param saved days a month that are saved once it is over */
    public record Phase(String title, String room, String saved, List<Step> moves) {}

    /**
     * One move with what it rests on.
     *
     * @param added days a month beyond the moves before it
     * @param ties the waits it shortens, the most days first
     * @param steps of missions that it shortens
     */
    public record Step(
            String id, String what, String cost, String residual, String alone, String added, List<String> ties, List<String> steps) {}

    public static PlanPage of(Plan plan, Wording words) {
        var scenario = plan.scenario();
        var before = plan.simulation().before();
        return new PlanPage(
                scenario.id(),
                scenario.name(),
                scenario.note(),
                scenario.agreed(),
                headline(plan, words),
                words.say("plan.source", plan.effects().size(), before.structure().teams().size(), before.structure().dependencies().size()),
                certificate(plan, words),
                settings(scenario.settings(), words),
                figures(plan, words),
                missions(plan, words),
                tolls(plan, words),
                plan.simulation().teams().stream().map(t -> heads(t, words)).toList(),
                phases(plan, words),
                assumptions(plan, words),
                plan.beyond().stream().map(words::say).toList());
    }

    static String headline(Plan plan, Wording words) {
        var before = plan.simulation().before();
        var after = plan.simulation().after();
        if (plan.effects().isEmpty()) {
            return words.say("plan.headline.none");
        }
        double was = before.waiting().days();
        double saved = was - after.waiting().days();
        String share = was == 0 ? words.percent(0) : words.percent(Math.abs(saved) / was);
        String days = words.say("plan.headline.days", Amount.COUNT.of(was, words), Amount.COUNT.of(after.waiting().days(), words),
                share.equals(words.percent(0)) ? 0 : Math.signum(saved), share);
        if (before.index().value().defined().isEmpty() || after.index().value().defined().isEmpty()) {
            return days;
        }
        String is = Amount.INDEX.of(before.index().value(), words);
        String becomes = Amount.INDEX.of(after.index().value(), words);
        return words.say("plan.headline", days, is, becomes, is.equals(becomes) ? 0 : 1);
    }

    /** How good a plan is known to be. */
    static String certificate(Plan plan, Wording words) {
        var solved = plan.solved().orElse(null);
        if (solved == null) {
            return words.say("certificate.hand");
        }
        int slowest = plan.scenario().settings().aim() == Settings.Aim.SLOWEST_MISSION ? 1 : 0;
        String gain = Amount.COUNT.of(plan.gain(), words);
        String bound = Amount.COUNT.of(solved.bound(), words);
        return switch (solved.certificate()) {
            case Certificate.Proven() -> words.say("certificate.proven", gain, slowest);
            case Certificate.Within(double percent) ->
                words.say("certificate.within", gain, slowest, bound, upwards(percent, words));
            case Certificate.Search(double percent) ->
                words.say("certificate.search", gain, slowest, bound, upwards(percent, words));
        };
    }

    /** A percentage that promises no more than is known. */
    static String upwards(double percent, Wording words) {
        return Amount.COUNT.of(BigDecimal.valueOf(percent).setScale(1, RoundingMode.UP).doubleValue(), words) + words.percent();
    }

    private static List<String> settings(Settings settings, Wording words) {
        var said = new ArrayList<String>();
        said.add(words.say(settings.aim() == Settings.Aim.WAITS ? "settings.aim.waits" : "settings.aim.slowest"));
        said.add(words.say("settings.capacity", words.list(settings.capacity().stream().map(c -> Amount.COUNT.of(c, words)).toList()),
                settings.capacity().size()));
        said.add(words.say("settings.people", Amount.COUNT.of(settings.core(), words), Amount.SHARE.of(settings.absorption(), words),
                Amount.COUNT.of(settings.teamSize(), words), settings.cores().size() + settings.absorptions().size()));
        said.add(words.say("settings.pace", settings.pace()));
        return said;
    }

    private static List<Line> figures(Plan plan, Wording words) {
        Island before = plan.simulation().before();
        Island after = plan.simulation().after();
        return List.of(
                line(words.say("change.figure.index"), before.index().value(), after.index().value(), Amount.INDEX, -1, words),
                line(words.say("figure.segregation"), before.index().people(), after.index().people(), Amount.PART, -1, words),
                line(words.say("figure.closure"), before.index().collaboration(), after.index().collaboration(), Amount.PART, -1, words),
                line(words.say(before.borderWait().fallback() ? "figure.border.fallback" : "figure.border"), before.index().waiting(),
                        after.index().waiting(), Amount.PART, -1, words),
                line(words.say("figure.waits"), Metric.of(before.waiting().days()), Metric.of(after.waiting().days()), Amount.COUNT, -1, words),
                line(words.say("change.figure.crossing_days"), Metric.of(before.waiting().crossingDays()),
                        Metric.of(after.waiting().crossingDays()), Amount.COUNT, -1, words));
    }

    private static List<Line> missions(Plan plan, Wording words) {
        return plan.simulation().missions().stream()
                .sorted(Comparator.comparingDouble(MissionChange::savedDays).reversed())
                .map(m -> line(m.mission(), Metric.of(m.before().waitDays()), Metric.of(m.after().waitDays()), Amount.COUNT, -1, words))
                .toList();
    }

    private static List<Line> tolls(Plan plan, Wording words) {
        var before = plan.simulation().tollsBefore();
        var after = plan.simulation().tollsAfter();
        return List.of(
                count("toll.staffed", before.staffed(), after.staffed(), 0, words),
                count("toll.single", before.single(), after.single(), -1, words),
                count("toll.peer", before.withoutPeer(), after.withoutPeer(), -1, words),
                line(words.say("toll.homes"), before.homes(), after.homes(), Amount.INDEX, 0, words),
                line(words.say("toll.guardrails"), before.guardrails(), after.guardrails(), Amount.SHARE, 1, words));
    }

    private static Line count(String key, List<String> before, List<String> after, int good, Wording words) {
        var plain = line(words.say(key), Metric.of(before.size()), Metric.of(after.size()), Amount.COUNT, good, words);
        return good == 0 ? plain : new Line(plain.name(), plain.before(), plain.after(), plain.change(), plain.reads(), String.join(", ", after));
    }

    /** @param good the sign of a change for the better, 0 where neither direction is */
    static Line line(String name, Metric before, Metric after, Amount amount, int good, Wording words) {
        String was = amount.of(before, words);
        String is = amount.of(after, words);
        String reads = "";
        // A change too small to be written is none.
        if (good != 0 && !was.equals(is) && before instanceof Metric.Defined(double b) && after instanceof Metric.Defined(double a)) {
            reads = words.say(Math.signum(a - b) == good ? "plan.better" : "plan.worse");
        }
        String why = Stream.of(after, before).flatMap(m -> m instanceof Metric.Undefined(Sentence reason) ? Stream.of(words.say(reason)) : null).findFirst().orElse("");
        return new Line(name, was, is, amount.change(before, after, words), reads, why);
    }

    private static Heads heads(TeamChange change, Wording words) {
        return new Heads(change.team(), people(change.before(), words), people(change.after(), words),
                words.say("plan.heads.change", signed(change.business(), words), signed(change.technology(), words)));
    }

    private static String signed(double people, Wording words) {
        return Amount.COUNT.change(Metric.of(0), Metric.of(people), words);
    }

    private static String people(@Nullable Team team, Wording words) {
        return team == null ? Amount.NONE
                : words.say("plan.heads", Amount.COUNT.of(team.business(), words), Amount.COUNT.of(team.technology(), words));
    }

    private static List<Phase> phases(Plan plan, Wording words) {
        var capacity = plan.scenario().settings().capacity();
        return IntStream.range(0, capacity.size())
                .mapToObj(phase -> {
                    var effects = plan.effects().stream().filter(e -> e.choice().phase() == phase).toList();
                    double used = effects.stream().mapToDouble(e -> e.choice().proposal().cost()).sum();
                    return new Phase(
                            words.say("plan.phase", phase + 1),
                            words.say("plan.phase.room", Amount.COUNT.of(used, words), Amount.COUNT.of(capacity.get(phase), words)),
                            words.say("plan.phase.saved", Amount.COUNT.of(plan.saved().get(phase), words)),
                            effects.stream().map(e -> step(e, words)).toList());
                })
                .toList();
    }

    private static Step step(Plan.Effect effect, Wording words) {
        var proposal = effect.choice().proposal();
        return new Step(
                proposal.id(),
                MoveWords.of(proposal.move(), words),
                Amount.COUNT.of(proposal.cost(), words),
                Amount.SHARE.of(proposal.residual(), words),
                Amount.COUNT.of(effect.alone(), words),
                Amount.COUNT.of(effect.added(), words),
                effect.ties().stream()
                        .map(t -> words.say("plan.tie", t.tie().from(), t.tie().to(), words.say("tie." + t.tie().kind().word()),
                                Amount.COUNT.of(t.tie().daysPerMonth(), words), Amount.COUNT.of(t.tie().daysPerMonth() * t.residual(), words)))
                        .toList(),
                effect.steps().stream()
                        .map(s -> words.say("plan.step", s.mission(), s.step(), s.team(), Amount.COUNT.of(s.days(), words),
                                Amount.COUNT.of(s.days() * s.residual(), words)))
                        .toList());
    }

    /** What the chosen kinds of move are taken to do, and what holds for all of them. */
    private static List<String> assumptions(Plan plan, Wording words) {
        var kinds = plan.effects().stream()
                .map(e -> Assumption.of(e.choice().proposal().move()))
                .distinct()
                .sorted()
                .map(a -> words.say("assumption.one", words.say("assumption." + a.name().toLowerCase(Locale.ROOT)), a.effect()));
        return Stream.concat(kinds, Assumption.ALWAYS.stream().map(words::say)).toList();
    }
}
