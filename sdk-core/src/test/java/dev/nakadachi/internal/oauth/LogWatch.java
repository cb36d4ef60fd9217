package dev.nakadachi.internal.oauth;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What a logger warns of while something runs. */
final class LogWatch {

    private LogWatch() {}

    static List<String> warningsOf(String name, Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(name);
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        Level before = logger.getLevel();
        logger.setLevel(Level.WARN);
        logger.addAppender(seen);
        try {
            work.run();
        } finally {
            logger.detachAppender(seen);
            logger.setLevel(before);
        }
        return seen.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
