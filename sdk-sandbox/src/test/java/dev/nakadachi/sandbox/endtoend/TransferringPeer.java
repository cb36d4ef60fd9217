package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.error.ErrorCode;
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
        NOWHERE
    }

    /**
     * Submits.
     *
     * @param arguments file of the setting, grant, where to halt, file to create there
     */
    public static void main(String[] arguments) {
        PayerSetting setting = PeerFile.read(Path.of(arguments[0]));
        Path reached = Path.of(arguments[3]);
        try (Payer payer = Payer.open(setting, builder -> halting(builder, Halt.valueOf(arguments[2]), reached))) {
            System.out.println(
                    Orders.codeOf(payer.transfers(new GrantId(arguments[1])).submit(Orders.of("invoice-4711", 5_000))));
        }
    }

    private static Nakadachi.Builder halting(Nakadachi.Builder builder, Halt where, Path reached) {
        return switch (where) {
            case BEFORE_SENT -> builder.stopSwitch(new SecondLook(reached));
            case AFTER_ANSWER -> builder.listener(new AfterAnswer(reached));
            case NOWHERE -> builder;
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
