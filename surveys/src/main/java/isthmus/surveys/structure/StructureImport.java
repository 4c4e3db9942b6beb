package isthmus.surveys.structure;

import static isthmus.assessment.input.Problem.quoted;
import static isthmus.assessment.input.Problem.visible;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Name;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.StructureCheck;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * From a file to a sound structure. A CSV part takes the place of that part of the current structure and leaves the others;
 * JSON takes the place of everything. As a whole or not at all: nothing here writes anything.
 */
public final class StructureImport {

    /** Largest file, in bytes: the export of 100,000 dependencies between teams with long names comes back. */
    public static final int LARGEST = 32 * 1024 * 1024;

    private static final Sentence DANGLING = Sentence.of(
            "import.gone.mend", "Keep the team in the file, or let the import leave out what belongs to teams that are gone.");

    private StructureImport() {}

    /** What was read, on the way to a proposal: the professions are of interest to the page that asks about them. */
    record Outcome(Proposal proposal, List<PostsSheet.Profession> professions) {}

    /** @return faults are placed by JSON pointers */
    public static Checked<Proposal> json(byte[] body) {
        return tooLarge(body).then(StructureJson::read).then(structure -> Checked.accepted(new Proposal(structure, List.of())));
    }

    /**
     * One CSV part in our own columns. A staff export may also call its columns otherwise: they are mapped by their names,
     * and the warnings say how.
     *
     * @param dropDangling whether steps and dependencies of teams that are gone are left out; else they are faults
     */
    public static Checked<Proposal> csv(Structure current, Part part, byte[] body, boolean dropDangling) {
        return csv(current, part, body, dropDangling, false);
    }

    /** @param dropSelf whether dependencies of a team on itself are left out; else they are faults */
    public static Checked<Proposal> csv(Structure current, Part part, byte[] body, boolean dropDangling, boolean dropSelf) {
        return tooLarge(body).then(bytes -> SheetReader.read(bytes, "")).then(sheet -> {
            if (part != Part.POSTS) {
                return Mapping.exact(part, sheet.header())
                        .then(mapping -> read(current, part, sheet, Choices.of(mapping, dropDangling, dropSelf)))
                        .then(outcome -> Checked.accepted(outcome.proposal()));
            }
            var mapping = Mapping.guess(part, sheet.header());
            return read(current, part, sheet, Choices.of(mapping, dropDangling, dropSelf)).then(outcome -> {
                var warnings = new ArrayList<>(mapped(sheet, mapping));
                warnings.addAll(outcome.proposal().warnings());
                return Checked.accepted(new Proposal(outcome.proposal().structure(), warnings));
            });
        });
    }

    /** One or several Team API documents; see {@link TeamApi}. */
    public static Checked<Proposal> teamApi(Structure current, byte[] body) {
        return tooLarge(body).then(bytes -> TeamApi.read(current, List.of(new Upload.File("body", bytes))));
    }

    static Checked<Outcome> read(Structure current, Part part, Sheet sheet, Choices choices) {
        var problems = new Problems();
        for (var missing : choices.mapping().missing(part)) {
            problems.add(
                    Place.HEADER,
                    Sentence.of("import.column", "No column of the file stands for “{0}”.", missing),
                    Sentence.of("import.column.mend", "The columns are: {0}.", String.join(", ", part.header())));
        }
        if (!problems.isEmpty()) {
            return Checked.rejected(problems.list());
        }
        var warnings = new ArrayList<Problem>();
        if (sheet.rows().isEmpty()) {
            warnings.add(new Problem(
                    Place.FILE,
                    Sentence.of("import.rows", "There are no rows below the header."),
                    Sentence.of("import.rows.mend", "Importing it empties this part.")));
        }
        warnings.addAll(fallbacks(part, choices.mapping()));
        var cells = new Cells(part, sheet, choices.mapping(), problems);
        var posts = part == Part.POSTS
                ? PostsSheet.read(cells, current, choices.teamNames(), ProfessionTable.BUILT_IN.with(choices.sides()))
                : null;
        var draft = switch (part) {
            case TEAMS -> TeamsSheet.read(cells, current);
            case DEPENDENCIES -> DependenciesSheet.read(cells, current, choices.dropSelf(), warnings);
            case MISSIONS -> MissionsSheet.read(cells, current);
            case POSTS -> Objects.requireNonNull(posts).draft();
        };
        if (part == Part.TEAMS || part == Part.POSTS) {
            draft = dangling(draft, choices.dropDangling(), problems, warnings);
        }
        var professions = posts == null ? List.<PostsSheet.Profession>of() : posts.professions();
        warnings.addAll(undecided(professions));
        return StructureCheck.check(draft.structure(), draft.places(), problems)
                .then(sound -> Checked.accepted(new Outcome(new Proposal(sound, warnings), professions)));
    }

