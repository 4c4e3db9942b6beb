package isthmus.assessment.release;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an organization without a look at its structure.
 *
 * @param sector null when it is not said
 * @param period null when it is not said
 */
public record Origin(@Nullable Sector sector, Size size, @Nullable Period period) {

    /** Bands of how many teams there are. */
    public enum Size {
        UP_TO_FORTY,
        ABOVE_FORTY;

        private static final int MOST = 40;

        static Size of(Shape shape) {
            return shape.teams() <= MOST ? UP_TO_FORTY : ABOVE_FORTY;
        }
    }

    public static Origin of(Contribution contribution) {
        return new Origin(contribution.sector(), Size.of(contribution.shape()), Period.of(contribution.year()));
    }

    /** Whether what is published could be said of an organization from here. */
    public boolean fits(Origin published) {
        return size == published.size
                && (published.sector == null || published.sector == sector)
                && (published.period == null || published.period.equals(period));
    }
}
