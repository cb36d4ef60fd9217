package dev.nakadachi.sandbox.endtoend;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/**
 * Everything that any logger of this JVM says while it is open, SLF4J at TRACE and java.util.logging at ALL but for
 * two.
 */
final class CapturedLog implements AutoCloseable {

    /** The institution's own web server: it knows its users' accounts and may name them in its own log. */
    private static final java.util.logging.Logger INSTITUTION =
            java.util.logging.Logger.getLogger("com.sun.net.httpserver");

    /** Prints addresses, so docs/security.md asks for INFO and the SDK warns at start where it is lower. */
    private static final java.util.logging.Logger CLIENT =
            java.util.logging.Logger.getLogger("jdk.internal.httpclient.debug");

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level levelBefore = root.getLevel();
    private final List<Appender<ILoggingEvent>> appendersBefore = new ArrayList<>();
    private final FileAppender<ILoggingEvent> appender = new FileAppender<>();
    private final java.util.logging.Logger jdk = java.util.logging.Logger.getLogger("");
    private final java.util.logging.Level jdkLevelBefore = jdk.getLevel();
    private final FileHandler handler;

    CapturedLog(Path directory) throws IOException {
        LoggerContext context = root.getLoggerContext();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%level %logger %msg %mdc %kvp%n%ex");
        encoder.start();
        appender.setContext(context);
        appender.setFile(directory.resolve("slf4j.log").toString());
        appender.setEncoder(encoder);
        appender.start();
        root.iteratorForAppenders().forEachRemaining(appendersBefore::add);
        appendersBefore.forEach(root::detachAppender);
        root.addAppender(appender);
        root.setLevel(Level.TRACE);
        handler = new FileHandler(directory.resolve("jdk.log").toString());
        handler.setLevel(java.util.logging.Level.ALL);
        handler.setFormatter(new SimpleFormatter());
        jdk.addHandler(handler);
        jdk.setLevel(java.util.logging.Level.ALL);
        INSTITUTION.setLevel(java.util.logging.Level.OFF);
        CLIENT.setLevel(java.util.logging.Level.INFO);
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        appendersBefore.forEach(root::addAppender);
        root.setLevel(levelBefore);
        appender.stop();
        jdk.removeHandler(handler);
        jdk.setLevel(jdkLevelBefore);
        INSTITUTION.setLevel(null);
        CLIENT.setLevel(null);
        handler.close();
    }
}
