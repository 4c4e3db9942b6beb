package isthmus.reports.wording;

import isthmus.assessment.island.Metric;

/** How the figures of plans are written, wherever they stand. */
public enum Amount {
    /** Days, people, points and counts: whole where they are whole, else with one decimal. */
    COUNT {
        @Override
        String plain(double value, Wording words) {
            return words.heads(value);
        }
    },
    /** The Island Index, 0 to 100. */
    INDEX {
        @Override
        String plain(double value, Wording words) {
            return words.decimals(value, 1);
        }
    },
    /** A part of the index, 0 to 1. */
    PART {
        @Override
        String plain(double value, Wording words) {
            return words.decimals(value, 2);
        }
    },
    /** A share, 0 to 1, in whole percent. */
    SHARE {
        @Override
        String plain(double value, Wording words) {
            return words.percent(value);
        }
    };

    /** Where there is no figure. */
    public static final String NONE = "–";

    abstract String plain(double value, Wording words);

    public String of(double value, Wording words) {
        return sign(value, "", words);
    }

    public String of(Metric metric, Wording words) {
        return metric instanceof Metric.Defined(double value) ? of(value, words) : NONE;
    }

    /** A difference with its sign, of shares in percentage points; no sign for a rounded zero. */
    public String change(Metric before, Metric after, Wording words) {
        if (before instanceof Metric.Defined(double was) && after instanceof Metric.Defined(double is)) {
            return this == SHARE ? words.say("amount.share.change", COUNT.sign(Math.rint(100 * (is - was)), "+", words)) : sign(is - was, "+", words);
        }
        return NONE;
    }

    private String sign(double value, String plus, Wording words) {
        String plain = plain(Math.abs(value), words);
        return plain.equals(plain(0, words)) ? plain : (value < 0 ? "−" : plus) + plain;
    }
}
