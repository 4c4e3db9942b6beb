package isthmus.assessment.move;

import isthmus.assessment.move.Move.Dissolve;
import isthmus.assessment.move.Move.Embed;
import isthmus.assessment.move.Move.Guardrail;
import isthmus.assessment.move.Move.Merge;
import isthmus.assessment.move.Move.SelfService;
import isthmus.assessment.wording.Sentence;
import java.util.List;

/**
 * What a kind of move is taken to cost and to leave while nobody who knows the organization has said better. These are
 * judgements, not measurements: they only have to be of the right order to be a beginning, and everyone is to edit them.
 */
public enum Assumption {
    EMBED(
            1, 1, .25,
            Sentence.of(
                    "assumption.embed.why",
                    "Every person changes desk, lead and on-call rota, and somebody has to arrange it. One person alone is sometimes away and cannot"
                            + " know everything, so more is left than with two."),
            Sentence.of(
                    "assumption.embed.effect",
                    "Embedded people take along their part of the collaboration of their former team. What their new team asks of the former one waits"
                            + " the residual share of the time. Everyone else waits for the former team as long as before, although it is smaller.")),
    GUARDRAIL(
            2, .5, .1,
            Sentence.of(
                    "assumption.guardrail.why",
                    "Writing the rule down and automating its check is most of the effort; every team that asked has to change how it submits work."
                            + " Some cases always remain that only a person can decide."),
            Sentence.of(
                    "assumption.guardrail.effect",
                    "Every approval by the team becomes a rule that checks itself: it waits the residual share of the time and holds nobody up.")),
    SELF_SERVICE(
            3, .5, .3,
            Sentence.of(
                    "assumption.self_service.why",
                    "A request becomes a product with an interface, documentation and support, which is more work than a rule. Unusual requests still"
                            + " queue, more often than unusual approvals do."),
            Sentence.of(
                    "assumption.self_service.effect",
                    "Handoffs and services of the team wait the residual share of the time, and slow others down where they stopped them.")),
    MERGE(
            3, .1, 0,
            Sentence.of(
                    "assumption.merge.why",
                    "A new team needs a lead, a backlog and a budget of its own, and every member new working habits. Inside one team nobody queues for"
                            + " another."),
            Sentence.of(
                    "assumption.merge.effect",
                    "Ties between the two teams vanish, and their ties with others become those of the new team. Steps of missions that pass from one to"
                            + " the other wait the residual share of the time.")),
    DISSOLVE(
            4, 1, .2,
            Sentence.of(
                    "assumption.dissolve.why",
                    "Ending a team is the hardest to take back: every receiving team has to take people in, and the know-how is spread. Its former"
                            + " people first finish what was begun."),
            Sentence.of(
                    "assumption.dissolve.effect",
                    "The team’s ties go to the receiving teams in proportion to the people they get. What a receiving team asked of the team waits the"
                            + " residual share of the time, with the other receivers; with a single receiver it vanishes. Steps of missions go to the"
                            + " receiver they come from, or else to the largest."));

    /** True of every move, to be shown beside every before and after. */
    public static final List<Sentence> ALWAYS = List.of(
            Sentence.of(
                    "assumption.independent",
                    "Waits are shortened independently of each other: two moves on one tie leave the product of their residuals."),
            Sentence.of("assumption.steady", "How often teams ask, and how long the work itself takes, stay as they are."),
            Sentence.of("assumption.nobody", "No one is hired and no one leaves."));

    /** A single embedded person: see the reason given for {@link #EMBED}. */
    private static final double LEFT_BY_ONE = .4;

    private final double fixed;
    private final double each;
    private final double residual;
    private final Sentence why;
    private final Sentence effect;

    Assumption(double fixed, double each, double residual, Sentence why, Sentence effect) {
        this.fixed = fixed;
        this.each = each;
        this.residual = residual;
        this.why = why;
        this.effect = effect;
    }

    public static Assumption of(Move move) {
        return switch (move) {
            case Embed embed -> EMBED;
            case Guardrail guardrail -> GUARDRAIL;
            case SelfService selfService -> SELF_SERVICE;
            case Merge merge -> MERGE;
            case Dissolve dissolve -> DISSOLVE;
        };
    }

    /**
     * Points of change effort.
     *
     * @param size people embedded or merged, teams that ask for approvals or services, or teams that receive people
     */
    public double cost(double size) {
        return fixed + each * size;
    }

    /** Share of the wait that is left. */
    public double residual(double size) {
        return this == EMBED && size <= 1 ? LEFT_BY_ONE : residual;
    }

    /** Why the cost and the residual are of this order, for the reader. */
    public Sentence why() {
        return why;
    }

    /** What the move does to ties, for the reader. */
    public Sentence effect() {
        return effect;
    }
}
