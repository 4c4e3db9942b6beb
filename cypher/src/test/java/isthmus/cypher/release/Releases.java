package isthmus.cypher.release;

import isthmus.assessment.attack.Attack;
import isthmus.assessment.attack.Attacks;
import isthmus.assessment.attack.Canary;
import isthmus.assessment.attack.Finding;
import isthmus.assessment.field.Field;
import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.Draws;
import isthmus.assessment.release.Release;
import isthmus.assessment.release.Tier;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A release of synthetic organizations. */
public final class Releases {

    public static final Field.Settings FIELD = new Field.Settings(100, 10, 40, 0.8, List.of("STR", "FLO", "C", "D", "E", "F", "G"), 2026, 1);
    public static final byte[] SECRET = "thirty-two bytes, none of a kind".getBytes(StandardCharsets.UTF_8);
    static final Canary CANARY = Canary.of(Draws.from(SECRET).of("canary"));

    /** Each with the canary on its id. */
    public static final List<Contribution> FIELD_CONTRIBUTIONS =
            Field.of(FIELD).map(Field.Synthetic::contribution).map(c -> c.called(CANARY.on(c.organization()))).toList();

    public static final Release RELEASE = Release.of(FIELD_CONTRIBUTIONS, Tier.RESEARCHERS.policy(), Draws.from(SECRET));

    private Releases() {}

    private static final List<Finding> FINDINGS = Attacks.on(RELEASE, List.of(), Draws.from(SECRET).of("attacks"));

    public static Publication publication(String id) {
        return Publication.of(id, YearMonth.of(2026, 11), Optional.of(FIELD), RELEASE, FINDINGS);
    }

    /** Found by an attack that works. */
    public static final List<Finding> BROKEN = List.of(new Finding(Attack.PROSECUTOR, 1, 0.2, 1, List.of("synthetic-7", "synthetic-8")));

    public static Publication blocked(String id) {
        return Publication.of(id, YearMonth.of(2026, 11), Optional.of(FIELD), RELEASE, BROKEN);
    }

    public static List<Dimension> dimensions() {
        return FIELD.dimensions().stream().map(id -> dimension(id, "All about " + id)).toList();
    }

    private static Dimension dimension(String id, String name) {
        var item = new Item(id + "1", "agree", false, true, null, Set.of("business"), "We know each other.", Map.of());
        return new Dimension(id, name, "", "", Map.of(), Map.of(), List.of(item), List.of(), Map.of(), List.of(), null);
    }
}
