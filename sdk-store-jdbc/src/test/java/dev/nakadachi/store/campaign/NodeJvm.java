package dev.nakadachi.store.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nakadachi.id.GrantId;
import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.store.jdbc.SecondJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A node in a JVM of its own, which lives over many trials and takes a line for each. */
final class NodeJvm implements AutoCloseable {

    private final Process process;
    private final Writer orders;
    private final BufferedReader reports;

    private NodeJvm(Process process) {
        this.process = process;
        this.orders = new OutputStreamWriter(process.getOutputStream(), UTF_8);
        this.reports = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    static NodeJvm start(StoreAddress store, Path keys, URI server, Path said) {
        try {
            return new NodeJvm(SecondJvm.command(NodeJvm.class, store.line(), keys.toString(), server.toString())
                    .redirectError(ProcessBuilder.Redirect.appendTo(said.toFile()))
                    .start());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Lets so many callers go at once. */
    void order(GrantId grant, int callers, Duration ahead) {
        try {
            orders.write(grant.value() + " " + callers + " " + ahead.toSeconds() + "\n");
            orders.flush();
        } catch (IOException dead) {
            throw new UncheckedIOException(dead);
        }
    }

    /** What was not {@code ok}, once all have ended. */
    List<String> awaitFailures() {
        try {
            String line = reports.readLine();
            if (line == null) {
                return List.of("the process ended");
            }
            return line.isEmpty() ? List.of() : List.of(line.split(",", -1));
        } catch (IOException dead) {
            throw new UncheckedIOException(dead);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /**
     * The other process.
     *
     * @param arguments store, file of the keys, address of the server
     */
    public static void main(String[] arguments) throws IOException {
        StoreAddress store = new StoreAddress(arguments[0]);
        Keyset keyset = Keyset.readInClear(Path.of(arguments[1]));
        URI server = URI.create(arguments[2]);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        try (Node node = Node.open(store::open, keyset, server, RefreshRotation.diesAtIssue());
                Racers racers = new Racers()) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                List<String> order = new ArrayList<>(Arrays.asList(line.split(" ", -1)));
                node.shiftTo(Duration.ofSeconds(Long.parseLong(order.get(2))));
                System.out.println(String.join(
                        ",", racers.failures(node, new GrantId(order.get(0)), Integer.parseInt(order.get(1)))));
            }
        }
    }
}
