package isthmus.surveys.log;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Where a fault came from. What the database says of it may quote what it stores, and is left out. */
final class Trace {

    private static final int MOST_FRAMES = 200;

    private Trace() {}

    static String of(Throwable fault) {
        var text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var cause = fault; cause != null && seen.add(cause); cause = cause.getCause()) {
            text.append(cause == fault ? "" : "\ncaused by ").append(said(cause));
            int frames = 0;
            for (var frame : cause.getStackTrace()) {
                if (++frames > MOST_FRAMES) {
                    break;
                }
                text.append("\n\tat ").append(frame);
            }
        }
        return text.toString();
    }

    private static String said(Throwable cause) {
        var name = cause.getClass().getName();
        boolean quotes = name.startsWith("org.neo4j.") || cause.getCause() != null && String.valueOf(cause.getMessage()).contains(cause.getCause().getClass().getName());
        return quotes || cause.getMessage() == null ? name : name + ": " + cause.getMessage();
    }
}
