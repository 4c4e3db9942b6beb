package isthmus.surveys.structure;

import static isthmus.assessment.input.Problem.quoted;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which column of a file stands for which of ours.
 *
 * @param columns from our column's name to the place in the file's header, from 0; what is not in it is not used
 */
record Mapping(Map<String, Integer> columns) {

    Mapping {
        columns = Map.copyOf(columns);
    }

    OptionalInt of(String column) {
        var index = columns.get(column);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Own names first, then synonyms, the most telling first; a column of the file is used once. */
    static Mapping guess(Part part, List<String> header) {
        var guesses = new LinkedHashMap<String, Integer>();
        var used = new HashSet<Integer>();
        int ranks = 1 + part.columns().stream().mapToInt(c -> c.synonyms().size()).max().orElse(0);
        for (int rank = 0; rank < ranks; rank++) {
            for (var column : part.columns()) {
                for (int i = 0; i < header.size() && !guesses.containsKey(column.name()); i++) {
                    if (column.rank(header.get(i)) == rank && used.add(i)) {
                        guesses.put(column.name(), i);
                    }
                }
            }
        }
        return new Mapping(guesses);
    }

    /** Our own format: all columns of the part under their own names and no others; optional ones may be missing. */
    static Checked<Mapping> exact(Part part, List<String> header) {
        var problems = new Problems();
        var expected = "The columns are: " + String.join(", ", part.header()) + ".";
        var places = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            int place = i;
            var where = "header, column " + (i + 1);
            var name = part.columns().stream()
                    .filter(column -> column.rank(header.get(place)) == 0)
                    .map(Column::name)
                    .findFirst();
            if (name.isEmpty()) {
                problems.add(where, header.get(i).isEmpty()
                        ? "The column has no name."
                        : "Nobody knows a column " + quoted(header.get(i)) + " here.", expected);
            } else if (places.putIfAbsent(name.get(), i) != null) {
                problems.add(where, "The column " + quoted(header.get(i)) + " is there twice.", expected);
            }
        }
        for (var name : part.header()) {
            if (!places.containsKey(name) && part.column(name).presence() != Column.Presence.OPTIONAL) {
                problems.add("header", "The column " + quoted(name) + " is missing.", expected);
            }
        }
        return problems.orAccept(new Mapping(places));
    }

    /** What keeps this mapping from being used: columns that are needed and mapped to nothing, or two to the same. */
    List<String> missing(Part part) {
        var missing = new ArrayList<String>();
        for (var column : part.columns()) {
            if (column.needed() && !has(column.name())) {
                missing.add(column.name());
            }
        }
        return missing;
    }
}
