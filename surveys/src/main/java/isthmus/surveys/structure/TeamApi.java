package isthmus.surveys.structure;

import static isthmus.assessment.input.Problem.visible;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Name;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.StructureCheck;
import isthmus.assessment.organization.Team;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Team API documents: what a team says in YAML of what it needs from others. What a document says takes the place of
 * everything its team needed so far; teams without a document, or with one that names no ties, keep theirs. A team that is not there yet is added.
 *
 * <p>How a team works with another one ({@code interactions}) gives the kind of a tie, how far that holds it up
 * ({@code dependencies}) gives the hindrance; a tie that both speak of is one tie.
 */
final class TeamApi {

    static final String WORD = "team-api";

    private static final String[] INTERACTIONS = {"interactions", "teams we currently interact with"};
    private static final Set<String> UNDERSTOOD = Set.of(
            "name", "focus", "type", "unit", "business", "technology", "dependencies", INTERACTIONS[0], INTERACTIONS[1]);

    private static final Sentence EXAMPLE = Sentence.of("import.api.example.mend", "Write it as in the example on the import page.");

    /** How often a month when nobody says; how long each wait. */
    private static final double OFTEN = 1;
    private static final double WAIT = 0;

    private enum Mode {
        COLLABORATION("Collaboration", Dependency.Kind.COLLABORATION),
        SERVICE("X-as-a-Service", Dependency.Kind.SERVICE),
        FACILITATING("Facilitating", Dependency.Kind.COLLABORATION);

        final String word;
        final Dependency.Kind kind;

        Mode(String word, Dependency.Kind kind) {
            this.word = word;
            this.kind = kind;
        }
    }

    /** A tie and the place of each of its fields. */
    private record Placed(Dependency tie, YamlNode entry) {}

    private final Structure current;
    private final Problems problems;
    private final List<Problem> warnings = new ArrayList<>();
    private final Set<String> known;
    private final Map<String, YamlNode> described = new HashMap<>();
    /** Teams whose documents speak of ties. */
    private final Set<String> speaking = new HashSet<>();
    private final List<Team> added = new ArrayList<>();
    private final List<YamlNode> addedAt = new ArrayList<>();
    private final List<Placed> ties = new ArrayList<>();
    private final Set<String> unused = new TreeSet<>();

    private TeamApi(Structure current, Problems problems) {
        this.current = current;
        this.problems = problems;
        this.known = current.teams().stream().map(team -> Name.key(team.name())).collect(Collectors.toSet());
    }

    static Checked<Proposal> read(Structure current, List<Upload.File> files) {
        var problems = new Problems();
        var reader = new TeamApi(current, problems);
        int documents = 0;
        for (var file : files) {
            for (var document : YamlNode.documents(files.size() == 1 ? "" : file.name(), file.content(), problems)) {
                documents++;
                reader.document(document);
            }
        }
        if (documents == 0 && problems.isEmpty()) {
            problems.add(
                    Place.FILE,
                    Sentence.of("import.api.none", "There is no document in it."),
                    Sentence.of("import.api.none.mend", "Send at least one Team API document."));
        }
        return reader.proposal();
    }

    private void document(YamlNode document) {
        if (!document.isMapping()) {
            document.fault(Sentence.of("import.api.document", "Here should be a document of a team."), EXAMPLE);
            return;
        }
        document.entries().keySet().stream().filter(key -> !UNDERSTOOD.contains(key)).forEach(unused::add);
        var name = document.needed("name", Sentence.of("import.api.name.mend", "Write name: and the team’s name."));
        if (name.isEmpty()) {
            return;
        }
        var before = described.putIfAbsent(Name.key(name), document);
        if (before != null) {
            document.at("name").fault(
                    Sentence.of(
                            "import.api.repeated",
                            "The team “{0}” has a document already, at {1}.",
                            visible(name), before.at("name").where()),
                    Sentence.of("import.api.repeated.mend", "Send one document for each team."));
            return;
        }
        add(name, document);
        if (document.has("dependencies") || document.has(INTERACTIONS[0]) || document.has(INTERACTIONS[1])) {
            speaking.add(Name.key(name));
            ties(name, document);
        }
    }

    private void add(String name, YamlNode document) {
        if (known.contains(Name.key(name))) {
            return;
        }
        var unit = document.text("unit");
        added.add(new Team(
                name, unit.isEmpty() ? null : unit, document.number("business", 0), document.number("technology", 0)));
        addedAt.add(document);
        if (!document.has("business") && !document.has("technology")) {
            warnings.add(new Problem(
                    document.where(),
                    Sentence.of("import.api.nobody", "The team “{0}” is new and has no headcount: it counts as nobody.", visible(name)),
                    Sentence.of("import.api.nobody.mend", "Write business: and technology: into its document, or change the team later.")));
        }
    }

