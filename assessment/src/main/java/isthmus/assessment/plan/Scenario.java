package isthmus.assessment.plan;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.move.Conflicts;
import isthmus.assessment.move.Proposal;
import isthmus.assessment.organization.Structure;
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
                    "/name", name.isBlank() ? "The name is missing." : "The name is too long.", "Write 1 to " + LONGEST_NAME + " characters.");
        }
        settings.check("/settings", problems);
        if (choices.size() > MOST_CHOICES) {
            problems.add("/moves", choices.size() + " moves are too many.", "Consider at most " + MOST_CHOICES + ".");
        }
        var teams = new HashSet<String>();
        structure.teams().forEach(team -> teams.add(team.name()));
        var ids = new HashSet<String>();
        choices.forEach(choice -> ids.add(choice.id()));
        var seen = new HashSet<String>();
        for (int i = 0; i < choices.size(); i++) {
            check(choices.get(i), "/moves/" + i, teams, ids, problems);
            if (!seen.add(choices.get(i).id())) {
                problems.add("/moves/" + i, Problem.quoted(choices.get(i).id()) + " is there twice.", "Keep one of them.");
            }
        }
        if (problems.isEmpty()) {
            Conflicts.of(structure, chosen().stream().map(Choice::proposal).toList())
                    .forEach(c -> problems.add(
                            "/moves (" + String.join(", ", c.moves()) + ")", c.sentence().toString(), "Take one of them out of the plan."));
        }
        return problems.orAccept(this);
    }

    private void check(Choice choice, String where, HashSet<String> teams, HashSet<String> ids, Problems problems) {
        for (var team : choice.proposal().move().teams()) {
            if (!teams.contains(team)) {
                problems.add(where, "There is no team " + Problem.quoted(team) + ".", "Name a team of the structure this campaign surveyed.");
            }
        }
        for (var id : choice.proposal().requires()) {
            if (!ids.contains(id)) {
                problems.add(where + "/requires", "There is no move " + Problem.quoted(id) + " in this scenario.", "Add it, or do not require it.");
            }
        }
        if (choice.phase() >= settings.capacity().size()) {
            problems.add(where + "/quarter", "There is no quarter " + (choice.phase() + 1) + ".", "The plan has " + settings.capacity().size() + ".");
        }
    }
}
