package isthmus.assessment.attack;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.release.Draws;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A mark on everything that must not leave the house. If it is found where a release is stored, whatever carried it came through. It
 * is of letters that no store packs: one of plain English letters is not found even where it is.
 *
 * @param mark nobody else writes it
 */
public record Canary(String mark) {

    private static final int LETTERS = 12;

    /** Of the Chinese characters that are in use, the first and how many follow each other. */
    private static final int FIRST = 0x4E00;

    private static final int COUNT = 20_000;

    public static Canary of(Draws draws) {
        return new Canary(IntStream.range(0, LETTERS).mapToObj(i -> String.valueOf((char) (FIRST + draws.nextInt(COUNT)))).collect(Collectors.joining()));
    }

    /** The id of an organization; marked ones have the order of those that are not. */
    public String on(String organization) {
        return mark + organization;
    }

    /** Also where it is in the middle of something, or not at all. */
    public String off(String marked) {
        return marked.replace(mark, "");
    }

    /** The same teams and ties under marked names, and nothing that a release has no use for. */
    public Structure on(Structure structure) {
        return new Structure(
                List.of(),
                structure.teams().stream().map(t -> new Team(on(t.name()), mark, t.business(), t.technology())).toList(),
                List.of(),
                structure.dependencies().stream().map(this::on).toList());
    }

    private Dependency on(Dependency d) {
        return new Dependency(on(d.from()), on(d.to()), d.kind(), d.perMonth(), d.waitDays(), d.blocking());
    }
}
