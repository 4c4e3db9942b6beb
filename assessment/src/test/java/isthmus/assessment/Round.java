package isthmus.assessment;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.campaign.Progress;
import isthmus.assessment.input.Checked;
import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import isthmus.assessment.response.Form;
import isthmus.assessment.response.Response;
import isthmus.assessment.scoring.DimensionResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An organization that answers, put together step by step: teams, then people, then what is computed of them. */
public final class Round {

    private final List<Unit> units = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();
    private final List<Dependency> ties = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();
    private final List<Progress.Row> progress = new ArrayList<>();
    private Instrument instrument = Sample.INSTRUMENT;
    private Campaign.State state = Campaign.State.CLOSED;
    private long seed = 1;

    /** Three teams in which everybody answers every question with the same value, and an executive who does. */
    public static Round unanimous(int value) {
        return new Round()
                .team("A", null, 5, 5)
                .team("B", null, 5, 5)
                .team("C", null, 5, 5)
                .everywhere("business", value, value, value, value, value)
                .everywhere("tech", value, value, value, value, value)
                .people(null, "exec", value);
    }

    public Round instrument(Instrument other) {
        instrument = other;
        return this;
    }

    public Round open() {
        state = Campaign.State.OPEN;
        return this;
    }

    public Round seed(long other) {
        seed = other;
        return this;
    }

    public Round shuffled(long by) {
        Collections.shuffle(responses, new Random(by));
        return this;
    }

    public Round unit(String name, @Nullable String parent) {
        units.add(new Unit(name, parent));
        return this;
    }

    public Round team(String name, @Nullable String unit, double business, double technology) {
        teams.add(new Team(name, unit, business, technology));
        return this;
    }

    public Round tie(Dependency tie) {
        ties.add(tie);
        return this;
    }

    public Round invited(@Nullable String team, String perspective, int invited) {
        progress.add(new Progress.Row(team, perspective, null, invited, 0, 0));
        return this;
    }

    /** One person for each value, whose every answer says it; of reversed questions the opposite. */
    public Round people(@Nullable String team, String perspective, int... values) {
        for (int value : values) {
            person(team, perspective, instrument.dimensions().stream().collect(Collectors.toMap(Dimension::id, d -> value)));
        }
        return this;
    }

    /** The same people in every team there is so far. */
    public Round everywhere(String perspective, int... values) {
        teams.forEach(team -> people(team.name(), perspective, values));
        return this;
    }

    /** A person who answers some dimensions, each question with the dimension's value. */
    public Round person(@Nullable String team, String perspective, Map<String, Integer> values) {
        return person(team, perspective, values, Map.of());
    }

    /** A person as above, but for some questions with answers of their own; an empty one is left out. */
    public Round person(@Nullable String team, String perspective, Map<String, Integer> values, Map<String, String> instead) {
        var answers = new HashMap<String, String>();
        for (var dimension : instrument.dimensions()) {
            if (values.containsKey(dimension.id())) {
                dimension.items().stream().filter(item -> item.audience().contains(perspective)).forEach(item -> {
                    int value = values.get(dimension.id());
                    answers.put(item.id(), Integer.toString(item.reversed() ? 6 - value : value));
                });
            }
        }
        answers.putAll(instead);
        answers.values().removeIf(String::isEmpty);
        responses.add(accepted(Response.of(instrument, new Form(team, perspective, answers))));
        return this;
    }

    public Assessment assess() {
        return Assessment.of(
                new Organization("acme", "Acme", null, true, LocalDate.EPOCH),
                new Campaign("acme-1", "First", "acme", instrument.ref(), state, Instant.EPOCH, null, 0),
                instrument,
                new Structure(units, teams, List.of(), ties),
                new Progress(progress),
                responses,
                seed);
    }

    public DimensionResult dimension(Dimension dimension) {
        return assess().dimensions().stream().filter(d -> d.dimension().equals(dimension)).findFirst().orElseThrow();
    }

    public static int[] times(int people, int value) {
        var values = new int[people];
        Arrays.fill(values, value);
        return values;
    }

    private static Response accepted(Checked<Response> checked) {
        return switch (checked) {
            case Checked.Accepted<Response>(var response) -> response;
            case Checked.Rejected<Response>(var problems) -> throw new IllegalArgumentException(problems.toString());
        };
    }
}
