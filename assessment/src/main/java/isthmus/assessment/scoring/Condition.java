package isthmus.assessment.scoring;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * When a pattern holds, as instruments write it: {@code score(autonomy) - score(shared_core) >= 1.0 and score(autonomy) >= 3.4}.
 *
 * <p>Operands are numbers and {@code score(dimension)}, {@code level(dimension)}, {@code graphLevel(dimension)} and
 * {@code facet(dimension.facet)} and, in advice, {@code graph(figure)}, with {@code + -}, {@code abs}, {@code min}, {@code max} and parentheses. Comparisons
 * {@code >= <= > <} are joined by {@code and} and {@code or} ({@code and} binds closer). A figure that may not be shown
 * makes a comparison unknown, and {@code and}, {@code or} follow Kleene's logic.
 */
public final class Condition {

    public enum Figure {
        SCORE,
        LEVEL,
        GRAPH_LEVEL,
        FACET,
        GRAPH
    }

    /**
     * A figure a condition asks for.
     *
     * @param id the dimension, {@code dimension.facet}, or a figure of the team graph
     */
    public record Reference(Figure figure, String id) {}

    /** Looks a figure up; empty when it may not be shown or does not exist. */
    @FunctionalInterface
    public interface Figures {
        OptionalDouble value(Reference reference);
    }

    private sealed interface Number {
        record Constant(double value) implements Number {}

        record Figured(Reference reference) implements Number {}

        record Plus(Number left, Number right, int sign) implements Number {}

        record Function(String name, List<Number> arguments) implements Number {}
    }

    private sealed interface Truth {
        record Comparison(Number left, String operator, Number right) implements Truth {}

        record And(Truth left, Truth right) implements Truth {}

        record Or(Truth left, Truth right) implements Truth {}
    }

    private final Truth truth;
    private final Set<Reference> references;

    private Condition(Truth truth, Set<Reference> references) {
        this.truth = truth;
        this.references = references;
    }

    /** Every figure it asks for, in the order in which it does. */
    public Set<Reference> references() {
        return references;
    }

    /** Whether it holds, or nothing when the figures at hand do not tell. */
    public Optional<Boolean> holds(Figures figures) {
        return holds(truth, figures);
    }

    private static Optional<Boolean> holds(Truth truth, Figures figures) {
        return switch (truth) {
            case Truth.And(Truth left, Truth right) -> {
                var l = holds(left, figures);
                var r = holds(right, figures);
                if (l.equals(Optional.of(false)) || r.equals(Optional.of(false))) {
                    yield Optional.of(false);
                }
                yield l.isPresent() && r.isPresent() ? Optional.of(true) : Optional.empty();
            }
            case Truth.Or(Truth left, Truth right) -> {
                var l = holds(left, figures);
                var r = holds(right, figures);
                if (l.equals(Optional.of(true)) || r.equals(Optional.of(true))) {
                    yield Optional.of(true);
                }
                yield l.isPresent() && r.isPresent() ? Optional.of(false) : Optional.empty();
            }
            case Truth.Comparison(Number left, String operator, Number right) -> {
                var l = value(left, figures);
                var r = value(right, figures);
                if (l.isEmpty() || r.isEmpty()) {
                    yield Optional.empty();
                }
                yield Optional.of(compare(l.getAsDouble(), operator, r.getAsDouble()));
            }
        };
    }

    /** Scores are means of whole answers: a difference below a millionth is rounding, not a finding. */
    private static boolean compare(double left, String operator, double right) {
        double difference = Math.abs(left - right) < 1e-6 ? 0 : left - right;
        return switch (operator) {
            case ">=" -> difference >= 0;
            case "<=" -> difference <= 0;
            case ">" -> difference > 0;
            default -> difference < 0;
        };
    }

    private static OptionalDouble value(Number number, Figures figures) {
        return switch (number) {
            case Number.Constant(double value) -> OptionalDouble.of(value);
            case Number.Figured(Reference reference) -> figures.value(reference);
            case Number.Plus(Number left, Number right, int sign) -> {
                var l = value(left, figures);
                var r = value(right, figures);
                yield l.isPresent() && r.isPresent()
                        ? OptionalDouble.of(l.getAsDouble() + sign * r.getAsDouble())
                        : OptionalDouble.empty();
            }
            case Number.Function(String name, List<Number> arguments) -> {
                var values = arguments.stream().map(a -> value(a, figures)).toList();
                if (values.stream().anyMatch(OptionalDouble::isEmpty)) {
                    yield OptionalDouble.empty();
                }
                var numbers = values.stream().mapToDouble(OptionalDouble::getAsDouble);
                yield switch (name) {
                    case "abs" -> OptionalDouble.of(Math.abs(numbers.findFirst().orElseThrow()));
                    case "min" -> numbers.min();
                    default -> numbers.max();
                };
            }
        };
    }

