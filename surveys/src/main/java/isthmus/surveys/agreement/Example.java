package isthmus.surveys.agreement;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.Origin;
import isthmus.assessment.release.Sector;
import isthmus.assessment.release.Shape;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What would be taken of an organization as it is: its bands. A release has a made-up structure with counts like these.
 *
 * @param size the word of its band
 * @param period two years, or empty without a closed campaign, of which it is
 * @param roles teams of each side by size
 * @param ties of each kind by how often
 */
public record Example(String size, String period, List<Row> roles, List<Row> ties) {

    /** @param name the word of what is counted */
    public record Row(String name, List<Long> counts) {}

    static Example of(String organization, Structure structure, List<Campaign> campaigns) {
        var shape = Shape.of(structure);
        var closed = campaigns.stream().map(Campaign::closed).filter(Objects::nonNull).max(Comparator.naturalOrder());
        // The sector is not among what is shown here: whoever agrees chooses it.
        var origin = Origin.of(new Contribution(organization, Sector.SERVICES, year(closed.orElse(Instant.EPOCH)), shape, Map.of()));
        return new Example(
                word(origin.size()),
                closed.isPresent() ? String.valueOf(origin.period()) : "",
                Arrays.stream(Shape.Side.values())
                        .map(side -> new Row(word(side), Arrays.stream(Shape.Size.values())
                                .map(size -> count(shape.roles(), role -> role.side() == side && role.size() == size))
                                .toList()))
                        .toList(),
                Arrays.stream(Shape.KindGroup.values())
                        .map(kind -> new Row(word(kind), Arrays.stream(Shape.Strength.values())
                                .map(strength -> count(shape.ties(), tie -> tie.kind() == kind && tie.strength() == strength))
                                .toList()))
                        .toList());
    }

    private static int year(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).getYear();
    }

    private static <T> long count(List<T> all, Predicate<T> counted) {
        return all.stream().filter(counted).count();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
