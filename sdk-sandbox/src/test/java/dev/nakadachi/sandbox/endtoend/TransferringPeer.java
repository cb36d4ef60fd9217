package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.safeguard.StopSwitch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Another process: submits one transfer, and halts for ever where it is told to. */
final class TransferringPeer {

    private static final Duration LONG = Duration.ofMinutes(10);

    private TransferringPeer() {}

    /** Where this process halts by itself. */
    enum Halt {
        /** In the second look at the stop switch: the intent is durable, and SENT is the next thing to write. */
        BEFORE_SENT,
        /** In the listener, right after the answer was read and before anything of it is durable. */
        AFTER_ANSWER,
        /** The bank makes it wait. */
        NOWHERE,
        /** Ready to submit, until the test lets all such processes go at once. */
        AT_THE_START
    }

    /** Starts one in a JVM of its own; what it says goes to a file. */
    static Process start(PayerSetting setting, GrantId grant, Halt where, Path reached, Path said)
            throws IOException, CertificateException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TransferringPeer.class.getName(),
                        PeerFile.write(setting).toString(),
                        grant.value(),
                        where.name(),
                        reached.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    /**
     * Submits.
     *
     * @param arguments file of the setting, grant, where to halt, file to create there; a file {@code go} beside it
     *     lets those go that halt at the start
     */
    public static void main(String[] arguments) {
        PayerSetting setting = PeerFile.read(Path.of(arguments[0]));
        Path reached = Path.of(arguments[3]);
        try (Payer payer = Payer.open(setting, builder -> halting(builder, Halt.valueOf(arguments[2]), reached))) {
            if (arguments[2].equals(Halt.AT_THE_START.name())) {
                awaitStart(reached);
            }
            System.out.println("END " + end(payer.transfers(new GrantId(arguments[1]))));
        }
    }

    private static String end(Transfers transfers) {
        try {
            return Orders.codeOf(transfers.submit(Orders.of("invoice-4711", 5_000)));
        } catch (NakadachiException elsewhere) {
            return elsewhere.problem().code() + " " + elsewhere.problem().execution();
        }
    }

    private static void awaitStart(Path reached) {
        try {
            Files.createFile(reached);
            while (!Files.exists(reached.resolveSibling("go"))) {
                Host.system().sleep(Duration.ofMillis(1));
            }
        } catch (IOException | InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    static Nakadachi.Builder halting(Nakadachi.Builder builder, Halt where, Path reached) {
        return switch (where) {
            case BEFORE_SENT -> builder.stopSwitch(new SecondLook(reached));
            case AFTER_ANSWER -> builder.listener(new AfterAnswer(reached));
            case NOWHERE, AT_THE_START -> builder;
        };
    }

    private static void halt(Path reached) {
        try {
            Files.createFile(reached);
            Host.system().sleep(LONG);
        } catch (IOException | InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        throw new IllegalStateException("nobody ended this process");
    }

    private static final class SecondLook implements StopSwitch {
        private final AtomicInteger looks = new AtomicInteger();
        private final Path reached;

        private SecondLook(Path reached) {
            this.reached = reached;
        }

        @Override
        public Optional<StopOrder> stopping(CallScope scope) {
            if (looks.incrementAndGet() == 2) {
                halt(reached);
            }
            return Optional.empty();
        }
    }

    private record AfterAnswer(Path reached) implements CallListener {

        @Override
        public void attemptEnded(
                Attempt attempt, Optional<Integer> status, Optional<ErrorCode> problem, Duration elapsed) {
            halt(reached);
        }
    }
}
