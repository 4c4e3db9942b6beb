package isthmus.surveys.audit;

import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.Wanted;
import isthmus.surveys.web.Request;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the trail for, as they wrote it and as it was understood. Days are days of UTC and both are included.
 *
 * @param wanted looks for everything where something needs mending
 */
public record Search(String act, String who, String from, String until, Wanted wanted, List<Problem> problems) {

    static Search of(Request request) {
        var problems = new ArrayList<Problem>();
        var act = text(request, "act");
        var who = text(request, "who");
        var from = text(request, "from");
        var until = text(request, "until");
        if (!act.isEmpty() && Act.of(act).isEmpty()) {
            problems.add(new Problem(
                    Sentence.of("form.act", "act"),
                    Sentence.of("audit.act.unknown", "There is no act “{0}”.", Problem.visible(act)),
                    Sentence.of("audit.act.unknown.mend", "Choose one of those offered.")));
        }
        var first = day(Sentence.of("form.from", "from"), from, problems);
        var last = day(Sentence.of("form.until", "until"), until, problems);
        var before = number(text(request, "before"), problems);
        var wanted = new Wanted(
                Act.of(act).orElse(null), who.isEmpty() ? null : who, start(first), start(last == null ? null : last.plusDays(1)), before);
        return new Search(act, who, from, until, problems.isEmpty() ? wanted : Wanted.ALL, List.copyOf(problems));
    }

    private static String text(Request request, String name) {
        return request.query(name).orElse("").strip();
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable LocalDate day(Sentence where, String text, List<Problem> problems) {
        if (text.isEmpty()) {
            return null;
        }
        return date(text).orElseGet(() -> {
            problems.add(new Problem(
                    where,
                    Sentence.of("audit.day", "“{0}” is not a day.", Problem.visible(text)),
                    Sentence.of("audit.day.mend", "Write it like 2027-03-31.")));
            return null;
        });
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(d -> d.getYear() >= 1970 && d.getYear() < 10_000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Long number(String text, List<Problem> problems) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("[1-9]\\d{0,17}")) {
            return Long.valueOf(text);
        }
        problems.add(new Problem(
                Sentence.of("form.before", "before"),
                Sentence.of("audit.number", "“{0}” is not the number of an entry.", Problem.visible(text)),
                Sentence.of("audit.number.mend", "Leave it out to begin with the newest.")));
        return null;
    }
}
