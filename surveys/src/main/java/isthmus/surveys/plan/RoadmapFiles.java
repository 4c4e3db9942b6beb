package isthmus.surveys.plan;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import isthmus.assessment.plan.Track;
import isthmus.assessment.roadmap.Entry;
import isthmus.assessment.roadmap.Roadmap;
import isthmus.assessment.wording.Sentence;
import isthmus.reports.content.MoveWords;
import isthmus.reports.wording.Wording;
import isthmus.surveys.structure.SheetWriter;
import isthmus.surveys.web.Speech;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/** A roadmap to take along: as a table, and as entries for a calendar. */
final class RoadmapFiles {

    private static final List<String> COLUMNS = List.of(
            "move", "kind", "what", "quarter", "begins", "ends", "missions", "after", "state", "owner", "due", "note");

    private RoadmapFiles() {}

    /** Dates as ISO; lists are separated by semicolons. Dropped moves follow the others. */
    static byte[] csv(Roadmap roadmap, Wording words) {
        var rows = Stream.concat(roadmap.entries().stream(), roadmap.dropped().stream())
                .map(e -> row(e, roadmap, words))
                .toList();
        return SheetWriter.write(COLUMNS, rows);
    }

    private static List<String> row(Entry entry, Roadmap roadmap, Wording words) {
        var track = entry.track();
        return List.of(
                entry.id(),
                entry.subject() instanceof Entry.Subject.Structural ? "structure" : "practice",
                MoveWords.of(entry.subject(), words),
                String.valueOf(entry.quarter() + 1),
                roadmap.begins(entry).toString(),
                entry.quarters() == 0 ? "" : roadmap.ends(entry).toString(),
                String.join("; ", entry.missions().stream().sorted().toList()),
                String.join("; ", entry.after()),
                track.state().word(),
                track.owner(),
                track.due() == null ? "" : track.due().toString(),
                track.note());
    }

    /**
     * All-day events (RFC 5545), one for each move that is not dropped. The same move keeps its identity, so that a calendar
     * that reads the file again moves events and does not double them.
     *
     * @param language of whoever takes it along
     * @param written when the file is made
     */
    static byte[] calendar(Roadmap roadmap, String campaign, String language, Instant written) {
        var words = Wording.of(language);
        var calendar = new ICalendar();
        calendar.setProductId("-//Isthmus//Roadmap//EN");
        for (var entry : roadmap.entries()) {
            var event = new VEvent();
            event.setUid(entry.id().replaceAll("[^A-Za-z0-9._-]", "-") + "-" + Integer.toHexString(entry.id().hashCode()) + "@" + campaign + ".isthmus");
            event.setDateTimeStamp(Date.from(written));
            event.setSummary(MoveWords.of(entry.subject(), words));
            event.setDateStart(day(roadmap.begins(entry)), false);
            // The end of an all-day event is the day after its last.
            event.setDateEnd(day(end(entry, roadmap).plusDays(1)), false);
            event.setStatus(entry.track().state() == Track.State.DONE ? Status.confirmed() : Status.tentative());
            var description = String.join("\n", description(entry).stream().map(Speech.of(language)::say).toList());
            if (!description.isEmpty()) {
                event.setDescription(description);
            }
            calendar.addEvent(event);
        }
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go().getBytes(StandardCharsets.UTF_8);
    }

    private static LocalDate end(Entry entry, Roadmap roadmap) {
        LocalDate due = entry.track().due();
        return due != null && !due.isBefore(roadmap.begins(entry)) ? due : roadmap.ends(entry);
    }

    private static List<Sentence> description(Entry entry) {
        var lines = new ArrayList<Sentence>();
        if (!entry.track().owner().isEmpty()) {
            lines.add(Sentence.of("calendar.owner", "Owner: {0}", entry.track().owner()));
        }
        if (entry.subject() instanceof Entry.Subject.Practice(var recommendation)) {
            lines.add(Sentence.of("calendar.soThat", "So that {0}", recommendation.move().soThat()));
            lines.add(Sentence.of("calendar.watch", "Watch: {0}", recommendation.move().watch()));
        }
        if (!entry.after().isEmpty()) {
            lines.add(Sentence.of("calendar.after", "After: {0}", String.join(", ", entry.after())));
        }
        return lines;
    }

    /** Whole days are written in the zone of the machine, so they are read in it too. */
    private static Date day(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
