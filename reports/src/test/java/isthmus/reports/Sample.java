package isthmus.reports;

import static isthmus.reports.Questionnaire.BOARD;
import static isthmus.reports.Questionnaire.BUSINESS;
import static isthmus.reports.Questionnaire.EXECUTIVES;
import static isthmus.reports.Questionnaire.TECHNOLOGY;

import isthmus.assessment.Assessment;
import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.campaign.Progress;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import isthmus.assessment.response.Answer;
import isthmus.assessment.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Assessments computed by the real scoring from answers made here. A person's answers follow from the person's place
 * alone, so changing one group leaves every other as it was.
 */
public final class Sample {
    public static final LocalDate DATE = LocalDate.of(2026, 3, 2);
    /** What {@link #team} adds. */
    public static final String ODD_TEAM = "Odd Team";

    /**
     * @param answers people who answer from each side
     * @param everywhere what each of them answers to every item, once recoded; null for generated answers
     */
    private record Crew(Team team, int business, int technology, @Nullable Integer everywhere) {}

    private final int dimensions;
    private final int items;
    private final List<Unit> units = new ArrayList<>();
    private final List<Crew> crews = new ArrayList<>();
    private UnaryOperator<String> spelling = UnaryOperator.identity();
    private int executives = 6;
    private @Nullable Integer executiveAnswer;
    private int board = -1;
    private double scale = 1;
    private boolean open;
    private boolean synthetic;
    private boolean unconnected;
    private String language = "en";

    private Sample(int dimensions, int items) {
        this.dimensions = dimensions;
        this.items = items;
    }

    /** Two dimensions of three items, one unit, three teams. */
    public static Sample tiny() {
        var sample = new Sample(2, 3);
        sample.grow(1, 3, 12, 9);
        return sample;
    }

    /** Two dimensions, one unit, three teams, whose people all give one answer to every item. */
    public static Sample alike(int everywhere) {
        var sample = tiny();
        sample.crews.replaceAll(c -> new Crew(c.team(), c.business(), c.technology(), everywhere));
        return sample;
    }

    /** Four dimensions, two units, five teams that all can be shown. */
    public static Sample small() {
        var sample = new Sample(4, 4);
        sample.grow(2, 5, 12, 9);
        return sample;
    }

    /** Ten dimensions of six items, six units, thirty teams of unequal size and turnout. */
    public static Sample large() {
        var sample = new Sample(10, 6);
        sample.grow(6, 30, 14, 0);
        return sample;
    }

    /** Four dimensions and any number of teams of eight people, five of whom answered. */
    public static Sample teams(int teams) {
        var sample = new Sample(4, 4);
        sample.grow(Math.max(1, teams / 12), teams, 8, 5);
        return sample;
    }

    /** @param answers people who answer from each side of a team; 0 for a number that differs from team to team */
    private void grow(int unitCount, int teamCount, int headcount, int answers) {
        for (int i = 1; i <= unitCount; i++) {
            units.add(new Unit("Unit " + i, i > 4 ? "Unit " + (i - 4) : null));
        }
        for (int i = 1; i <= teamCount; i++) {
            int people = answers > 0 ? headcount : headcount - i % 5 * 2;
            int given = answers > 0 ? answers : Math.max(2, people - 3 - i % 4);
            boolean business = answers > 0 || i % 7 != 0;
            boolean technology = answers > 0 || i % 9 != 0;
            crews.add(new Crew(
                    new Team("Team " + i, "Unit " + (1 + i % unitCount), business ? people : 0, technology ? people : 0),
                    business ? given : 0, technology ? given : 0, null));
        }
    }

    /** Adds a team whose people all answer alike, so that its figures are known. */
    public Sample team(int business, int technology, int everywhere) {
        crews.add(new Crew(new Team(ODD_TEAM, "Unit 1", business, technology), business, technology, everywhere));
        return this;
    }

    /** Executives who all answer alike. */
    public Sample executives(int people, int everywhere) {
        executives = people;
        executiveAnswer = everywhere;
        return this;
    }

    public Sample executives(int people) {
        executives = people;
        executiveAnswer = null;
        return this;
    }

    /** A second lens. */
    public Sample board(int people) {
        board = people;
        return this;
    }

    /** Multiplies every headcount, for organizations far larger than the number of their answers. */
    public Sample headcounts(double factor) {
        scale = factor;
        return this;
    }

    /** Applied to every name of the organization and to most texts of the instrument. */
    public Sample spelt(UnaryOperator<String> how) {
        spelling = how;
        return this;
    }

    public Sample open() {
        open = true;
        return this;
    }

    public Sample synthetic() {
        synthetic = true;
        return this;
    }

    /** Without any tie or mission. */
    public Sample unconnected() {
        unconnected = true;
        return this;
    }

    /** With an instrument that says it speaks another language, although its words are the same. */
    public Sample in(String tag) {
        language = tag;
        return this;
    }

