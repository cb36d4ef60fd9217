package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.audit.Pseudonym;
import dev.nakadachi.audit.Pseudonyms;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.sandbox.campaign.Subject.Word;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.transport.Transport;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One process of this SDK, with a caller that does what the guide says and keeps nothing of its own. */
final class NakadachiProcess implements Subject.Running {

    private final Nakadachi nakadachi;
    private final Transfers transfers;
    private final Map<String, Word> words = new HashMap<>();
    private final Map<Intent, RequestNumber> numbers = new HashMap<>();

    NakadachiProcess(NakadachiAccess access, Machine machine, Transport transport) {
        TransferLedger ledger = TransferLedger.of(
                new DiskLedgerStore(machine.disk()), TokenCipher.tink(access.keyset()), access.keyset());
        nakadachi = Nakadachi.builder(access.vault())
                .host(machine.host())
                .transport(transport)
                .ledger(ledger)
                .audit(AuditTrail.of(new DiskAuditSink(machine.disk()), new OneName()))
                .build();
        transfers = nakadachi
                .connect(access.institution(), access.credentials())
                .on(access.grant())
                .transfers();
    }

    @Override
    public void pay(Intent intent) {
        try {
            Word word = transfers
                    .submit(Commands.transfer(intent))
                    .fold(
                            accepted -> {
                                numbers.put(intent, accepted.number());
                                return Word.TAKEN;
                            },
                            rejected -> Word.NOT_PAID,
                            unknown -> Word.OPEN);
            words.put(intent.key(), word);
        } catch (NakadachiException e) {
            boolean nothing = e.problem().execution() == Execution.NOT_EXECUTED;
            words.put(intent.key(), nothing ? Word.NOT_SENT : Word.OPEN);
            throw e;
        }
    }

    @Override
    public void cancel(Intent intent) {
        RequestNumber number = numbers.get(intent);
        if (number != null) {
            transfers.cancel(Commands.cancel(intent, number));
        }
    }

    @Override
    public void lookAfter() {
        numbers.forEach(this::follow);
    }

    /** A number that two payments have, or that names another payment, is the answer to another request. */
    private void follow(Intent intent, RequestNumber number) {
        boolean shared = numbers.values().stream().filter(number::equals).count() > 1;
        Optional<TransferRecord> record = shared ? Optional.empty() : status(number);
        Word word = record.filter(found -> found.couldBe(Commands.transfer(intent)))
                .map(found -> wordFor(found.state().kind()))
                .orElse(Word.OPEN);
        words.put(intent.key(), word);
    }

    private Optional<TransferRecord> status(RequestNumber number) {
        try {
            return transfers.status(Commands.ACCOUNT, number);
        } catch (NakadachiException e) {
            return Optional.empty();
        }
    }

    @Override
    public Word word(Intent intent) {
        return words.getOrDefault(intent.key(), Word.OPEN);
    }

    @Override
    public void close() {
        nakadachi.close();
    }

    private static Word wordFor(TransferState.Kind state) {
        return switch (state) {
            case COMPLETED -> Word.PAID;
            case SENT_BACK, WITHDRAWN, EXPIRED, CANCELLED, FAILED, RETURNED, RECALLED -> Word.NOT_PAID;
            default -> Word.TAKEN;
        };
    }

    /** There is one customer, whose name is never looked up again. */
    private static final class OneName implements Pseudonyms {

        private static final Pseudonym NAME = new Pseudonym("u-" + "0".repeat(32));

        @Override
        public Pseudonym of(UserId user) {
            return NAME;
        }

        @Override
        public void forget(UserId user) {}

        @Override
        public void close() {}
    }
}
