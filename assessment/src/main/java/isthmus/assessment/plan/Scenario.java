package isthmus.assessment.plan;

import static isthmus.assessment.input.Problem.visible;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problems;
import isthmus.assessment.move.Conflicts;
import isthmus.assessment.move.Proposal;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.wording.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One possible future of a campaign's structure, which it never touches.
 *
 * @param id unique in its campaign
 * @param note what it is about, may be empty
 * @param choices every move that is considered, each once
 * @param solved what the optimizer said, or null when the moves were chosen by hand
 * @param agreed whether it is the one that the roadmap and the report follow
 */
public record Scenario(
        String id, String name, String note, Settings settings, List<Choice> choices, @Nullable Solved solved, boolean agreed) {

    /** How many moves a scenario considers at most. */
    public static final int MOST_CHOICES = 2_000;

    public static final int LONGEST_NAME = 80;

    public Scenario {
        choices = List.copyOf(choices);
    }

    /** With everything proposed and nothing chosen. */
    public static Scenario of(String id, String name, List<Proposal> proposals) {
        return new Scenario(id, name, "", Settings.ORDINARY, proposals.stream().map(Choice::of).toList(), null, false);
    }

    /** Chosen moves in the order of their phases. */
    public List<Choice> chosen() {
        return IntStream.range(0, settings.capacity().size())
                .boxed()
                .flatMap(phase -> choices.stream().filter(c -> c.phase() == phase))
                .toList();
    }

    public List<Proposal> proposals() {
        return choices.stream().map(Choice::proposal).toList();
    }

    /** With other choices, of which the optimizer has said nothing. */
    public Scenario with(List<Choice> other) {
        return new Scenario(id, name, note, settings, other, null, agreed);
    }

    Scenario with(List<Choice> other, Solved said) {
        return new Scenario(id, name, note, settings, other, said, agreed);
    }

    /** Whether it can be worked with on a structure; every fault is found, with its place as a JSON pointer. */
    public Checked<Scenario> check(Structure structure) {
        var problems = new Problems();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            problems.add(
                    "/name",
                    name.isBlank()
                            ? Sentence.of("scenario.name.missing", "The name is missing.")
                            : Sentence.of("scenario.name.long", "The name is too long."),
                    Sentence.of("scenario.name.mend", "Write 1 to {0} characters.", LONGEST_NAME));
        }
        settings.check("/settings", problems);
        if (choices.size() > MOST_CHOICES) {
            problems.add(
                    "/moves",
                    Sentence.of("scenario.many", "{0,number,#} moves are too many.", choices.size()),
                    Sentence.of("scenario.many.mend", "Consider at most {0,number,#}.", MOST_CHOICES));
        }
        var teams = new HashSet<String>();
        structure.teams().forEach(team -> teams.add(team.name()));
        var ids = new HashSet<String>();
        choices.forEach(choice -> ids.add(choice.id()));
        var seen = new HashSet<String>();
        for (int i = 0; i < choices.size(); i++) {
            check(choices.get(i), "/moves/" + i, teams, ids, problems);
            if (!seen.add(choices.get(i).id())) {
                problems.add(
                        "/moves/" + i,
                        Sentence.of("scenario.twice", "“{0}” is there twice.", visible(choices.get(i).id())),
                        Sentence.of("scenario.twice.mend", "Keep one of them."));
            }
        }
        if (problems.isEmpty()) {
            Conflicts.of(structure, chosen().stream().map(Choice::proposal).toList())
                    .forEach(c -> problems.add(
                            "/moves (" + String.join(", ", c.moves()) + ")",
                            c.sentence(),
                            Sentence.of("scenario.conflict.mend", "Take one of them out of the plan.")));
        }
        return problems.orAccept(this);
    }

    private void check(Choice choice, String where, HashSet<String> teams, HashSet<String> ids, Problems problems) {
        for (var team : choice.proposal().move().teams()) {
            if (!teams.contains(team)) {
                problems.add(
                        where,
                        Conflicts.unknown(visible(team)),
                        Sentence.of("scenario.team.mend", "Name a team of the structure this campaign surveyed."));
            }
        }
        for (var id : choice.proposal().requires()) {
            if (!ids.contains(id)) {
                problems.add(
                        where + "/requires",
                        Sentence.of("scenario.requires", "There is no move “{0}” in this scenario.", visible(id)),
                        Sentence.of("scenario.requires.mend", "Add it, or do not require it."));
            }
        }
        if (choice.phase() >= settings.capacity().size()) {
            problems.add(
                    where + "/quarter",
                    Sentence.of("scenario.quarter", "There is no quarter {0}.", choice.phase() + 1),
                    Sentence.of("scenario.quarter.mend", "The plan has {0}.", settings.capacity().size()));
        }
    }
}