    public Assessment assess() {
        var instrument = Questionnaire.of(dimensions, items, board >= 0, spelling, language);
        var responses = new ArrayList<Response>();
        var rows = new ArrayList<Progress.Row>();
        for (int i = 0; i < crews.size(); i++) {
            var crew = crews.get(i);
            answer(instrument, crew.team(), BUSINESS, crew.business(), i, crew.everywhere(), responses, rows);
            answer(instrument, crew.team(), TECHNOLOGY, crew.technology(), i, crew.everywhere(), responses, rows);
        }
        answer(instrument, null, EXECUTIVES, executives, -1, executiveAnswer, responses, rows);
        answer(instrument, null, BOARD, Math.max(0, board), -2, null, responses, rows);
        return Assessment.of(
                new Organization("north-bank", spelling.apply("North Bank"), spelling.apply("Insurance"), synthetic, LocalDate.of(2026, 1, 5)),
                new Campaign("north-bank-spring", spelling.apply("Spring round"), "north-bank", instrument.ref(),
                        open ? Campaign.State.OPEN : Campaign.State.CLOSED, Instant.parse("2026-02-02T08:00:00Z"),
                        open ? null : Instant.parse("2026-02-20T17:00:00Z"), 0),
                instrument,
                new Structure(
                        units.stream().map(u -> new Unit(spelling.apply(u.name()), spelled(u.parent()))).toList(),
                        crews.stream().map(c -> spelled(c.team())).toList(), missions(), dependencies()),
                new Progress(rows),
                responses,
                7);
    }

    /** Every team waits for the next and works with the one after it; every fourth approves what the team before it does. */
    private List<Dependency> dependencies() {
        var dependencies = new ArrayList<Dependency>();
        for (int i = 0; i < crews.size() && crews.size() > 2 && !unconnected; i++) {
            dependencies.add(new Dependency(name(i), name(i + 1), Dependency.Kind.HANDOFF, 3, 2 + i, Dependency.Hindrance.BLOCKING));
            dependencies.add(new Dependency(name(i), name(i + 2), Dependency.Kind.COLLABORATION, 2 + i % 5, 0.5, Dependency.Hindrance.OK));
            if (i % 4 == 3) {
                dependencies.add(new Dependency(name(i - 1), name(i), Dependency.Kind.APPROVAL, 2, 4, Dependency.Hindrance.BLOCKING));
            }
        }
        return dependencies;
    }

    private List<Mission> missions() {
        return crews.size() < 3 || unconnected
                ? List.of()
                : List.of(new Mission(spelling.apply("From asking to having"), IntStream.range(0, 3).mapToObj(i -> new Mission.Step(name(i), 2, 3 + i)).toList()));
    }

    private String name(int crew) {
        return spelling.apply(crews.get(crew % crews.size()).team().name());
    }

    private void answer(Instrument instrument, @Nullable Team team, String perspective, int people, int place,
            @Nullable Integer everywhere, List<Response> responses, List<Progress.Row> rows) {
        if (people == 0) {
            return;
        }
        String name = team == null ? null : spelling.apply(team.name());
        rows.add(new Progress.Row(name, perspective, null, people + 2, people, people));
        for (int person = 0; person < people; person++) {
            responses.add(new Response(name, perspective, 0, answers(instrument, perspective, place, person, everywhere)));
        }
    }

    private Map<String, Answer> answers(Instrument instrument, String perspective, int place, int person, @Nullable Integer everywhere) {
        var random = new Random(31L * (31L * perspective.hashCode() + place) + person ^ 0x9E3779B97F4A7C15L);
        double mood = random.nextGaussian() * 0.5;
        var answers = new HashMap<String, Answer>();
        for (int d = 0; d < instrument.dimensions().size(); d++) {
            // Whoever cannot see one question of a dimension sees none of it: a few who answered in part would hide its parts.
            boolean blind = random.nextDouble() < (d % 4 == 3 && perspective.equals(BUSINESS) ? 0.4 : 0.04);
            for (Item item : instrument.dimensions().get(d).items()) {
                double noise = random.nextGaussian() * 0.8;
                if (!item.audience().contains(perspective)) {
                    continue;
                }
                double centre = 1.9 + 0.45 * (d * 3 % 7) + (place % 4 - 1.5) * 0.3 + (perspective.equals(TECHNOLOGY) ? -0.25 * (d % 4) : 0);
                int recoded = everywhere != null ? everywhere : Math.clamp(Math.round(centre + mood + noise), 1, 5);
                answers.put(item.id(), blind && everywhere == null
                        ? Answer.CANNOT_SEE
                        : new Answer.Option(item.reversed() ? 6 - recoded : recoded));
            }
        }
        return answers;
    }

    private @Nullable String spelled(@Nullable String name) {
        return name == null ? null : spelling.apply(name);
    }

    private Team spelled(Team team) {
        return new Team(spelling.apply(team.name()), spelled(team.unit()), team.business() * scale, team.technology() * scale);
    }
}
