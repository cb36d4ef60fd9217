package dev.nakadachi.sandbox.resolve;

import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The way to the made-up bank, for one command at a time, with the fate that the test chose for it. */
final class Wire implements Transport {

    /** What becomes of a command on its way. */
    enum Fate {
        ANSWERED,
        /** Not carried out, and answered as the first command of all was. */
        ANSWERED_AS_FIRST,
        /** Carried out, and answered as the other of each two is. */
        EXCHANGED,
        REPLY_LOST,
        REQUEST_LOST,
        DIES_BEFORE,
        DIES_AFTER;

        /** Those of which everything can be found out. */
        static List<Fate> thatHappen() {
            return List.of(ANSWERED, REPLY_LOST, REQUEST_LOST, DIES_BEFORE, DIES_AFTER);
        }
    }

    private final Book book;
    private final MortalStore store;
    private Fate fate = Fate.ANSWERED;
    private Duration lag = Duration.ZERO;
    private TransferCommand command;

    Wire(Book book, MortalStore store, TransferCommand first) {
        this.book = book;
        this.store = store;
        this.command = first;
    }

    void carries(TransferCommand value, Fate how, Duration shownAfter) {
        command = value;
        fate = how;
        lag = shownAfter;
    }

    @Override
    public Delivery send(WireRequest request, SendTerms terms) {
        if (fate == Fate.DIES_BEFORE) {
            die();
        }
        if (fate == Fate.REQUEST_LOST) {
            return lost();
        }
        Book.Entry entry = fate == Fate.ANSWERED_AS_FIRST
                ? book.entries.get(0)
                : book.execute(command.key().value(), command, lag);
        if (fate == Fate.DIES_AFTER) {
            die();
        }
        if (fate == Fate.REPLY_LOST) {
            return lost();
        }
        RequestNumber number = fate == Fate.EXCHANGED ? book.otherOfTwo(entry) : entry.number;
        byte[] body = ("{\"number\":\"" + number + "\"}").getBytes(StandardCharsets.UTF_8);
        Headers headers = Headers.none().plus(new HeaderName("content-type"), "application/json");
        return new Delivery.Answered(new WireResponse(201, headers, List.of(body)), evidence(Evidence.Cause.ANSWERED));
    }

    private void die() {
        store.kill();
        throw new Killed();
    }

    private static Delivery lost() {
        return new Delivery.MaybeExecuted(evidence(Evidence.Cause.CONNECTION_LOST));
    }

    private static Evidence evidence(Evidence.Cause cause) {
        return new Evidence(cause, "by order of the test", Duration.ZERO);
    }

    @Override
    public void close() {}
}
