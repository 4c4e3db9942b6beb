package isthmus.reports.chart;

import java.util.List;

/**
 * One exhibit.
 *
 * @param id unique within a page or report
 * @param title a sentence that states the finding
 * @param source where the figures come from and how many people are behind them
 * @param alternative the drawing in words, also the description inside the SVG
 * @param svg the drawing, an {@code svg} element 640 CSS pixels wide
 * @param figures what is drawn, as one or more tables
 */
public record Chart(String id, String title, String source, String alternative, String svg, List<Figures> figures) {

    /** Width of every chart in CSS pixels: the text width of the printed page. */
    static final double WIDTH = 640;
}
