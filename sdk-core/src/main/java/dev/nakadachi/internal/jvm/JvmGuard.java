package dev.nakadachi.internal.jvm;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses to work in a JVM whose system properties take away what the SDK promises. These properties are JVM-wide: the
 * application or another library may have set them. Thread-safe.
 */
public final class JvmGuard {

    static final String NO_HOST_CHECK = "jdk.internal.httpclient.disableHostnameVerification";
    static final String RETRY_ALL = "jdk.httpclient.enableAllMethodRetry";
    static final String TUNNELING_DISABLED = "jdk.http.auth.tunneling.disabledSchemes";
    static final String HTTP_LOG = "jdk.httpclient.HttpClient.log";
    static final String CLIENT_LOGGER = "jdk.internal.httpclient.debug";

    private static final Logger LOG = LoggerFactory.getLogger(JvmGuard.class);

    /**
     * Held for good: java.util.logging forgets a logger that nobody holds, and one that is made anew is not tied to
     * that of the client, so neither the level that an application sets nor the check below would reach the client.
     */
    private static final System.Logger OF_THE_CLIENT = System.getLogger(CLIENT_LOGGER);

    private static final JvmGuard THIS_JVM = new JvmGuard(JvmProperties.ofThisJvm());

    private final JvmProperties properties;

    /** The JDK reads the property once, so taking it away later does not make the JVM safe again. */
    private final AtomicBoolean retryAllSeen = new AtomicBoolean();

    private final AtomicBoolean logWarned = new AtomicBoolean();
    private final AtomicBoolean loggerWarned = new AtomicBoolean();

    JvmGuard(JvmProperties properties) {
        this.properties = properties;
    }

    /**
     * The guard of this JVM.
     *
     * @return the shared instance
     */
    public static JvmGuard ofThisJvm() {
        return THIS_JVM;
    }

    /**
     * Checks what must hold before anything is sent, and warns once where the JDK would print headers or addresses.
     *
     * @throws dev.nakadachi.error.InvalidInputException with {@link ErrorCode#SETUP_REFUSED} when the JVM switches the
     *     host-name check of TLS off
     */
    public void checkStart() {
        if (hostCheckIsOff()) {
            throw refused(NO_HOST_CHECK
                            + " switches the host-name check of TLS off for the whole JVM; start the JVM without it")
                    .toException();
        }
        if (properties.value(HTTP_LOG).isPresent() && logWarned.compareAndSet(false, true)) {
            LOG.warn(
                    "{} is set: the JDK prints request headers, access tokens among them. Start the JVM without it.",
                    HTTP_LOG);
        }
        if (OF_THE_CLIENT.isLoggable(System.Logger.Level.DEBUG) && loggerWarned.compareAndSet(false, true)) {
            LOG.warn(
                    "the logger {} of the JDK is open: it prints the addresses of requests, account ids among them."
                            + " Set its level to INFO.",
                    CLIENT_LOGGER);
        }
        unsafeRefusal();
    }

    /**
     * Says why no operation may move money in this JVM. Asked at the start and again right before each such request;
     * what was seen once counts for the life of the JVM.
     *
     * @return the problem, empty where the JVM is sound
     */
    public Optional<Problem> unsafeRefusal() {
        if (properties.value(RETRY_ALL).isPresent()) {
            retryAllSeen.set(true);
        }
        return retryAllSeen.get()
                ? Optional.of(refused(RETRY_ALL + " lets the JDK send a transfer twice (an empty value and every other"
                        + " value count); start the JVM without it"))
                : Optional.empty();
    }

    /**
     * Checks that the JDK lets Basic credentials through to a proxy.
     *
     * @throws dev.nakadachi.error.InvalidInputException with {@link ErrorCode#SETUP_REFUSED} when it would drop them
     */
    public void checkBasicTunnel() {
        boolean dropped = Arrays.stream(
                        properties.value(TUNNELING_DISABLED).orElse("Basic").split(",", -1))
                .anyMatch(scheme -> scheme.strip().toLowerCase(Locale.ROOT).equals("basic"));
        if (dropped) {
            throw refused("Basic over CONNECT needs " + TUNNELING_DISABLED + "= (empty) at JVM start")
                    .toException();
        }
    }

    private boolean hostCheckIsOff() {
        return properties
                .value(NO_HOST_CHECK)
                .map(value -> !value.toLowerCase(Locale.ROOT).equals("false"))
                .orElse(false);
    }

    private static Problem refused(String detail) {
        return Problem.of(ErrorCode.SETUP_REFUSED, detail);
    }
}
