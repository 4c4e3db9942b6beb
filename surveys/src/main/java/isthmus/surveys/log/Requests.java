package isthmus.surveys.log;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** A line for each request, for operators who turn it on. */
public final class Requests {

    static final String LOGGER = "isthmus.requests";

    private static final Logger LOG = Logger.getLogger(LOGGER);

    private Requests() {}

    /**
     * @param route the pattern of the address, never the address itself: it may hold a token
     * @param incident of a fault, or empty
     */
    public static void answered(String method, String route, int status, Duration took, String incident) {
        if (!LOG.isLoggable(Level.FINE)) {
            return;
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("method", method.length() > 10 ? "?" : method);
        fields.put("route", route);
        fields.put("status", status);
        fields.put("ms", took.toMillis());
        if (!incident.isEmpty()) {
            fields.put("incident", incident);
        }
        var record = new LogRecord(Level.FINE, "answered");
        record.setLoggerName(LOGGER);
        record.setParameters(new Object[] {fields});
        LOG.log(record);
    }
}
