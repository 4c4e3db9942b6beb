package isthmus.surveys.plan;

import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.move.ImpossibleMove;
import isthmus.assessment.move.Move;
import isthmus.assessment.move.Proposal;
import isthmus.assessment.plan.Choice;
import isthmus.assessment.plan.Scenario;
import isthmus.assessment.plan.Settings;
import isthmus.assessment.planner.Certificate;
import isthmus.assessment.planner.Standing;
import isthmus.assessment.wording.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A scenario as JSON, out and in. Quarters are counted from 1; a move that is not chosen has none. */
final class ScenarioJson {

    private ScenarioJson() {}

    static Map<String, Object> of(Scenario scenario) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", scenario.id());
        json.put("name", scenario.name());
        json.put("note", scenario.note());
        json.put("agreed", scenario.agreed());
        json.put("settings", settings(scenario.settings()));
        json.put("moves", scenario.choices().stream().map(ScenarioJson::choice).toList());
        json.put("certificate", certificate(scenario));
        return json;
    }

    private static Map<String, Object> settings(Settings settings) {
        var json = new LinkedHashMap<String, Object>();
        json.put("capacity", settings.capacity());
        json.put("core", settings.core());
        json.put("absorption", settings.absorption());
        json.put("teamSize", settings.teamSize());
        json.put("pace", settings.pace());
        json.put("aim", settings.aim().word());
        json.put("seconds", settings.seconds());
        json.put("cores", settings.cores());
        json.put("absorptions", settings.absorptions());
        return json;
    }

    static Map<String, Object> choice(Choice choice) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", choice.id());
        json.putAll(move(choice.proposal().move()));
        json.put("cost", choice.proposal().cost());
        json.put("residual", choice.proposal().residual());
        json.put("requires", choice.proposal().requires());
        json.put("standing", word(choice.standing()));
        json.put("quarter", choice.chosen() ? choice.phase() + 1 : null);
        return json;
    }

    private static Map<String, Object> move(Move move) {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", move.kind());
        switch (move) {
            case Move.Embed embed -> {
                json.put("from", embed.from());
                json.put("into", embed.into());
                json.put("people", embed.people());
            }
            case Move.Guardrail guardrail -> json.put("team", guardrail.approver());
            case Move.SelfService selfService -> json.put("team", selfService.provider());
            case Move.Merge merge -> {
                json.put("first", merge.first());
                json.put("second", merge.second());
                json.put("name", merge.name());
            }
            case Move.Dissolve dissolve -> {
                json.put("team", dissolve.team());
                json.put("receivers", dissolve.into());
            }
        }
        return json;
    }

    static Map<String, Object> certificate(Scenario scenario) {
        var json = new LinkedHashMap<String, Object>();
        var solved = scenario.solved();
        if (solved == null) {
            json.put("kind", "by-hand");
            return json;
        }
        switch (solved.certificate()) {
            case Certificate.Proven proven -> json.put("kind", "proven");
            case Certificate.Within(double percent) -> {
                json.put("kind", "within");
                json.put("percent", percent);
            }
            case Certificate.Search(double percent) -> {
                json.put("kind", "search");
                json.put("percent", percent);
            }
        }
        json.put("gain", solved.gain());
        json.put("bound", solved.bound());
        return json;
    }

    /**
     * @param base what stands for whatever is not sent
     * @param problems takes every fault
     */
    static Scenario read(JsonFields fields, Scenario base, Problems problems) {
        fields.only("name", "note", "settings", "moves", "pinned", "forbidden", "save");
        var choices = fields.has("moves")
                ? fields.objects("moves").stream().flatMap(f -> choice(f, problems).stream()).toList()
                : base.choices();
        return new Scenario(
                base.id(),
                fields.text("name", base.name()).strip(),
                fields.text("note", base.note()).strip(),
                settings(fields.object("settings"), base.settings()),
                standing(choices, fields, problems),
                null,
                base.agreed());
    }

    private static List<Choice> standing(List<Choice> choices, JsonFields fields, Problems problems) {
        var pinned = fields.texts("pinned");
        var forbidden = fields.texts("forbidden");
        var ids = choices.stream().map(Choice::id).toList();
        unknown(pinned, ids, "/pinned", problems);
        unknown(forbidden, ids, "/forbidden", problems);
        return choices.stream()
                .map(c -> pinned.contains(c.id())
                        ? new Choice(c.proposal(), Standing.PINNED, c.phase())
                        : forbidden.contains(c.id()) ? new Choice(c.proposal(), Standing.FORBIDDEN, c.phase()) : c)
                .toList();
    }

    private static void unknown(List<String> named, List<String> ids, String where, Problems problems) {
        for (int i = 0; i < named.size(); i++) {
            if (!ids.contains(named.get(i))) {
                problems.add(
                        where + "/" + i, Problem.quoted(named.get(i)) + " is no move of this plan.",
                        "Name one of its moves by its id.");
            }
        }
    }

    private static Settings settings(JsonFields fields, Settings base) {
        fields.only("capacity", "core", "absorption", "teamSize", "pace", "aim", "seconds", "cores", "absorptions");
        return new Settings(
                fields.has("capacity") ? fields.numbers("capacity") : base.capacity(),
                fields.number("core", base.core()),
                fields.number("absorption", base.absorption()),
                fields.number("teamSize", base.teamSize()),
                fields.whole("pace", base.pace()),
                fields.word("aim", Settings.Aim.values(), Settings.Aim::word, base.aim()),
                fields.whole("seconds", base.seconds()),
                fields.has("cores") ? fields.map("cores") : base.cores(),
                fields.has("absorptions") ? fields.map("absorptions") : base.absorptions());
    }

    private static Optional<Choice> choice(JsonFields fields, Problems problems) {
        try {
            fields.only(
                    "id", "kind", "from", "into", "people", "team", "first", "second", "name", "receivers", "cost", "residual", "requires",
                    "standing", "quarter");
            var move = move(fields);
            if (move.isEmpty()) {
                return Optional.empty();
            }
            var proposal = new Proposal(
                    move.get(), fields.number("cost", 0), fields.number("residual", 1), Set.copyOf(fields.texts("requires")));
            int quarter = fields.whole("quarter", 0);
            if (quarter < 0) {
                problems.add(fields.at() + "/quarter", "There is no quarter " + quarter + ".", "Count quarters from 1, or leave it out.");
            }
            return Optional.of(new Choice(
                    proposal,
                    fields.word("standing", Standing.values(), ScenarioJson::word, Standing.FREE),
                    quarter < 1 ? Choice.OUT : quarter - 1));
        } catch (ImpossibleMove e) {
            problems.add(fields.at(), e.sentence(), Sentence.plain("Mend this move."));
            return Optional.empty();
        }
    }

    private static Optional<Move> move(JsonFields fields) {
        var kind = fields.needed("kind");
        return switch (kind) {
            case "embed" -> Optional.of(new Move.Embed(fields.needed("from"), fields.needed("into"), fields.number("people", 0)));
            case "guardrail" -> Optional.of(new Move.Guardrail(fields.needed("team")));
            case "self-service" -> Optional.of(new Move.SelfService(fields.needed("team")));
            case "merge" -> Optional.of(new Move.Merge(fields.needed("first"), fields.needed("second"), fields.needed("name")));
            case "dissolve" -> Optional.of(new Move.Dissolve(fields.needed("team"), fields.map("receivers")));
            default -> {
                if (!kind.isEmpty()) {
                    fields.problems().add(
                            fields.at() + "/kind", Problem.quoted(kind) + " is no kind of move.",
                            "Send embed, guardrail, self-service, merge or dissolve.");
                }
                yield Optional.empty();
            }
        };
    }

    static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }
}
