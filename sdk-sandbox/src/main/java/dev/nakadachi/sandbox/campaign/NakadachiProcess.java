package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.audit.Pseudonym;
import dev.nakadachi.audit.Pseudonyms;
import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.bank.reconcile.LedgerReconciliation;
import dev.nakadachi.bank.resolve.ResolverOptions;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.reconcile.HeldPlace;
import dev.nakadachi.safeguard.PaymentLimit;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.sandbox.campaign.Subject.Word;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.Transport;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One process of this SDK, with a caller that keeps nothing of its own: what became of a payment is what the ledger
 * says, or what the last call has said when the ledger cannot be read.
 */
final class NakadachiProcess implements Subject.Running {

    private static final UserId OPERATOR = new UserId("operator");

    private final Machine machine;
    private final Nakadachi nakadachi;
    private final Transfers transfers;
    private final FollowUps followUps;
    private final BankClient bank;
    private final LedgerReconciliation reconciliation;
    private final TransferResolver resolver;
    private final Map<Intent, Word> told = new HashMap<>();

    NakadachiProcess(NakadachiAccess access, TokenVault vault, Machine machine, Transport transport) {
        this.machine = machine;
        TransferLedger ledger = TransferLedger.of(
                new DiskLedgerStore(machine.disk()), TokenCipher.jdk(access.keyset()), access.keyset());
        nakadachi = Nakadachi.builder(vault)
                .host(machine.host())
                .transport(transport)
                .ledger(ledger)
                .audit(AuditTrail.of(new DiskAuditSink(machine.disk(), machine.node()), new OneName()))
                .build();
        if (machine.saidToBePutBack()) {
            nakadachi.reconcileFirst().begin(OPERATOR, "the disk was put back");
        }
        Connection<CorporateBank> connection = nakadachi.connect(
                access.institution(machine.listCompleteAfter()), access.credentials(), options(machine));
        CorporateBank client = connection.on(access.grant());
        bank = client;
        transfers = client.transfers();
        followUps = connection.followUps();
        reconciliation = LedgerReconciliation.of(
                nakadachi.reconcileFirst(), followUps, connection.service().commands());
        resolver = TransferResolver.of(connection, ResolverOptions.of(machine.node()));
    }

    @Override
    public Word pay(Intent intent) {
        Word word = submitted(intent);
        told.put(intent, word);
        return word;
    }

    private Word submitted(Intent intent) {
        try {
            return transfers
                    .submit(Commands.transfer(intent))
                    .fold(
                            accepted -> LedgerWords.of(accepted.state()),
                            rejected -> Word.NOT_PAID,
                            undone -> LedgerWords.of(undone.state()),
                            unknown -> Word.OPEN);
        } catch (NakadachiException e) {
            machine.note("the subject says: " + e.getMessage());
            return e.problem().execution() == Execution.NOT_EXECUTED ? Word.NOT_SENT : Word.OPEN;
        }
    }

    @Override
    public Word cancel(Intent intent) {
        return bound(intent)
                .map(number -> transfers.cancel(Commands.cancel(intent, number)))
                .map(outcome -> outcome.fold(
                        accepted -> accepted.state().equals(LedgerState.COMPLETED) ? Word.NOT_PAID : Word.OPEN,
                        rejected -> Word.OPEN,
                        undone -> Word.OPEN,
                        unknown -> Word.OPEN))
                .orElse(Word.OPEN);
    }

    @Override
    public Optional<String> number(Intent intent) {
        return bound(intent).map(RequestNumber::value);
    }

    private Optional<RequestNumber> bound(Intent intent) {
        return command(intent).flatMap(command -> RecordedCommand.of(command).number());
    }

    private static CallOptions options(Machine machine) {
        return machine.dailyLimit()
                .map(yen -> CallOptions.defaults()
                        .withPayments(PaymentSafeguards.thirdParty().withPerDay(PaymentLimit.yen(yen))))
                .orElse(CallOptions.defaults());
    }

    @Override
    public void lookAfter() {
        resolver.run();
        reconciliation.look(bank, Commands.ACCOUNT);
    }

    @Override
    public boolean knows(Intent intent) {
        return command(intent).isPresent();
    }

    @Override
    public void release() {
        reconciliation
                .look(bank, Commands.ACCOUNT)
                .ifPresent(report -> reconciliation.release(report, OPERATOR, "the bank's book was compared"));
    }

    @Override
    public Word word(Intent intent) {
        try {
            return command(intent)
                    .map(command -> LedgerWords.of(command.state()))
                    .filter(word -> word != Word.NOT_SENT)
                    .orElseGet(this::notSent);
        } catch (NakadachiException unreadable) {
            return told.getOrDefault(intent, Word.OPEN);
        }
    }

    /** Unless the ledger itself says that it may have lost something: whoever submits then is sent to a person. */
    private Word notSent() {
        HeldPlace place = HeldPlace.account(followUps.institution(), followUps.environment(), Commands.ACCOUNT);
        return nakadachi.reconcileFirst().holds(place) ? Word.NEEDS_HUMAN : Word.NOT_SENT;
    }

    @Override
    public void close() {
        nakadachi.close();
    }

    private Optional<TrackedCommand> command(Intent intent) {
        return followUps.command(ConsentRequest.SINGLE_TENANT, new IdempotencyKey(intent.key()));
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
