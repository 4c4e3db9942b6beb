package isthmus.cypher.plan;

import isthmus.assessment.move.Move;
import isthmus.assessment.move.Proposal;
import isthmus.assessment.plan.Choice;
import isthmus.assessment.plan.Scenario;
import isthmus.assessment.plan.Settings;
import isthmus.assessment.plan.Solved;
import isthmus.assessment.planner.Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Scenarios as properties and back. A node holds no maps: one is kept as the list of its keys beside that of its values. */
final class ScenarioRows {

    private ScenarioRows() {}

    static Map<String, Object> properties(Scenario scenario) {
        var settings = scenario.settings();
        var row = new HashMap<String, Object>();
        row.put("name", scenario.name());
        row.put("note", scenario.note());
        row.put("capacity", settings.capacity());
        row.put("core", settings.core());
        row.put("absorption", settings.absorption());
        row.put("teamSize", settings.teamSize());
        row.put("pace", settings.pace());
        row.put("aim", settings.aim().word());
        row.put("seconds", settings.seconds());
        row.put("coreTeams", List.copyOf(settings.cores().keySet()));
        row.put("cores", List.copyOf(settings.cores().values()));
        row.put("absorptionUnits", List.copyOf(settings.absorptions().keySet()));
        row.put("absorptions", List.copyOf(settings.absorptions().values()));
        if (scenario.solved() instanceof Solved(double gain, double bound, Certificate certificate)) {
            row.put("gain", gain);
            row.put("bound", bound);
            switch (certificate) {
                case Certificate.Proven() -> row.put("certificate", "proven");
                case Certificate.Within(double percent) -> {
                    row.put("certificate", "within");
                    row.put("percent", percent);
                }
                case Certificate.Search(double percent) -> {
                    row.put("certificate", "search");
                    row.put("percent", percent);
                }
            }
        }
        return row;
    }

    static List<Map<String, Object>> moves(Scenario scenario) {
        var choices = scenario.choices();
        return IntStream.range(0, choices.size()).mapToObj(i -> row(choices.get(i), i)).toList();
    }

    private static Map<String, Object> row(Choice choice, int position) {
        var proposal = choice.proposal();
        var move = proposal.move();
        var row = new HashMap<String, Object>();
        row.put("position", position);
        row.put("id", move.id());
        row.put("kind", move.kind());
        row.put("teams", move.teams());
        row.put("people", people(move));
        if (move instanceof Move.Merge merge) {
            row.put("name", merge.name());
        }
        row.put("cost", proposal.cost());
        row.put("residual", proposal.residual());
        row.put("requires", List.copyOf(proposal.requires()));
        row.put("standing", Words.word(choice.standing()));
        row.put("phase", choice.phase());
        return row;
    }

    /** How many people each team after the first gets, where people move. */
    private static List<Double> people(Move move) {
        return switch (move) {
            case Move.Embed embed -> List.of(embed.people());
            case Move.Dissolve dissolve -> List.copyOf(dissolve.into().values());
            case Move.Guardrail guardrail -> List.of();
            case Move.SelfService selfService -> List.of();
            case Move.Merge merge -> List.of();
        };
    }

    static Kept kept(Record row) {
        var s = row.get("scenario");
        return new Kept(
                new Scenario(
                        s.get("id").asString(),
                        s.get("name").asString(),
                        s.get("note").asString(),
                        settings(s),
                        row.get("moves").asList(ScenarioRows::choice),
                        s.get("certificate").isNull() ? null : solved(s),
                        s.get("agreed").asBoolean()),
                s.get("version").asLong());
    }

    private static Settings settings(Value s) {
        return new Settings(
                numbers(s.get("capacity")),
                s.get("core").asDouble(),
                s.get("absorption").asDouble(),
                s.get("teamSize").asDouble(),
                s.get("pace").asInt(),
                Words.aim(s.get("aim").asString()),
                s.get("seconds").asInt(),
                map(names(s.get("coreTeams")), numbers(s.get("cores"))),
                map(names(s.get("absorptionUnits")), numbers(s.get("absorptions"))));
    }

    private static Solved solved(Value s) {
        var certificate = s.get("certificate").asString();
        return new Solved(s.get("gain").asDouble(), s.get("bound").asDouble(), switch (certificate) {
            case "proven" -> new Certificate.Proven();
            case "within" -> new Certificate.Within(s.get("percent").asDouble());
            case "search" -> new Certificate.Search(s.get("percent").asDouble());
            default -> throw Words.unknown(certificate);
        });
    }

    private static Choice choice(Value m) {
        return new Choice(
                new Proposal(move(m), m.get("cost").asDouble(), m.get("residual").asDouble(), Set.copyOf(names(m.get("requires")))),
                Words.standing(m.get("standing").asString()),
                m.get("phase").asInt());
    }

    private static Move move(Value m) {
        var teams = names(m.get("teams"));
        var people = numbers(m.get("people"));
        var kind = m.get("kind").asString();
        return switch (kind) {
            case "embed" -> new Move.Embed(teams.getFirst(), teams.getLast(), people.getFirst());
            case "guardrail" -> new Move.Guardrail(teams.getFirst());
            case "self-service" -> new Move.SelfService(teams.getFirst());
            case "merge" -> new Move.Merge(teams.getFirst(), teams.getLast(), m.get("name").asString());
            case "dissolve" -> new Move.Dissolve(teams.getFirst(), map(teams.subList(1, teams.size()), people));
            default -> throw Words.unknown(kind);
        };
    }

    private static Map<String, Double> map(List<String> keys, List<Double> values) {
        var map = new TreeMap<String, Double>();
        for (int i = 0; i < keys.size(); i++) {
            map.put(keys.get(i), values.get(i));
        }
        return map;
    }

    private static List<String> names(Value list) {
        return list.asList(Value::asString);
    }

    private static List<Double> numbers(Value list) {
        return list.asList(Value::asDouble);
    }
}
