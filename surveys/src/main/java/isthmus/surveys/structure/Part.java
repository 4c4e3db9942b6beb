package isthmus.surveys.structure;

import isthmus.assessment.wording.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one CSV file may bring. {@code POSTS} is a staff export; it only comes in. */
public enum Part {
    TEAMS(List.of(
            new Column("team", Sentence.of("column.team", "the team’s name"), true, List.of("team name", "squad", "group")),
            new Column("unit", Sentence.of("column.team.unit", "the unit the team belongs to"), false,
                    List.of("unit name", "department", "directorate", "division", "business unit")),
            unitAbove(List.of("parent", "parent department", "parent unit name", "part of")),
            new Column("business", Sentence.of("column.business", "business headcount"), Column.Presence.OURS,
                    List.of("business fte", "business headcount", "business people"), "0"),
            new Column("tech", Sentence.of("column.tech", "technology headcount"), Column.Presence.OURS,
                    List.of("technology", "tech fte", "tech headcount", "technology fte", "technology headcount", "it"), "0"))),
    DEPENDENCIES(List.of(
            new Column("from", Sentence.of("column.from", "the team that asks"), true, List.of("from team", "team", "consumer", "source")),
            new Column("to", Sentence.of("column.to", "the team that provides"), true,
                    List.of("to team", "depends on", "depends on team", "provider", "target")),
            new Column("kind", Sentence.of("column.kind", "handoff, approval, service or collaboration"), Column.Presence.OURS,
                    List.of("type"), "service"),
            new Column("per_month", Sentence.of("column.per_month", "how often a month"), Column.Presence.OURS,
                    List.of("times per month", "monthly", "frequency", "count", "number", "app dependencies", "declarations", "weight"),
                    "1"),
            new Column("wait_days", Sentence.of("column.wait_days", "days of waiting each time"), Column.Presence.OURS,
                    List.of("wait", "waiting days", "days"), "0"),
            new Column("blocking", Sentence.of("column.blocking", "blocking, slowing or ok"), Column.Presence.OURS,
                    List.of("effect", "hindrance", "severity"), "ok"),
            new Column("source", Sentence.of("column.source", "who said so: file, hand or survey"), Column.Presence.OPTIONAL,
                    List.of("provenance"), "file"))),
    MISSIONS(List.of(
            new Column("mission", Sentence.of("column.mission", "the mission’s name"), true,
                    List.of("product", "journey", "value stream", "mission name")),
            new Column("step", Sentence.of("column.step", "the step’s number, from 1"), true, List.of("step number", "position", "order")),
            new Column("team", Sentence.of("column.step.team", "the team that does the step"), true, List.of("team name")),
            new Column("touch_days", Sentence.of("column.touch_days", "working days on the step"), true, List.of("touch", "work days", "effort")),
            new Column("wait_days", Sentence.of("column.step.wait_days", "days the work waits there"), true, List.of("wait", "waiting days")))),
    POSTS(List.of(
            new Column("unit", Sentence.of("column.post.unit", "the unit of the post"), true,
                    List.of("unit name", "business unit", "organisational unit", "organizational unit", "directorate",
                            "division", "department", "section")),
            unitAbove(List.of("parent unit name", "unit above", "parent")),
            new Column("team", Sentence.of("column.post.team", "the team of the post"), false, List.of("team name", "squad")),
            new Column("profession", Sentence.of("column.profession", "what the person does, mapped to business or technology"), true,
                    List.of("professional occupational group", "professional/occupational group", "job family",
                            "occupation", "discipline", "function", "role family")),
            new Column("fte", Sentence.of("column.fte", "full-time equivalents; without it every row counts as 1"), false,
                    List.of("full time equivalent", "number of posts in fte", "wte", "headcount", "posts")),
            new Column("post_ref", Sentence.of("column.post_ref", "the post’s number, which other posts report to"), false,
                    List.of("post unique reference", "post reference", "post id", "position id")),
            new Column("reports_to", Sentence.of("column.reports_to", "the number of the post above"), false,
                    List.of("reports to post", "reports to senior post", "reporting senior post", "manager post"))));

    private final List<Column> columns;

    Part(List<Column> columns) {
        this.columns = columns;
    }

    private static Column unitAbove(List<String> synonyms) {
        return new Column("parent_unit", Sentence.of("column.parent_unit", "the unit above that unit"), false, synonyms);
    }

    List<Column> columns() {
        return columns;
    }

    Column column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
    }

    /** As in {@code ?part=}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column names that our own files have, in their order. */
    public List<String> header() {
        return columns.stream()
                .map(Column::name)
                .filter(name -> this != POSTS || !name.equals("post_ref") && !name.equals("reports_to"))
                .toList();
    }

    public static Optional<Part> of(String word) {
        return Arrays.stream(values())
                .filter(part -> part.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
