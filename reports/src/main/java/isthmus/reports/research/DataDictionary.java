package isthmus.reports.research;

import isthmus.assessment.attack.Attack;
import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Scale;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.publication.Vocabulary;
import isthmus.assessment.release.Origin;
import isthmus.assessment.release.Sector;
import isthmus.assessment.release.Shape;
import isthmus.assessment.release.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is in a release and what it means: every label, every type of relationship, every table and each of their properties. All
 * descriptions of a release are made from it, so that they cannot differ.
 */
public record DataDictionary(List<Entity> entities) {

    /** In place of a number that may not be shown. */
    public static final String SUPPRESSED = "suppressed";

    /** In place of a number that could not be worked out. */
    public static final String UNDEFINED = "undefined";

    static final String YES = "yes";
    static final String NO = "no";
    static final String LEVEL = "level_";

    private static final List<Value> YES_OR_NO = List.of(new Value(YES, "it does"), new Value(NO, "it does not"));
    private static final Value WITHHELD = new Value(Vocabulary.NOT_SAID, "left out since it would say too much of too few organizations");
    private static final Value HIDDEN = new Value(SUPPRESSED, "not shown, since too few organizations are behind it");
    private static final Value UNKNOWN = new Value(UNDEFINED, "cannot be worked out, since a figure does not vary");

    /** What a label, type or table is of. */
    public sealed interface Form {

        record Node() implements Form {}

        /** @param from the label at its start */
        record Relationship(String from, String to) implements Form {}

        record Table() implements Form {}
    }

    public enum Type {
        TEXT,
        INTEGER,
        NUMBER
    }

    /** A value that a property can have. */
    public record Value(String value, String meaning) {}

    /**
     * @param values all that there can be; empty when any of its type can be
     * @param missing what stands in place of a value, and why
     * @param references the label whose id this is
     */
    public record Property(String name, Type type, String meaning, List<Value> values, List<Value> missing, Optional<String> references) {

        public Property {
            values = List.copyOf(values);
            missing = List.copyOf(missing);
        }

        static Property text(String name, String meaning, Value... values) {
            return new Property(name, Type.TEXT, meaning, List.of(values), List.of(), Optional.empty());
        }

        static Property integer(String name, String meaning) {
            return new Property(name, Type.INTEGER, meaning, List.of(), List.of(), Optional.empty());
        }

        static Property number(String name, String meaning) {
            return new Property(name, Type.NUMBER, meaning, List.of(), List.of(), Optional.empty());
        }

        Property among(List<Value> these) {
            return new Property(name, type, meaning, these, missing, references);
        }

        Property or(Value... instead) {
            return new Property(name, type, meaning, values, List.of(instead), references);
        }

        Property of(String label) {
            return new Property(name, type, meaning, values, missing, Optional.of(label));
        }

        /** What it means, with what stands in place of a value. */
        String meaningWithMissing() {
            return missing.isEmpty() ? meaning : meaning + " In place of a value: " + listed(missing) + ".";
        }

        static String listed(List<Value> values) {
            return values.stream().map(v -> v.value() + " (" + v.meaning() + ")").collect(Collectors.joining("; "));
        }

        /** Whether it stands in place of a value. */
        public boolean isMissing(String value) {
            return missing.stream().anyMatch(m -> m.value().equals(value));
        }
    }

    /**
     * @param name of a label, a type of relationship or a table
     * @param file without its ending
     * @param properties a node's begin with its id, a relationship's with the ids of both ends
     */
    public record Entity(String name, String file, Form form, String meaning, List<Property> properties) {

        public Entity {
            properties = List.copyOf(properties);
        }

        static Entity node(String name, String file, String meaning, List<Property> properties) {
            var all = new ArrayList<Property>();
            all.add(Property.text("id", "Unique in the release, and without a meaning of its own."));
            all.addAll(properties);
            return new Entity(name, file, new Form.Node(), meaning, all);
        }

        static Entity relationship(String name, String file, String from, String to, String meaning, Property... properties) {
            var all = new ArrayList<Property>();
            all.add(Property.text("from", "The id of the " + from + " where it starts.").of(from));
            all.add(Property.text("to", "The id of the " + to + " where it ends.").of(to));
            all.addAll(List.of(properties));
            return new Entity(name, file, new Form.Relationship(from, to), meaning, all);
        }

        static Entity table(String name, String meaning, Property... properties) {
            return new Entity(name, name.toLowerCase(Locale.ROOT), new Form.Table(), meaning, List.of(properties));
        }
    }

    public DataDictionary {
        entities = List.copyOf(entities);
    }

    /** What that release has: one without records has no labels of records. */
    public static DataDictionary of(Publication publication, Instrument instrument) {
        var entities = new ArrayList<Entity>();
        if (!publication.records().isEmpty()) {
            entities.add(records(publication, instrument));
            entities.add(TEAMS);
        }
        entities.add(DIMENSIONS);
        entities.add(items(instrument));
        if (!publication.records().isEmpty()) {
            entities.add(HAS_TEAM);
            entities.add(DEPENDS_ON);
        }
        entities.add(PART_OF);
        entities.add(tables(publication));
        entities.add(FINDINGS);
        if (publication.utility().isPresent()) {
            entities.add(UTILITY);
        }
        return new DataDictionary(entities);
    }

