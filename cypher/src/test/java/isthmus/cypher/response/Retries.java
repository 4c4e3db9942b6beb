package isthmus.cypher.response;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts the transactions that the driver says it runs again. */
final class Retries extends Handler {

    private static final Logger DRIVER = Logger.getLogger("org.neo4j.driver");

    private final AtomicInteger count = new AtomicInteger();

    Retries() {
        DRIVER.addHandler(this);
    }

    int count() {
        return count.get();
    }

    void stop() {
        DRIVER.removeHandler(this);
    }

    @Override
    public void publish(LogRecord said) {
        if (said.getMessage().contains("will be retried")) {
            count.incrementAndGet();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
