package isthmus.surveys.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.response.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How made-up people answer: what their side thinks of a dimension, moved by their team, themselves and the day. Values
 * are on the instrument's own range, high for little separation.
 */
final class Views {

    private static final double PERSON = 0.45;
    private static final double NOISE = 0.7;
    private static final double SKIPPED = 0.01;

    /**
     * @param mean what the side thinks on average
     * @param cannotSee share of answers that are "I cannot see this"
     */
    private record View(double mean, double cannotSee) {}

    private record Key(String dimension, String facet, String perspective) {}

    private final Map<Key, View> views = new HashMap<>();

    private Views() {}

    static Views read(String csv) {
        var views = new Views();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : reader) {
                views.views.put(
                        new Key(row.getField("dimension"), row.getField("facet"), row.getField("perspective")),
                        new View(
                                Double.parseDouble(row.getField("mean")), Double.parseDouble(row.getField("cannot_see"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return views;
    }

    /**
     * One person's form.
     *
     * @param leaning what is added to all means: the team's habit and the round's progress
     */
    Form form(Instrument instrument, @Nullable String team, String perspective, double leaning, RandomGenerator random) {
        var answers = new HashMap<String, String>();
        double person = PERSON * random.nextGaussian();
        for (var dimension : instrument.dimensions()) {
            double mood = 0.5 * PERSON * random.nextGaussian();
            for (var item : asked(dimension, perspective)) {
                var view = view(dimension, item, perspective);
                double chance = random.nextDouble();
                double value = view.mean() + leaning + person + mood + NOISE * random.nextGaussian();
                if (chance < view.cannotSee()) {
                    answers.put(item.id(), Form.CANNOT_SEE);
                } else if (chance < 1 - SKIPPED) {
                    answers.put(item.id(), String.valueOf(option(instrument, item, value)));
                }
            }
        }
        return new Form(team, perspective, answers);
    }

    private static List<Item> asked(Dimension dimension, String perspective) {
        return dimension.items().stream().filter(i -> i.audience().contains(perspective)).toList();
    }

    private View view(Dimension dimension, Item item, String perspective) {
        var facet = Objects.requireNonNullElse(item.facet(), "");
        return Objects.requireNonNull(
                views.get(new Key(dimension.id(), facet, perspective)),
                () -> "views.csv has no line for " + dimension.id() + " " + facet + " " + perspective);
    }

    private static int option(Instrument instrument, Item item, double value) {
        var scoring = instrument.scoring();
        int points = instrument.scaleOf(item).points();
        double share = (value - scoring.low()) / (scoring.high() - scoring.low());
        int option = Math.clamp(Math.round(1 + share * (points - 1)), 1, points);
        return item.reversed() ? points + 1 - option : option;
    }
}