    /** Those of the instrument in its order, then others that records have a level of. */
    static Set<String> levels(Publication publication, Instrument instrument) {
        var dimensions = new LinkedHashSet<>(instrument.dimensions().stream().map(Dimension::id).toList());
        var others = new TreeSet<String>();
        publication.records().forEach(r -> others.addAll(r.levels().keySet()));
        dimensions.addAll(others);
        return dimensions;
    }

    private static Entity records(Publication publication, Instrument instrument) {
        var fixed = Stream.of(
                Property.text("sector", "The sector that most organizations of the class are of.", values(Sector.values(), DataDictionary::meaning)).or(WITHHELD),
                Property.text("size", "How many teams the structure has.", values(Origin.Size.values(), DataDictionary::meaning)),
                Property.text("period", "The two years in which most organizations of the class were assessed, such as 2026-2027.").or(WITHHELD),
                Property.integer("classSize", "Of how many organizations this may be the record: so many look alike."));
        var levels = levels(publication, instrument).stream().map(id -> level(id, instrument));
        return Entity.node(
                Vocabulary.RECORD,
                "organization-records",
                "What is published in the place of one organization. Its structure is " + structure(publication) + "; its levels are made up"
                        + " about the mean of similar organizations, for each dimension anew, or are that mean: nobody's own.",
                Stream.concat(fixed, levels).toList());
    }

    private static String structure(Publication publication) {
        return switch (publication.policy().representative()) {
            case SYNTHETIC -> "made up and the same for its whole class";
            case MEDOID -> "the same for its whole class: that of one member that allows it, or made up where none does, which is not said of any record";
        };
    }

    private static Property level(String id, Instrument instrument) {
        var name = instrument.dimension(id).map(Dimension::name).orElse(id);
        var words = instrument.levels().stream().map(l -> l.level() + " " + l.name()).toList();
        return Property.number(LEVEL + id, "The level of " + name + ", from 1 to 5 (" + String.join(", ", words)
                + "): made up about the mean of similar organizations, or that mean to one decimal.").or(HIDDEN);
    }

    private static final Entity TEAMS = Entity.node(
            Vocabulary.TEAM,
            "team-roles",
            "A team of a record, in an order that means nothing.",
            List.of(Property.text("side", "Where its people are: to one side from four in five on.", values(Shape.Side.values(), DataDictionary::meaning)),
                    Property.text("size", "A band of how many people it has.", values(Shape.Size.values(), DataDictionary::meaning))));

    private static final Entity DIMENSIONS = Entity.node(
            Vocabulary.DIMENSION,
            "dimensions",
            "An aspect of the questionnaire that gets a level.",
            List.of(Property.text("key", "Its id in the questionnaire."), Property.text("name", "Its name."),
                    Property.text("definition", "What it is about.")));

    private static Entity items(Instrument instrument) {
        var scales = instrument.scales().values().stream()
                .sorted(Comparator.comparing(Scale::id))
                .map(s -> new Value(s.id(), s.points() + " options" + (s.anchored() ? ", each a situation of its own" : "")
                        + (s.criterion() ? "; kept apart from the level" : "")))
                .toList();
        return Entity.node(
                Vocabulary.ITEM,
                "items",
                "A question of the questionnaire. No answers are published.",
                List.of(Property.text("key", "Its id in the questionnaire."),
                        Property.text("text", "Its words."),
                        Property.text("scale", "How it is answered.").among(scales),
                        Property.text("reversed", "Whether agreement speaks for separation.").among(YES_OR_NO),
                        Property.text("audience", "Who is asked, as ids of perspectives with spaces between them."),
                        Property.text("options", "The words of its options from 1 up, with a bar between them.")));
    }

    private static final Entity HAS_TEAM = Entity.relationship(
            Vocabulary.HAS_TEAM, "has-team", Vocabulary.RECORD, Vocabulary.TEAM, "The team is one of the record's structure.");

    private static final Entity DEPENDS_ON = Entity.relationship(
            Vocabulary.DEPENDS_ON,
            "depends-on",
            Vocabulary.TEAM,
            Vocabulary.TEAM,
            "One team depends on another of the same record. There is at most one from a team to another, and none to itself.",
            Property.text("kind", "What it is needed for most often.", values(Shape.KindGroup.values(), DataDictionary::meaning)),
            Property.text("strength", "A band of how often it is needed.", values(Shape.Strength.values(), DataDictionary::meaning)));

    private static final Entity PART_OF = Entity.relationship(
            Vocabulary.PART_OF, "part-of", Vocabulary.ITEM, Vocabulary.DIMENSION, "The question belongs to the dimension.");

