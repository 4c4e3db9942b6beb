package isthmus.assessment.scoring;

import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.GapRule;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.instrument.Scoring;
import isthmus.assessment.scoring.Estimate.Hidden;
import isthmus.assessment.scoring.Estimate.Reason;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;
import org.jspecify.annotations.Nullable;

/** Where perspectives see it differently, on the questions that all of them were asked. */
final class Gaps {

    private static final double CONFIDENCE = 0.90;
    private static final double SIGNIFICANT = 0.05;
    private static final double MATERIAL = 0.5;
    private static final int FOGGY_NAMED = 4;

    private final Instrument instrument;
    private final Answers answers;
    private final @Nullable Hidden closed;

    Gaps(Instrument instrument, Answers answers, @Nullable Hidden closed) {
        this.instrument = instrument;
        this.answers = answers;
        this.closed = closed;
    }

    private record Compared(Mean first, Mean second, Mean difference, double hedgesG) {}

    /** The gap between the first two sides in every dimension, p values corrected over them. */
    List<Gap> ofSides() {
        var sides = instrument.sides();
        var first = sides.getFirst();
        var second = sides.size() > 1 ? sides.get(1) : sides.getFirst();
        var compared = instrument.dimensions().stream()
                .map(d -> closed != null || sides.size() < 2 ? Optional.<Compared>empty() : compare(d, first, second))
                .toList();
        var p = compared.stream().mapToDouble(c -> c.map(x -> x.difference().p()).orElse(1.0)).toArray();
        var tested = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            tested[i] = compared.get(i).isPresent();
        }
        var adjusted = Holm.adjust(p, tested);
        var gaps = new ArrayList<Gap>();
        for (int i = 0; i < p.length; i++) {
            double corrected = adjusted[i];
            gaps.add(compared.get(i)
                    .map(c -> gap(first, second, c, corrected))
                    .orElseGet(() -> hidden(first, second)));
        }
        return gaps;
    }

    private Optional<Compared> compare(Dimension dimension, Perspective first, Perspective second) {
        var measure = shared(dimension, List.of(first.id(), second.id()));
        var a = answers.mean(measure, first);
        var b = answers.mean(measure, second);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        var difference = b.get().minus(a.get());
        return Optional.of(new Compared(
                a.get(),
                b.get(),
                difference,
                hedgesG(difference.value(), answers.values(measure, first.id()), answers.values(measure, second.id()))));
    }

    /** A person's mean over the scored items that all these perspectives are asked. */
    private Measure shared(Dimension dimension, List<String> perspectives) {
        var items = DimensionScoring.scored(instrument, dimension).stream()
                .filter(i -> i.audience().containsAll(perspectives))
                .toList();
        var scoring = instrument.scoring();
        return Measure.mean(instrument, items, scoring.minimumAnswered(), scoring.minimumShare());
    }

    /** Difference over the pooled standard deviation, with the small-sample correction (Hedges 1981); 0 without spread. */
    static double hedgesG(double difference, double[] a, double[] b) {
        int df = a.length + b.length - 2;
        double pooled = Math.sqrt(((a.length - 1) * StatUtils.variance(a) + (b.length - 1) * StatUtils.variance(b)) / df);
        return pooled == 0 ? 0 : difference / pooled * (1 - 3.0 / (4 * df - 1));
    }

    private Gap gap(Perspective first, Perspective second, Compared c, double p) {
        double range = instrument.scoring().high() - instrument.scoring().low();
        return new Gap(
                first.id(),
                second.id(),
                shown(c.first()),
                shown(c.second()),
                c.difference().shown(CONFIDENCE, -range, range),
                c.hedgesG(),
                p,
                verdict(c.difference(), p, MATERIAL * range / 4));
    }

    private static Gap.Verdict verdict(Mean difference, double p, double material) {
        double half = difference.halfWidth(CONFIDENCE);
        double size = Math.abs(difference.value());
        if (Scoring.reaches(size, material) && p < SIGNIFICANT) {
            return Gap.Verdict.CLEAR;
        }
        if (Scoring.reaches(size, material) && size > half) {
            return Gap.Verdict.PROBABLE;
        }
        return Scoring.reaches(size + half, material) ? Gap.Verdict.CANNOT_TELL : Gap.Verdict.NONE;
    }

    private Gap hidden(Perspective first, Perspective second) {
        var why = closed != null
                ? closed
                : new Hidden(
                        Reason.TOO_FEW_PEOPLE,
                        Sentence.of("hidden.shared", "Fewer than {0} people of one side answered what both were asked.", instrument.gates().cell()));
        return new Gap(first.id(), second.id(), why, why, why, 0, 1, Gap.Verdict.HIDDEN);
    }

    private Estimate.Shown shown(Mean mean) {
        return mean.shown(CONFIDENCE, instrument.scoring().low(), instrument.scoring().high());
    }

    /** What the rules of the instrument name, the largest first. */
    List<GapFinding> findings() {
        var findings = new ArrayList<GapFinding>();
        if (closed == null) {
            for (var dimension : instrument.dimensions()) {
                for (var rule : instrument.gapRules()) {
                    switch (rule) {
                        case GapRule.Difference d -> difference(d, dimension).ifPresent(findings::add);
                        case GapRule.Fog f -> fog(f, dimension).ifPresent(findings::add);
                    }
                }
            }
        }
        findings.sort(Comparator.comparingDouble(GapFinding::size).reversed());
        return findings;
    }

    private Optional<GapFinding> difference(GapRule.Difference rule, Dimension dimension) {
        var all = new ArrayList<>(rule.higher());
        all.addAll(rule.lower());
        var measure = shared(dimension, all);
        var higher = mean(measure, rule.higher());
        var lower = mean(measure, rule.lower());
        if (higher.isEmpty() || lower.isEmpty()) {
            return Optional.empty();
        }
        double size = higher.get().value() - lower.get().value();
        boolean apart = higher.get().value() - higher.get().halfWidth(CONFIDENCE)
                > lower.get().value() + lower.get().halfWidth(CONFIDENCE);
        if (!Scoring.reaches(size, rule.atLeast()) || rule.intervalsApart() && !apart) {
            return Optional.empty();
        }
        return Optional.of(new GapFinding(
                rule,
                dimension.id(),
                size,
                Sentence.of(
                        "gap.difference",
                        "{0}: {1} {2,number,0.0}, {3} {4,number,0.0}, a difference of {5,number,0.0} points on the questions all of them were asked.",
                        dimension.shortName(),
                        labels(rule.higher()),
                        higher.get().value(),
                        labels(rule.lower()),
                        lower.get().value(),
                        size)));
    }

    /** The mean of some perspectives, each weighing the same. */
    private Optional<Mean> mean(Measure measure, List<String> perspectives) {
        var means = new ArrayList<Mean>();
        for (var id : perspectives) {
            instrument.perspective(id).flatMap(p -> answers.mean(measure, p)).ifPresent(means::add);
        }
        return means.size() == perspectives.size() ? Optional.of(Mean.unweighted(means)) : Optional.empty();
    }

    private Optional<GapFinding> fog(GapRule.Fog rule, Dimension dimension) {
        var measure = Measure.cannotSee(dimension.items());
        var foggy = new ArrayList<Sentence>();
        double most = 0;
        for (var perspective : instrument.perspectives()) {
            var cells = new ArrayList<Cell>();
            answers.mean(measure, perspective).ifPresent(m -> cells.add(new Cell(perspective.label(), m.value())));
            if (cells.stream().noneMatch(c -> c.share() > rule.above())) {
                cells.addAll(cells(measure, perspective));
            }
            for (var cell : cells) {
                if (cell.share() > rule.above()) {
                    foggy.add(Sentence.of("gap.fog.one", "{0} {1,number,percent}", cell.name(), cell.share()));
                    most = Math.max(most, cell.share());
                }
            }
        }
        if (foggy.isEmpty()) {
            return Optional.empty();
        }
        int more = foggy.size() - FOGGY_NAMED;
        var named = new ArrayList<>(foggy.subList(0, Math.min(FOGGY_NAMED, foggy.size())));
        if (more > 0) {
            named.add(Sentence.of("gap.fog.more", "{0} more groups", more));
        }
        return Optional.of(new GapFinding(
                rule,
                dimension.id(),
                most,
                Sentence.of("gap.fog", "{0}: answers “I cannot see this”: {1}.", dimension.shortName(), named)));
    }

    private record Cell(Object name, double share) {}

    /** The groups of a perspective, those who see least first; where the perspective as a whole sees well, some of them may not. */
    private List<Cell> cells(Measure measure, Perspective perspective) {
        var partition = answers.partition(measure, perspective.id());
        return partition.groups().stream()
                .map(g -> new Cell(
                        Sentence.of("gap.cell", "{0} in {1}", perspective.label(), answers.name(g)),
                        answers.mean(partition, List.of(g), perspective).orElseThrow().value()))
                .sorted(Comparator.comparingDouble(Cell::share).reversed().thenComparing(c -> c.name().toString()))
                .toList();
    }

    private List<String> labels(List<String> ids) {
        return ids.stream()
                .map(id -> instrument.perspective(id).map(Perspective::label).orElse(id))
                .toList();
    }
}
