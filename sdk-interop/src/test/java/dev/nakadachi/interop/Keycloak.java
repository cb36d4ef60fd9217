package dev.nakadachi.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Keycloak on loopback with the realm {@code bank}, one per JVM. It ends with the JVM, however that ends, and after
 * 60 minutes at the latest.
 */
final class Keycloak {

    private static final int MINUTES_TO_START = 10;
    private static final int MINUTES_AT_MOST = 60;
    private static final String READY = "Listening on:";

    /** Reading from its input, the shell learns of the end of this JVM and takes the server with it. */
    private static final String LEASH = """
            exec 3<&0
            "$@" </dev/null 3<&- & server=$!
            (cat <&3; kill -9 "$server") >/dev/null 2>&1 &
            wait "$server"
            """;

    private final URI issuer;
    private final Keys keys;

    private Keycloak(URI issuer, Keys keys) {
        this.issuer = issuer;
        this.keys = keys;
    }

    /** The one of this JVM, started at the first call. */
    static Keycloak running() {
        return Holder.RUNNING;
    }

    URI issuer() {
        return issuer;
    }

    Keys keys() {
        return keys;
    }

    URI at(String path) {
        return URI.create(issuer + path);
    }

    private static Keycloak start() {
        try {
            Path home = Distribution.unpack();
            Keys keys = Keys.make(home.resolveSibling("keys"));
            Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
            Files.writeString(imports.resolve("bank-realm.json"), Realm.json(keys), UTF_8);
            List<Integer> ports = freePorts();
            Process server = launch(home, keys, ports);
            Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
            CompletableFuture.delayedExecutor(MINUTES_AT_MOST, TimeUnit.MINUTES).execute(server::destroyForcibly);
            await(server);
            return new Keycloak(URI.create("https://localhost:" + ports.get(0) + "/realms/" + Realm.NAME), keys);
        } catch (IOException failed) {
            throw new UncheckedIOException("Keycloak could not be started", failed);
        }
    }

    private static Process launch(Path home, Keys keys, List<Integer> ports) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", LEASH, "leash"));
        command.addAll(List.of(
                home.resolve("bin").resolve("kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--cache=local",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.get(1),
                "--https-port=" + ports.get(0),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + ports.get(2),
                "--https-client-auth=request"));
        command.addAll(keys.serverOptions());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx700m");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // The unpacked files have no execute bit.
        command.add(command.indexOf("leash") + 1, "bash");
        return builder.start();
    }

    private static void await(Process server) throws IOException {
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(server, ready), "keycloak-log");
        reader.setDaemon(true);
        reader.start();
        try {
            if (!ready.get(MINUTES_TO_START, TimeUnit.MINUTES)) {
                throw new IOException("Keycloak ended before it listened; its last lines stand above");
            }
        } catch (InterruptedException interrupted) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Keycloak started", interrupted);
        } catch (ExecutionException | TimeoutException late) {
            server.destroyForcibly();
            throw new IOException("Keycloak did not start in " + MINUTES_TO_START + " minutes", late);
        }
    }

    /** Reads to the end: a full pipe would stop the server. */
    private static void read(Process server, CompletableFuture<Boolean> ready) {
        try (BufferedReader lines = server.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!ready.isDone() || line.contains("ERROR")) {
                    System.out.println("keycloak: " + line);
                }
                if (line.contains(READY)) {
                    ready.complete(true);
                }
            }
        } catch (IOException closed) {
            System.out.println("keycloak: its output was closed");
        }
        ready.complete(false);
    }

    /** Three at once, so that none is given out twice. */
    private static List<Integer> freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket two = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket three = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return List.of(one.getLocalPort(), two.getLocalPort(), three.getLocalPort());
        }
    }

    private static final class Holder {
        private static final Keycloak RUNNING = start();
    }
}
