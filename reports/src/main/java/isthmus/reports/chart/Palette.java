package isthmus.reports.chart;

import isthmus.assessment.report.Branding;
import java.util.List;

/** Colours of the drawings. Perspectives take Okabe and Ito's (2008), which stay apart for colour-blind readers. */
final class Palette {
    static final String INK = "#14293b";
    static final String MUTED = "#52606b";
    static final String LINE = "#d8d2c4";
    static final String SAND = "#f7f3ea";
    static final String SAND_DEEP = "#efe8d8";
    static final String BLACK = "#000000";
    static final String PAPER = "#ffffff";
    static final String SEA = "#0a5a70";
    static final String SEA_LIGHT = "#a9ccd4";
    static final String HATCH = "#9aa3ab";

    /** Vermilion, blue, bluish green, reddish purple, orange, sky blue. */
    static final List<String> PERSPECTIVES =
            List.of("#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00", "#56B4E9");

    /** From most to least separated; darkness falls evenly, so that the order survives grey printing. */
    private static final int[][] RAMP = {{0x0f, 0x2b, 0x4a}, {0x45, 0x58, 0x6f}, {0x83, 0x86, 0x82}, {0xc0, 0xb5, 0x82}, {0xf2, 0xe3, 0x8c}};

    private Palette() {}

    /** A step of the ramp, {@code step} from 0 to {@code steps - 1}. */
    static String ramp(int step, int steps) {
        double at = steps < 2 ? 0 : (double) step / (steps - 1) * (RAMP.length - 1);
        int below = Math.min((int) at, RAMP.length - 2);
        return mix(RAMP[below], RAMP[below + 1], at - below);
    }

    /** From sand for business to sea for technology, by the technology share from 0 to 1; dark words can be read on all of it. */
    static String share(double technology) {
        return mix(new int[] {0xe8, 0xd5, 0xa8}, new int[] {0x5f, 0xa3, 0xb8}, technology);
    }

    private static String mix(int[] from, int[] to, double part) {
        var mixed = new StringBuilder("#");
        for (int channel = 0; channel < 3; channel++) {
            mixed.append(String.format("%02x", Math.round(from[channel] * (1 - part) + to[channel] * part)));
        }
        return mixed.toString();
    }

    /** Black or white, whichever stands out more on the ramp's step; one of them always does enough (WCAG 2, 4.5 to 1). */
    static String inkOnRamp(int step, int steps) {
        double light = Branding.luminance(ramp(step, steps)) + 0.05;
        return 1.05 / light >= light / 0.05 ? PAPER : BLACK;
    }
}
