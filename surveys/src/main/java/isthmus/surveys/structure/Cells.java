package isthmus.surveys.structure;

import static isthmus.assessment.input.Problem.visible;

import isthmus.assessment.input.Problems;
import isthmus.assessment.wording.Sentence;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sheet seen through a mapping: cells by our column names, read as what they should be, faults noted with their place. */
final class Cells {

    static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,60}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,4})?");

    static final Sentence EMPTY = Sentence.of("cell.empty", "The cell is empty.");

    private final Part part;
    private final Sheet sheet;
    private final Mapping mapping;
    private final Problems problems;

    Cells(Part part, Sheet sheet, Mapping mapping, Problems problems) {
        this.part = part;
        this.sheet = sheet;
        this.mapping = mapping;
        this.problems = problems;
    }

    List<Sheet.Row> rows() {
        return sheet.rows();
    }

    Mapping mapping() {
        return mapping;
    }

    Problems problems() {
        return problems;
    }

    /** Empty where the file does not have the column. */
    String text(Sheet.Row row, String column) {
        var index = mapping.of(column);
        return index.isEmpty() ? "" : row.cells().get(index.getAsInt());
    }

    /** What a file without the column says. */
    private String value(Sheet.Row row, String column) {
        return mapping.has(column) ? text(row, column) : part.column(column).fallback();
    }

    /** The place in the file's own words. */
    Sentence place(Sheet.Row row, String column) {
        var index = mapping.of(column);
        return index.isEmpty() ? row.place() : Place.column(row.place(), sheet.header().get(index.getAsInt()));
    }

    /** 0 when it is not a number, which is noted. */
    double number(Sheet.Row row, String column) {
        var cell = value(row, column);
        var plain = sheet.decimalComma() ? cell.replace(',', '.') : cell;
        if (NUMBER.matcher(plain).matches()) {
            return Double.parseDouble(plain);
        }
        problems.add(
                place(row, column),
                cell.isEmpty() ? EMPTY : noNumber(cell),
                Sentence.of(
                        "cell.number.mend",
                        "Write a number in digits such as 12 or 2.5, without thousands separators or units; 0 where there is none."));
        return 0;
    }

    /** The first of the words when the cell has none of them, which is noted. */
    <E extends Enum<E>> E word(Sheet.Row row, String column, E[] all, Function<E, String> word) {
        var cell = value(row, column);
        for (var one : all) {
            if (word.apply(one).equalsIgnoreCase(cell)) {
                return one;
            }
        }
        var words = Stream.of(all).map(word).collect(Collectors.joining(", "));
        problems.add(
                place(row, column),
                cell.isEmpty()
                        ? EMPTY
                        : Sentence.of("cell.word", "“{0}” is not one of the words for this column.", visible(cell)),
                oneOf(words));
        return all[0];
    }

    static Sentence noNumber(String given) {
        return Sentence.of("cell.number", "“{0}” is not a number.", visible(given));
    }

    static Sentence oneOf(String words) {
        return Sentence.of("cell.word.mend", "Write one of: {0}.", words);
    }
}
