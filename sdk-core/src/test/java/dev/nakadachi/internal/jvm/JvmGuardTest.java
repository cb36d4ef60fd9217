package dev.nakadachi.internal.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class JvmGuardTest {

    private static final String NO_HOST_CHECK = "jdk.internal.httpclient.disableHostnameVerification";
    private static final String RETRY_ALL = "jdk.httpclient.enableAllMethodRetry";

    private final Map<String, String> set = new HashMap<>();
    private final JvmGuard guard = new JvmGuard(name -> Optional.ofNullable(set.get(name)));

    @Test
    void aPlainJvmIsSound() {
        assertThatCode(guard::checkStart).doesNotThrowAnyException();
        assertThat(guard.unsafeRefusal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true", "TRUE", "yes"})
    void withoutTheHostCheckTheSdkDoesNotStart(String value) {
        set.put(NO_HOST_CHECK, value);

        assertThatThrownBy(guard::checkStart)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.SETUP_REFUSED))
                .hasMessageContaining(NO_HOST_CHECK)
                .hasMessageContaining("start the JVM without it");
    }

    @Test
    void theHostCheckPropertySetToFalseChangesNothing() {
        set.put(NO_HOST_CHECK, "false");

        assertThatCode(guard::checkStart).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true", "false"})
    void theRetryOfAllMethodsIsRefusedWhateverItsValue(String value) {
        set.put(RETRY_ALL, value);

        assertThatCode(guard::checkStart).doesNotThrowAnyException();
        assertThat(guard.unsafeRefusal()).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo(ErrorCode.SETUP_REFUSED);
            assertThat(problem.detail()).contains(RETRY_ALL);
        });
    }

    @Test
    void aPropertyThatAppearsAfterTheStartIsSeen() {
        guard.checkStart();
        set.put(RETRY_ALL, "");

        assertThat(guard.unsafeRefusal()).isPresent();
    }

    @Test
    void aPropertyThatWasThereAtTheStartCountsForGood() {
        set.put(RETRY_ALL, "true");
        guard.checkStart();
        set.clear();

        assertThat(guard.unsafeRefusal()).isPresent();
    }

    @Test
    void theLogOfTheJdkIsWarnedAboutOnce() {
        set.put("jdk.httpclient.HttpClient.log", "headers");
        Logger logger = (Logger) LoggerFactory.getLogger(JvmGuard.class);
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        logger.addAppender(seen);
        try {
            guard.checkStart();
            guard.checkStart();
        } finally {
            logger.detachAppender(seen);
        }

        assertThat(seen.list).hasSize(1);
        assertThat(seen.list.get(0).getLevel()).isEqualTo(Level.WARN);
        assertThat(seen.list.get(0).getFormattedMessage()).contains("jdk.httpclient.HttpClient.log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "basic", "NTLM, Basic"})
    void basicThatTheJdkDropsIsRefusedWithTheSentenceThatHelps(String value) {
        set.put("jdk.http.auth.tunneling.disabledSchemes", value);

        assertThatThrownBy(guard::checkBasicTunnel)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "Basic over CONNECT needs jdk.http.auth.tunneling.disabledSchemes= (empty) at JVM start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NTLM"})
    void basicThatTheJdkLetsThroughIsAccepted(String value) {
        set.put("jdk.http.auth.tunneling.disabledSchemes", value);

        assertThatCode(guard::checkBasicTunnel).doesNotThrowAnyException();
    }

    @Test
    void aJvmWithoutTheSettingDropsBasic() {
        assertThatThrownBy(guard::checkBasicTunnel).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theNetworkDefaultsOfTheJdkAreRead() {
        assertThat(JvmProperties.ofThisJvm().value("http.nonProxyHosts"))
                .as("conf/net.properties of this JDK names it")
                .isPresent();
    }

    @Test
    void anOpenLoggerOfTheJdkClientIsWarnedAboutOnce() {
        Logger logger = (Logger) LoggerFactory.getLogger(JvmGuard.class);
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        logger.addAppender(seen);
        java.util.logging.Logger client = java.util.logging.Logger.getLogger("jdk.internal.httpclient.debug");
        client.setLevel(java.util.logging.Level.FINE);
        try {
            guard.checkStart();
            guard.checkStart();
        } finally {
            client.setLevel(null);
            logger.detachAppender(seen);
        }

        assertThat(seen.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getFormattedMessage()).contains("jdk.internal.httpclient.debug", "Set its level to INFO");
        });
    }
}
