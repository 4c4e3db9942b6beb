package isthmus.assessment.tie;

import isthmus.assessment.organization.Dependency;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tie that enough people named, from one end or from both.
 *
 * @param asker how the people of {@code from} see it, or null when too few said so
 * @param provider how the people of {@code to} see it, or null when too few said so
 * @param imported the dependency of the structure between the same teams and of the same kind, or null
 */
public record ReportedTie(
        String from,
        String to,
        Dependency.Kind kind,
        @Nullable TieView asker,
        @Nullable TieView provider,
        @Nullable Dependency imported) {

    /** From how many times as long a wait the two ends do not mean the same. */
    private static final double FACTOR = 2;

    /** Less than a day apart is the same to whoever answers from memory. */
    private static final double DAYS = 1;

    public enum Difference {
        WAIT,
        BLOCKING
    }

    public ReportedTie {
        if (asker == null && provider == null) {
            throw new IllegalArgumentException("a tie that nobody may be shown to have named");
        }
    }

    /**
     * In what the two ends disagree: one says a wait at least twice as long as the other's and at least a day longer, or
     * they say differently how far it holds up whoever asks. Nothing while one end is not shown.
     */
    public Set<Difference> differences() {
        var differences = EnumSet.noneOf(Difference.class);
        if (asker != null && provider != null) {
            double longer = Math.max(asker.waitDays(), provider.waitDays());
            double shorter = Math.min(asker.waitDays(), provider.waitDays());
            if (longer >= FACTOR * shorter && longer - shorter >= DAYS) {
                differences.add(Difference.WAIT);
            }
            if (asker.blocking() != provider.blocking()) {
                differences.add(Difference.BLOCKING);
            }
        }
        return differences;
    }

    public boolean disagrees() {
        return !differences().isEmpty();
    }

    /**
     * Both views as one dependency. Those who wait know the wait: its days and how far it holds up come from whoever asks,
     * where that view is shown. Both ends see how often it happens: that is the mean of the two.
     */
    public Dependency merged() {
        var waiting = asker != null ? asker : provider;
        var other = provider != null ? provider : asker;
        return new Dependency(
                from,
                to,
                kind,
                (waiting.perMonth() + other.perMonth()) / 2,
                waiting.waitDays(),
                waiting.blocking(),
                Dependency.Source.SURVEY);
    }
}