    private void ties(String name, YamlNode document) {
        var modes = new HashMap<String, EnumSet<Dependency.Kind>>();
        var meetings = new ArrayList<Placed>();
        for (var key : INTERACTIONS) {
            for (var entry : document.list(key)) {
                var other = other(entry);
                var mode = word(entry, "mode", Mode.values(), m -> m.word);
                if (other.isEmpty() || mode == null) {
                    continue;
                }
                modes.computeIfAbsent(Name.key(other), o -> EnumSet.noneOf(Dependency.Kind.class)).add(mode.kind);
                meetings.add(new Placed(tie(name, other, mode.kind, Dependency.Hindrance.OK, entry), entry));
            }
        }
        var said = new HashSet<String>();
        for (var entry : document.list("dependencies")) {
            var other = other(entry);
            var type = word(entry, "type", Dependency.Hindrance.values(), Dependency.Hindrance::word);
            var kind = entry.has("kind")
                    ? word(entry, "kind", Dependency.Kind.values(), Dependency.Kind::word)
                    : kind(modes.get(Name.key(other)));
            if (other.isEmpty() || type == null || kind == null) {
                continue;
            }
            said.add(kind + " " + Name.key(other));
            ties.add(new Placed(tie(name, other, kind, type, entry), entry));
        }
        meetings.stream()
                .filter(m -> !said.contains(m.tie().kind() + " " + Name.key(m.tie().to())))
                .forEach(ties::add);
    }

    /** A dependency that does not say its kind has that of the interaction with the same team, if there is one kind. */
    private static Dependency.Kind kind(@Nullable EnumSet<Dependency.Kind> modes) {
        return modes != null && modes.size() == 1 ? modes.iterator().next() : Dependency.Kind.SERVICE;
    }

    private static Dependency tie(String from, String to, Dependency.Kind kind, Dependency.Hindrance hindrance, YamlNode entry) {
        return new Dependency(from, to, kind, entry.number("permonth", OFTEN), entry.number("waitdays", WAIT), hindrance);
    }

    private static String other(YamlNode entry) {
        if (!entry.isMapping()) {
            entry.fault(Sentence.of("import.api.team", "Here should be a team with what it is to this one."), EXAMPLE);
            return "";
        }
        return entry.has("name") && !entry.has("team")
                ? entry.needed("name", Sentence.of("import.api.team.name.mend", "Name the team."))
                : entry.needed("team", Sentence.of("import.api.team.mend", "Write team: and the other team’s name."));
    }

    private static <E extends Enum<E>> @Nullable E word(
            YamlNode entry, String key, E[] all, Function<E, String> word) {
        if (!entry.isMapping()) {
            return null;
        }
        var words = List.of(all).stream().map(word).collect(Collectors.joining(", "));
        var given = entry.needed(key, Sentence.of("import.api.word.missing.mend", "Write {0}: and one of {1}.", key, words));
        for (var one : all) {
            if (plain(word.apply(one)).equals(plain(given))) {
                return one;
            }
        }
        if (!given.isEmpty()) {
            entry.at(key).fault(
                    Sentence.of("import.api.word", "“{0}” is not one of the words for {1}.", visible(given), key), Cells.oneOf(words));
        }
        return null;
    }

    /** {@code X as a service} and {@code x-as-a-service} are one word. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    private Checked<Proposal> proposal() {
        var teams = new ArrayList<>(current.teams());
        teams.addAll(added);
        var dependencies = new ArrayList<>(current.dependencies().stream()
                .filter(d -> !speaking.contains(Name.key(d.from())))
                .toList());
        int kept = dependencies.size();
        ties.forEach(placed -> dependencies.add(placed.tie()));
        if (!unused.isEmpty()) {
            warnings.add(new Problem(
                    Sentence.of("place.documents", "documents"),
                    Sentence.of("import.api.unused", "Not used: {0}.", String.join(", ", unused)),
                    Sentence.of("import.api.unused.mend", "Nothing to do if none of these should be a tie.")));
        }
        var places = new KeptPlaces(current) {
            @Override
            public Sentence team(int team, String field) {
                int i = team - current.teams().size();
                return i < 0 ? super.team(team, field) : addedAt.get(i).at(field).where();
            }

            @Override
            public Sentence dependency(int dependency, String field) {
                if (dependency < kept) {
                    var d = dependencies.get(dependency);
                    return Sentence.of("place.kept.tie", "current dependency from “{0}” to “{1}”", visible(d.from()), visible(d.to()));
                }
                var entry = ties.get(dependency - kept).entry();
                return switch (field) {
                    case "to" -> entry.at(entry.has("team") ? "team" : "name").where();
                    default -> entry.at(field.toLowerCase(Locale.ROOT)).where();
                };
            }
        };
        var structure = new Structure(current.units(), teams, current.missions(), dependencies);
        return StructureCheck.check(structure, places, problems).then(sound -> Checked.accepted(new Proposal(sound, warnings)));
    }
}
