package dev.nakadachi.examples;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Everything that anything in this JVM logs, at TRACE, in a file, for as long as the journey lasts. */
final class TraceLog implements AutoCloseable {

    private final Logger root;
    private final Level before;
    private final FileAppender<ILoggingEvent> file = new FileAppender<>();

    private TraceLog(Path path) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        before = root.getLevel();
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setPattern("%d{HH:mm:ss.SSS} %-5level %logger - %msg%n%ex{full}");
        lines.start();
        file.setContext(context);
        file.setFile(path.toString());
        file.setEncoder(lines);
        file.start();
        root.addAppender(file);
        root.setLevel(Level.TRACE);
    }

    static TraceLog into(Path path) {
        return new TraceLog(path);
    }

    Level level() {
        return root.getLevel();
    }

    @Override
    public void close() {
        root.detachAppender(file);
        root.setLevel(before);
        file.stop();
    }
}
