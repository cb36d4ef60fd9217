package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.id.GrantId;
import dev.nakadachi.policy.CallListener;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.concurrent.atomic.AtomicInteger;

/** Another process: collects the notices that were not delivered, and halts for ever before one of its writes. */
final class CollectingPeer {

    private CollectingPeer() {}

    /** Starts one in a JVM of its own; what it says goes to a file. */
    static Process start(PayerSetting setting, GrantId grant, int before, Path reached, Path said)
            throws IOException, CertificateException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CollectingPeer.class.getName(),
                        PeerFile.write(setting).toString(),
                        grant.value(),
                        Integer.toString(before),
                        reached.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    /**
     * Collects.
     *
     * @param arguments file of the setting, grant, before which write to halt, file to create there
     */
    public static void main(String[] arguments) {
        PayerSetting setting = PeerFile.read(Path.of(arguments[0]));
        int before = Integer.parseInt(arguments[2]);
        Path reached = Path.of(arguments[3]);
        try (Collector collector = Collector.open(
                setting,
                store -> new HaltingStore(store, before, new AtomicInteger(), reached),
                new CallListener() {})) {
            System.out.println("END " + collector.collect(collector.inbox(), new GrantId(arguments[1])));
        }
    }
}