    private static Entity tables(Publication publication) {
        return Entity.table(
                "Tables",
                "Sums over organizations by two attributes, one cell a row, rounded to multiples of five. Cells of few organizations, or of which one or"
                        + " two bring nearly all, are not shown, nor are others from which these could be worked out.",
                Property.text("table", "What is summed up.").among(publication.tables().keySet().stream().map(DataDictionary::ofTable).toList()),
                Property.text("row", "Its sector, or " + Vocabulary.TOTAL + "."),
                Property.text("column", "Its size by teams or its level, or " + Vocabulary.TOTAL + "."),
                Property.integer("value", "The sum, rounded.").or(HIDDEN));
    }

    private static Value ofTable(String name) {
        return new Value(name, name.startsWith(Tables.LEVELS_OF) ? "organizations by sector and level" : name + " by sector and size");
    }

    private static final Entity FINDINGS = Entity.table(
            "Findings",
            "What was tried on the release before it was published, and what came of it.",
            Property.text("attack", "What was tried.", values(Attack.values(), DataDictionary::meaning)),
            Property.integer("number", "Its number in the release policy."),
            Property.number("measured", "What it reached.").or(UNKNOWN),
            Property.number("limit", "Up to where that is allowed."),
            Property.number("control", "What the same attack reaches where nothing stands against it.").or(UNKNOWN),
            Property.text("holds", "Whether the release withstood an attack that works.").among(YES_OR_NO));

    private static final Entity UTILITY = Entity.table(
            "Utility",
            "What anonymization cost: figures of the organizations as they are beside those that are published.",
            Property.text(
                    "figure",
                    "What is compared.",
                    new Value("degrees", "largest difference between the distributions of degrees (Kolmogorov and Smirnov), 0 to 1"),
                    new Value("density", "relative error of ties by pairs of teams"),
                    new Value("sides", "largest difference between the shares of a side among teams, 0 to 1"),
                    new Value("kinds", "largest difference between the shares of a group of kinds among ties, 0 to 1"),
                    new Value("real", "correlation of the share of ties across the border with the mean level, as organizations are"),
                    new Value("published", "the same correlation in the release")),
            Property.number("value", "Its value.").or(UNKNOWN));

    private static <T extends Enum<T>> Value[] values(T[] all, Function<T, String> meaning) {
        return Arrays.stream(all).map(v -> new Value(v.name(), meaning.apply(v))).toArray(Value[]::new);
    }

    private static String meaning(Sector sector) {
        return switch (sector) {
            case SERVICES -> "those who sell knowledge, money or information: finance, insurance, media, consulting";
            case INDUSTRY -> "those who make, move or sell things";
            case PUBLIC -> "government, health, education, associations";
        };
    }

    private static String meaning(Origin.Size size) {
        return switch (size) {
            case UP_TO_FORTY -> "up to 40 teams";
            case ABOVE_FORTY -> "more than 40 teams";
        };
    }

    private static String meaning(Shape.Side side) {
        return switch (side) {
            case TECHNOLOGY -> "at least four in five of its people are of technology";
            case BUSINESS -> "at most one in five of its people is of technology";
            case MIXED -> "between the two";
        };
    }

    private static String meaning(Shape.Size size) {
        return switch (size) {
            case SMALL -> "up to 6 people";
            case MEDIUM -> "more than 6 and up to 12 people";
            case LARGE -> "more than 12 people";
        };
    }

    private static String meaning(Shape.KindGroup kind) {
        return switch (kind) {
            case HANDOVER -> "work is passed on or let pass: handoffs and approvals";
            case SERVICE -> "something is provided";
            case COLLABORATION -> "something is done together";
        };
    }

    private static String meaning(Shape.Strength strength) {
        return switch (strength) {
            case SELDOM -> "less than 4 times a month";
            case OFTEN -> "from 4 to less than 20 times a month";
            case CONSTANT -> "20 times a month or more";
        };
    }

    private static String meaning(Attack attack) {
        return switch (attack) {
            case PROSECUTOR -> "to find one who is known to be among the records, with all of its structure";
            case AVERAGE -> "the same on average, with what a register says";
            case HIGH_RISK -> "records of which the same is above one in five";
            case JOURNALIST -> "to find anybody of a register, not knowing who agreed";
            case COUNTS -> "to find an organization by how many teams and ties it has";
            case DEGREES -> "to find an organization by the ties of each team";
            case IN_AND_OUT_DEGREES -> "to find an organization by the ties that lead to and from each team";
            case NEIGHBOURHOOD -> "to find an organization by the ties around each team";
            case COMPONENT -> "to find an organization by its whole structure";
            case CANONICAL_FORM -> "to find records whose structure is like too few others";
            case SEEDED -> "to find the rest when some organizations are known";
            case INSIDER -> "to find one's own organization, knowing its answers and structure";
            case PLANTED -> "to find an organization made up for that purpose";
            case VERSIONS -> "to learn from a release what is not in the one before";
            case TABLES -> "to work out cells that are not shown";
            case DEGREES_KEPT -> "what anonymization changed in the distributions of degrees";
            case DENSITY_KEPT -> "what anonymization changed in the density of ties";
            case SIDES_KEPT -> "what anonymization changed in the shares of sides";
            case KINDS_KEPT -> "what anonymization changed in the shares of kinds";
            // One that is added there should not go unpublished for want of words here.
            default -> "number " + attack.number() + " of the release policy";
        };
    }
}
