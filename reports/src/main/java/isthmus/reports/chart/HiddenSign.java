package isthmus.reports.chart;

import isthmus.reports.wording.Wording;

/** What stands in a cell of a table whose figure may not be shown: hatched, as in every drawing. */
public final class HiddenSign {

    private static final double WIDTH = 30;
    private static final double HEIGHT = 10;

    private HiddenSign() {}

    /** @return an {@code svg} element */
    public static String draw(Wording words) {
        var svg = new Svg(WIDTH);
        svg.hatch(0, 0, WIDTH, HEIGHT);
        return svg.sign(HEIGHT, words.say("hidden"));
    }
}
