package isthmus.reports;

import java.util.function.UnaryOperator;

/** Ways to write a name that have broken other programs. Names stay different from each other. */
public enum Spelling implements UnaryOperator<String> {
    PLAIN("", ""),
    MARKUP("<b onclick=\"x()\">", "</b> & 'quoted' &amp; ]]> -->"),
    PATTERNS("{0} {1,choice,0#} ' ${7*7} <#if> #{x} %s ", ""),
    RIGHT_TO_LEFT("\u05d9\u05e9\u05e8\u05d0\u05dc \u0645\u0631\u062d\u0628\u0627 \u202e", "\u202c"),
    LONG_WORDS("", "W".repeat(400)),
    MANY_WORDS("", " and everything that belongs to it".repeat(12)),
    EMOJI("\ud83d\udc69\u200d\ud83d\udcbb ", " \u4e2d\u6587\u6f22\u5b57 \ud83c\udff3\ufe0f\u200d\ud83c\udf08"),
    CONTROLS("\u0000\u0007\u001b\uffff\ud800", "\udc00\u2028\u00ad");

    private final String before;
    private final String after;

    Spelling(String before, String after) {
        this.before = before;
        this.after = after;
    }

    @Override
    public String apply(String name) {
        return before + name + after;
    }
}
