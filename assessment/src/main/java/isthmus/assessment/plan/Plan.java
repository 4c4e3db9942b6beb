package isthmus.assessment.plan;

import isthmus.assessment.island.Island;
import isthmus.assessment.island.MissionFlow;
import isthmus.assessment.move.Reach;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.simulation.Simulation;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a scenario's chosen moves are expected to change, with what each rests on.
 *
 * @param simulation before and after all of them
 * @param effects one for each chosen move, in the order of the phases
 * @param saved days a month that are saved after each phase, never falling
 * @param beyond bounds of the settings that moves chosen by hand go beyond, as sentences
 */
public record Plan(Scenario scenario, Simulation simulation, List<Effect> effects, List<Double> saved, List<Sentence> beyond) {

    private static final double ROUNDING = 1e-6;

    /**
     * What one move does.
     *
     * @param alone days a month that it saves by itself
     * @param added days a month that it saves beyond the moves before it
     * @param ties the waits it shortens, the most days first
     * @param steps the steps of missions it shortens
     */
    public record Effect(Choice choice, double alone, double added, List<Shortened> ties, List<Passage> steps) {
        public Effect {
            ties = List.copyOf(ties);
            steps = List.copyOf(steps);
        }
    }

    /** @param residual share of its days that the move leaves */
    public record Shortened(Dependency tie, double residual) {
        public double savedDays() {
            return tie.daysPerMonth() * (1 - residual);
        }
    }

    /**
     * @param step from 1
     * @param days waited before the move
     * @param residual share of them that the move leaves
     */
    public record Passage(String mission, int step, String team, double days, double residual) {}

    public Plan {
        effects = List.copyOf(effects);
        saved = List.copyOf(saved);
        beyond = List.copyOf(beyond);
    }

    /**
     * @throws IllegalArgumentException when the chosen moves cannot be made together
     */
    public static Plan of(Structure structure, Scenario scenario, long seed) {
        return of(Island.of(structure, seed), scenario, seed);
    }

    /** For scenarios of one structure that are compared: its island is computed once. */
    public static Plan of(Island before, Scenario scenario, long seed) {
        var structure = before.structure();
        var chosen = scenario.chosen();
        var simulation = Simulation.of(before, chosen.stream().map(Choice::proposal).toList(), seed);
        var reaches = Reach.of(structure, chosen.stream().map(Choice::proposal).toList());
        var left = new double[structure.dependencies().size()];
        Arrays.fill(left, 1);
        var effects = new ArrayList<Effect>();
        var saved = new double[scenario.settings().capacity().size()];
        for (int i = 0; i < chosen.size(); i++) {
            double added = 0;
            for (var tie : reaches.get(i).ties()) {
                added += structure.dependencies().get(tie.dependency()).daysPerMonth() * left[tie.dependency()] * (1 - tie.residual());
                left[tie.dependency()] *= tie.residual();
            }
            effects.add(effect(structure, chosen.get(i), reaches.get(i), added));
            for (int phase = chosen.get(i).phase(); phase < saved.length; phase++) {
                saved[phase] += added;
            }
        }
        return new Plan(scenario, simulation, effects, Arrays.stream(saved).boxed().toList(), Limits.broken(structure, scenario));
    }

    private static Effect effect(Structure structure, Choice choice, Reach reach, double added) {
        return new Effect(
                choice,
                reach.savedDays(structure),
                added,
                reach.ties().stream()
                        .map(t -> new Shortened(structure.dependencies().get(t.dependency()), t.residual()))
                        .sorted(Comparator.comparingDouble(Shortened::savedDays).reversed())
                        .toList(),
                reach.steps().stream()
                        .map(s -> {
                            var mission = structure.missions().get(s.mission());
                            var step = mission.steps().get(s.step());
                            return new Passage(mission.name(), s.step() + 1, step.team(), step.waitDays(), s.residual());
                        })
                        .toList());
    }

    /** What the optimizer said, while it still holds: not after the moves were changed by hand or the ties by a later closing. */
    public Optional<Solved> solved() {
        return Optional.ofNullable(scenario.solved())
                .filter(s -> Math.abs(gain() - s.gain()) <= ROUNDING * Math.max(1, s.gain()));
    }

    /** What the settings aim at: days a month that are saved, or days by which the slowest mission became faster. */
    public double gain() {
        return switch (scenario.settings().aim()) {
            case WAITS -> simulation.savedDays();
            case SLOWEST_MISSION -> slowest(simulation.before()) - slowest(simulation.after());
        };
    }

    private static double slowest(Island island) {
        return island.borderWait().missions().stream().mapToDouble(MissionFlow::leadDays).max().orElse(0);
    }

    /** Points of change effort of the chosen moves. */
    public double cost() {
        return effects.stream().mapToDouble(e -> e.choice().proposal().cost()).sum();
    }
}