    /** Reads a condition, or says where it stops being one. */
    public static Checked<Condition> parse(String text) {
        var parser = new Parser(text);
        try {
            var truth = parser.or();
            parser.end();
            return Checked.accepted(new Condition(truth, parser.references));
        } catch (Parser.Fault fault) {
            return Checked.rejected(new Problem(
                    "character " + (fault.at + 1),
                    fault.getMessage(),
                    "Write something like score(autonomy) - score(shared_core) >= 1.0 and score(autonomy) >= 3.4."));
        }
    }

    private static final class Parser {

        private static final Map<String, Figure> FIGURES = Map.of(
                "score", Figure.SCORE,
                "level", Figure.LEVEL,
                "graphLevel", Figure.GRAPH_LEVEL,
                "facet", Figure.FACET,
                "graph", Figure.GRAPH);
        private static final int DEEPEST = 50;

        private static final class Fault extends RuntimeException {
            private static final long serialVersionUID = 1L;
            private final int at;

            Fault(int at, String message) {
                super(message, null, false, false);
                this.at = at;
            }
        }

        private final String text;
        private final Set<Reference> references = new LinkedHashSet<>();
        private int at;
        private int depth;

        Parser(String text) {
            this.text = text;
        }

        Truth or() {
            var left = and();
            while (word("or")) {
                left = new Truth.Or(left, and());
            }
            return left;
        }

        private Truth and() {
            var left = comparison();
            while (word("and")) {
                left = new Truth.And(left, comparison());
            }
            return left;
        }

        private Truth comparison() {
            if (++depth > DEEPEST) {
                throw new Fault(at, "It is nested too deeply.");
            }
            try {
                int start = at;
                if (sign("(")) {
                    // A parenthesis may hold a truth or a number: try the truth first.
                    try {
                        var inner = or();
                        expect(")");
                        return inner;
                    } catch (Fault notATruth) {
                        at = start;
                    }
                }
                var left = sum();
                for (var operator : List.of(">=", "<=", ">", "<")) {
                    if (sign(operator)) {
                        return new Truth.Comparison(left, operator, sum());
                    }
                }
                throw new Fault(at, "A comparison is missing.");
            } finally {
                depth--;
            }
        }

        private Number sum() {
            var left = operand();
            while (true) {
                if (sign("+")) {
                    left = new Number.Plus(left, operand(), 1);
                } else if (sign("-")) {
                    left = new Number.Plus(left, operand(), -1);
                } else {
                    return left;
                }
            }
        }

        private Number operand() {
            if (++depth > DEEPEST) {
                throw new Fault(at, "It is nested too deeply.");
            }
            try {
                if (sign("(")) {
                    var inner = sum();
                    expect(")");
                    return inner;
                }
                space();
                int start = at;
                if (at < text.length() && Character.isDigit(text.charAt(at))) {
                    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                        at++;
                    }
                    return constant(start);
                }
                var name = name();
                expect("(");
                if (FIGURES.containsKey(name)) {
                    var reference = new Reference(FIGURES.get(name), name());
                    expect(")");
                    references.add(reference);
                    return new Number.Figured(reference);
                }
                var arguments = new ArrayList<Number>();
                do {
                    arguments.add(sum());
                } while (sign(","));
                expect(")");
                int wanted = name.equals("abs") ? 1 : name.equals("min") || name.equals("max") ? 2 : 0;
                if (wanted == 0) {
                    throw new Fault(start, "There is no function \"" + name + "\".");
                }
                if (arguments.size() != wanted) {
                    throw new Fault(start, name + " takes " + wanted + " number" + (wanted == 1 ? "." : "s."));
                }
                return new Number.Function(name, List.copyOf(arguments));
            } finally {
                depth--;
            }
        }

        private Number constant(int start) {
            try {
                return new Number.Constant(Double.parseDouble(text.substring(start, at)));
            } catch (NumberFormatException e) {
                throw new Fault(start, "\"" + text.substring(start, at) + "\" is no number.");
            }
        }

        private String name() {
            space();
            int start = at;
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || "._-".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            if (start == at) {
                throw new Fault(at, "A name or a number is missing.");
            }
            return text.substring(start, at);
        }

        private boolean word(String word) {
            space();
            int end = at + word.length();
            if (text.startsWith(word, at) && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                at = end;
                return true;
            }
            return false;
        }

        private boolean sign(String sign) {
            space();
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return true;
            }
            return false;
        }

        private void expect(String sign) {
            if (!sign(sign)) {
                throw new Fault(at, "\"" + sign + "\" is missing.");
            }
        }

        void end() {
            space();
            if (at < text.length()) {
                throw new Fault(at, "\"" + text.substring(at) + "\" is too much.");
            }
        }

        private void space() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
