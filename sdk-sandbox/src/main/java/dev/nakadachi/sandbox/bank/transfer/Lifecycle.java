package dev.nakadachi.sandbox.bank.transfer;

import dev.nakadachi.error.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The steps that a transfer can take. Each returns the transfer after the step. */
final class Lifecycle {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final Rule<Boolean> WAITS =
            Rule.of("Transfer", "waits for the customer", "look at its waiting() first", holds -> holds);

    private Lifecycle() {}

    /** The customer approves what waits: the transfer, or its cancel. */
    static Transfer approve(Transfer transfer, Instant now, String acceptNo, Duration processing) {
        Confirmation asked = waiting(transfer);
        Transfer approved = transfer.with(asked.with(Confirmation.Answer.APPROVED, now));
        return switch (asked.kind()) {
            case TRANSFER -> accepted(approved, now, acceptNo, processing);
            case WITHDRAWAL -> ended(approved, TransferStatus.WITHDRAWN, now);
            case CANCELLATION -> ended(approved, TransferStatus.CANCELLED, now);
        };
    }

    static Transfer refuse(Transfer transfer, Instant now) {
        Confirmation asked = waiting(transfer);
        Transfer refused = transfer.with(asked.with(Confirmation.Answer.REFUSED, now));
        return asked.kind() == Confirmation.Kind.TRANSFER ? refused.with(TransferStatus.SENT_BACK) : refused;
    }

    static Transfer expire(Transfer transfer, Instant now) {
        Confirmation asked = waiting(transfer);
        Transfer expired = transfer.with(asked.with(Confirmation.Answer.EXPIRED, now));
        return asked.kind() == Confirmation.Kind.TRANSFER ? expired.with(TransferStatus.EXPIRED) : expired;
    }

    /** The applicant takes back on the bank's own site what nobody has approved. */
    static Transfer withdraw(Transfer transfer, Instant now) {
        WAITS.check(transfer.status() == TransferStatus.APPLYING);
        return ended(transfer, TransferStatus.WITHDRAWN, now);
    }

    /** Moves from one state to another by order of a test. */
    static Transfer move(Transfer transfer, TransferStatus from, TransferStatus to) {
        Rule.of("Transfer", "has the status " + from, "bring it there first", holds -> transfer.status() == from)
                .check(from);
        return transfer.with(to);
    }

    /** The money leaves when it was due, or now when that is over. */
    static Transfer endRetry(Transfer transfer, Instant now) {
        Transfer resumed = move(transfer, TransferStatus.RETRYING, TransferStatus.IN_PROCESS);
        return resumed.acceptance()
                .filter(acceptance -> acceptance.settlesAt().isBefore(now))
                .map(acceptance -> new Acceptance(acceptance.acceptNo(), acceptance.at(), acceptance.startsAt(), now))
                .map(resumed::with)
                .orElse(resumed);
    }

    /** What time alone does, but for the money. */
    static Transfer pass(Transfer transfer, Instant now, Duration approvalLife) {
        Transfer passed = transfer;
        while (passed.waiting().isPresent()) {
            Instant deadline = passed.waiting().get().askedAt().plus(approvalLife);
            if (now.isBefore(deadline)) {
                break;
            }
            passed = expire(passed, deadline);
        }
        return passed.status() == TransferStatus.RESERVED ? start(passed, now) : passed;
    }

    private static Transfer start(Transfer reserved, Instant now) {
        Instant start = reserved.acceptance().map(Acceptance::startsAt).orElse(now);
        if (now.isBefore(start)) {
            return reserved;
        }
        Transfer asked = reserved.waiting().isPresent() ? expire(reserved, start) : reserved;
        return asked.with(TransferStatus.IN_PROCESS);
    }

    private static Transfer accepted(Transfer transfer, Instant now, String acceptNo, Duration processing) {
        Instant day = transfer.order().date().atStartOfDay(TOKYO).toInstant();
        Instant start = day.isAfter(now) ? day : now;
        TransferStatus status = day.isAfter(now) ? TransferStatus.RESERVED : TransferStatus.IN_PROCESS;
        return transfer.with(new Acceptance(acceptNo, now, start, start.plus(processing)))
                .with(status);
    }

    private static Transfer ended(Transfer transfer, TransferStatus status, Instant now) {
        Transfer ended = transfer.with(status);
        while (ended.waiting().isPresent()) {
            ended = ended.with(ended.waiting().get().with(Confirmation.Answer.REFUSED, now));
        }
        return ended;
    }

    private static Confirmation waiting(Transfer transfer) {
        return transfer.waiting().orElseThrow(WAITS::broken);
    }
}
