package dev.nakadachi.internal.jvm;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Looks up a JVM-wide property. Thread-safe. */
@FunctionalInterface
public interface JvmProperties {

    /**
     * The value of a property.
     *
     * @param name the name
     * @return the value, the empty string included; empty where the property is not set
     */
    Optional<String> value(String name);

    /**
     * The properties of this JVM: a system property, else {@code conf/net.properties} of the JDK, because the JDK's
     * HTTP client reads both in this order.
     *
     * @return the lookup
     */
    static JvmProperties ofThisJvm() {
        Properties file = networkDefaults();
        return name ->
                Optional.ofNullable(System.getProperty(name)).or(() -> Optional.ofNullable(file.getProperty(name)));
    }

    private static Properties networkDefaults() {
        Properties found = new Properties();
        Path file = Path.of(System.getProperty("java.home", ""), "conf", "net.properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            found.load(reader);
        } catch (IOException absent) {
            // A JVM image without this file has the defaults that its documentation names.
            found.setProperty(JvmGuard.TUNNELING_DISABLED, "Basic");
        }
        return found;
    }
}
