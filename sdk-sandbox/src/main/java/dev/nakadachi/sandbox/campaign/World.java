package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.time.VirtualClock;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Everything of one schedule that is outside the subject: time, the bank, its customer, and what is still under way.
 */
final class World {

    private final VirtualClock clock;
    private final Bank bank;
    private final Handler door;
    private final BankTokens tokens;
    private final Attribution attribution;
    private final List<Late> late = new ArrayList<>();
    private final Journal journal;

    private record Late(Instant at, Request request, Attribution.Hand hand) {}

    /** A world at a bank, whose book may hold other transfers already. */
    World(VirtualClock clock, Bank bank, Handler door, BankTokens tokens, List<Intent> intents, Journal journal) {
        this.clock = clock;
        this.bank = bank;
        this.door = door;
        this.tokens = tokens;
        this.attribution = new Attribution(intents, bank.transfers(), clock);
        this.journal = journal;
    }

    VirtualClock clock() {
        return clock;
    }

    Bank bank() {
        return bank;
    }

    BankTokens tokens() {
        return tokens;
    }

    Attribution attribution() {
        return attribution;
    }

    /** The bank answers a request for the first time. */
    Reply deliver(Request request) {
        arrive();
        return carryOut(request, attribution.hand());
    }

    /** The bank has answered somewhere else: what is new in its book is for whom the subject was at it. */
    void carriedOut() {
        attribution.look(attribution.hand());
    }

    /** The bank answers a request that was delivered before. */
    Reply deliverAgain(Request request) {
        return carryOut(request, attribution.hand().repeated());
    }

    /** A request that arrives later than its sender believes. */
    void deliverLater(Request request, Duration after) {
        late.add(new Late(clock.instant().plus(after), request, attribution.hand()));
    }

    /** A request that arrives once more, later. */
    void deliverAgainLater(Request request, Duration after) {
        late.add(new Late(
                clock.instant().plus(after), request, attribution.hand().repeated()));
    }

    /** Lets time pass, and what is still under way arrive when it is due. */
    void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        for (Late one : List.copyOf(late)) {
            if (!one.at().isAfter(end) && one.at().isAfter(clock.instant())) {
                clock.advance(Duration.between(clock.instant(), one.at()));
                arrive();
            }
        }
        clock.advance(Duration.between(clock.instant(), end));
        arrive();
    }

    /** Whether the bank has a transfer of this content, whoever ordered it. */
    boolean isInBook(Intent intent) {
        return bank.transfers().all().stream().anyMatch(transfer -> intent.isOrdered(transfer.order()));
    }

    /** The customer approves all that waits. */
    void approveAll() {
        arrive();
        for (Transfer transfer : bank().transfers().waiting()) {
            journal.note("the customer approves " + transfer.applyNo());
            bank().transfers().approve(transfer.applyNo());
        }
    }

    /** The customer refuses all that waits. */
    void refuseAll() {
        arrive();
        for (Transfer transfer : bank().transfers().waiting()) {
            journal.note("the customer refuses " + transfer.applyNo());
            bank().transfers().refuse(transfer.applyNo());
        }
    }

    private void arrive() {
        for (Iterator<Late> all = late.iterator(); all.hasNext(); ) {
            Late one = all.next();
            if (!clock.instant().isBefore(one.at())) {
                all.remove();
                journal.note("a request arrives late");
                carryOut(one.request(), one.hand());
            }
        }
    }

    private Reply carryOut(Request request, Attribution.Hand hand) {
        Reply reply = door.handle(request);
        attribution.look(hand);
        return reply;
    }
}