    /** What is taken to be so because the file has no column for it. */
    private static List<Problem> fallbacks(Part part, Mapping mapping) {
        return part.columns().stream()
                .filter(column -> column.presence() == Column.Presence.OURS && !column.fallback().isEmpty())
                .filter(column -> !mapping.has(column.name()))
                .map(column -> new Problem(
                        Sentence.of("place.column.ours", "column {0}", column.name()),
                        Sentence.of("import.fallback", "The file has none: every row counts as “{0}”.", column.fallback()),
                        Sentence.of("import.fallback.mend", "Name the column that says it, or change what is wrong after the import.")))
                .toList();
    }

    /** Kept missions and dependencies of teams that are gone: left out, or faults with a mend of their own. */
    private static Draft dangling(Draft draft, boolean drop, Problems problems, List<Problem> warnings) {
        var structure = draft.structure();
        var teams = HashSet.<String>newHashSet(structure.teams().size());
        structure.teams().forEach(team -> teams.add(Name.key(team.name())));
        var missions = new ArrayList<Mission>();
        int stepsLeftOut = 0;
        for (int i = 0; i < structure.missions().size(); i++) {
            var mission = structure.missions().get(i);
            var steps = new ArrayList<Mission.Step>();
            for (int j = 0; j < mission.steps().size(); j++) {
                var step = mission.steps().get(j);
                if (teams.contains(Name.key(step.team()))) {
                    steps.add(step);
                } else if (!drop) {
                    problems.add(draft.places().step(i, j, "team"), gone(step.team()), DANGLING);
                }
            }
            stepsLeftOut += mission.steps().size() - steps.size();
            if (!steps.isEmpty()) {
                missions.add(new Mission(mission.name(), steps));
            }
        }
        var dependencies = new ArrayList<Dependency>();
        for (int i = 0; i < structure.dependencies().size(); i++) {
            var d = structure.dependencies().get(i);
            boolean from = teams.contains(Name.key(d.from()));
            if (from && teams.contains(Name.key(d.to()))) {
                dependencies.add(d);
            } else if (!drop) {
                problems.add(draft.places().dependency(i, ""), gone(from ? d.to() : d.from()), DANGLING);
            }
        }
        int dependenciesLeftOut = structure.dependencies().size() - dependencies.size();
        if (drop && stepsLeftOut + dependenciesLeftOut > 0) {
            warnings.add(new Problem(
                    Sentence.of("place.kept", "missions and dependencies"),
                    Sentence.of(
                            "import.left",
                            "{0,number,#} steps (with {1,number,#} whole missions) and {2,number,#} dependencies"
                                    + " of teams that are gone are left out.",
                            stepsLeftOut, structure.missions().size() - missions.size(), dependenciesLeftOut),
                    Sentence.of("import.left.mend", "Keep their teams in the file to keep them.")));
        }
        // What dangles is reported in words of its own, or left out; the check need not meet it again.
        return new Draft(new Structure(structure.units(), structure.teams(), missions, dependencies), draft.places());
    }

    private static Sentence gone(String team) {
        return Sentence.of("import.gone", "It needs the team “{0}”, which would be gone.", visible(team));
    }

    private static List<Problem> undecided(List<PostsSheet.Profession> professions) {
        return professions.stream()
                .filter(profession -> !profession.decided())
                .limit(Problems.LISTED)
                .map(profession -> new Problem(
                        profession.name().isEmpty()
                                ? Sentence.of("place.posts", "posts without a profession")
                                : Sentence.of("place.profession", "profession “{0}”", visible(profession.name())),
                        Sentence.of(
                                "import.undecided",
                                "{0,number,#} rows with {1,number,0.##} full-time equivalents count as business, because nobody decided.",
                                profession.rows(), profession.fte()),
                        Sentence.of("import.undecided.mend", "Decide whether they are business or technology.")))
                .toList();
    }

    private static List<Problem> mapped(Sheet sheet, Mapping mapping) {
        var warnings = new ArrayList<Problem>();
        for (int i = 0; i < sheet.header().size(); i++) {
            int place = i;
            var name = sheet.header().get(i);
            var column = mapping.columns().entrySet().stream().filter(e -> e.getValue() == place).findFirst();
            if (column.isEmpty()) {
                warnings.add(new Problem(
                        "header, column " + (i + 1), "The column " + quoted(name) + " is not used.", "Nothing to do if that is right."));
            } else if (!Column.key(name).equals(Column.key(column.get().getKey()))) {
                warnings.add(new Problem(
                        "header, column " + (i + 1),
                        "The column " + quoted(name) + " is read as " + quoted(column.get().getKey()) + ".",
                        "Rename the column if that is wrong."));
            }
        }
        return warnings;
    }

    private static Checked<byte[]> tooLarge(byte[] body) {
        return body.length <= LARGEST
                ? Checked.accepted(body)
                : Checked.rejected(new Problem(
                        "file",
                        "The file has " + body.length + " bytes.",
                        "Send at most " + LARGEST + " bytes."));
    }
}
