package dev.nakadachi.examples;

import static dev.nakadachi.operation.Capability.ACCOUNTS;
import static dev.nakadachi.operation.Capability.BALANCES;
import static dev.nakadachi.operation.Capability.TRANSFERS;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.error.RefusedLocallyException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.money.Money;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A bill is paid, and the bank's answer gets lost on the way back. Nobody knows whether the transfer was taken; paying
 * again might pay twice. What you do instead: ask the bank, and never make a second key for the same bill.
 */
public final class UnknownTransfer {

    private static final String REQUEST = "/transfer/request";
    private static final Money BILL = Money.yen(11_000);

    private final CorporateBank client;
    private final Sandbox bank;
    private final PrintStream terminal;

    private UnknownTransfer(CorporateBank client, Sandbox bank, PrintStream terminal) {
        this.client = client;
        this.bank = bank;
        this.terminal = terminal;
    }

    /**
     * Pays the bill.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream terminal) {
        terminal.println("A bill is paid, and the bank's answer gets lost");
        try (LocalBank bank = LocalBank.start();
                Nakadachi nakadachi = open(bank, bank.directory(), Keyset.generate())) {
            Connection<CorporateBank> connection = bank.connect(nakadachi);
            CorporateBank client = connection.on(bank.consent(connection, ACCOUNTS, BALANCES, TRANSFERS));
            new UnknownTransfer(client, bank.sandbox(), terminal).pay();
        }
    }

    /** Whatever may move money needs a ledger and an execution log. */
    private static Nakadachi open(LocalBank bank, Path data, Keyset keyset) {
        return bank.open(Nakadachi.builder(TokenVault.encryptedFile(data.resolve("tokens"), keyset, bank.time()))
                .ledger(TransferLedger.encryptedFile(data.resolve("ledger"), keyset, bank.time()))
                .audit(AuditTrail.file(
                        data.resolve("log"), data.resolve("heads"), keyset, new NodeId("payer"), bank.time())));
    }

    private void pay() {
        AccountId account = client.accounts().get(0).id();
        Money before = client.balance(account).amount();
        TransferCommand command = bill(account, BILL); // store it, and its key, with your bill
        bank.faults().next(RequestMatch.pathEnding(REQUEST), Faults.dropAfterExecution(bank.gate()));
        terminal.println("  The bill: " + Words.money(BILL) + ", under the key " + command.key()
                + ". The bank takes it, and its answer is lost.");

        RequestNumber number = client.transfers()
                .submit(command)
                .fold(TransferOutcome.Accepted::number, UnknownTransfer::refused, unknown -> find(command, unknown));
        whoSubmitsAgainSendsNothing(command);
        TransferState state = follow(account, number);

        Money paid = before.minus(client.balance(account).amount());
        long sent = bank.counters().to(REQUEST);
        int executed = bank.bank().transfers().executions();
        if (sent != 1 || executed != 1) {
            throw new IllegalStateException("the bill was sent " + sent + " times and executed " + executed + " times");
        }
        terminal.println(String.format(
                Locale.ROOT,
                "UNKNOWN TRANSFER OK sent %d time, executed %d time, found at the bank, %s; %s left the account, fee included",
                sent,
                executed,
                state.kind(),
                Words.money(paid)));
    }

    private TransferCommand bill(AccountId account, Money amount) {
        Payee payee = new Payee(
                new BankCode("0001"),
                new BranchCode("123"),
                PayeeAccountType.ORDINARY,
                new AccountNumber("7654321"),
                new KanaName("ｶ)ﾃｽﾄｼﾖｳｶｲ"));
        return TransferCommand.builder(
                        new IdempotencyKey("bill-2026-0042"),
                        account,
                        bank.bank().today())
                .pay(Payment.of(payee, amount))
                .build();
    }

    private static RequestNumber refused(TransferOutcome.Rejected rejected) {
        throw new IllegalStateException("refused, nothing moved: " + rejected.reason()); // certain: another key is fine
    }

    /** A match is no proof where the same payment is made often: then let a person decide. */
    private RequestNumber find(TransferCommand command, TransferOutcome.Unknown unknown) {
        terminal.println("  Unknown: " + unknown.problem().code() + ", money "
                + unknown.problem().execution() + ".");
        List<TransferRecord> found;
        DateRange days = DateRange.since(unknown.sentAt().minus(Duration.ofDays(1))); // the bank's clock is its own
        try (Stream<TransferRecord> listed = client.transfers().list(command.from(), days)) {
            found = listed.filter(record -> record.couldBe(command)).toList();
        }
        if (found.size() != 1) {
            throw new IllegalStateException("a person has to decide between " + found.size() + " transfers");
        }
        RequestNumber number = found.get(0).numbers().get(0);
        terminal.println("  Asked the bank: it lists one like it, number " + number + ", "
                + found.get(0).state().kind() + ".");
        return number;
    }

    private void whoSubmitsAgainSendsNothing(TransferCommand command) {
        String again = client.transfers()
                .submit(command)
                .fold(accepted -> "Accepted", rejected -> "Rejected", unknown -> "Unknown");
        terminal.println("  The same command submitted again: " + again + ", from the ledger. The bank has seen "
                + bank.counters().to(REQUEST) + " request.");
        try {
            client.transfers().submit(bill(command.from(), BILL.plus(BILL)));
            throw new IllegalStateException("one key was taken for two commands");
        } catch (RefusedLocallyException reused) {
            terminal.println(
                    "  Twice the amount under the same key: " + reused.problem().code() + ", nothing sent.");
        }
    }

    /** The customer approves at the bank; the bank books it. Ask every few minutes, not every second. */
    private TransferState follow(AccountId account, RequestNumber number) {
        terminal.println("  The customer was asked to approve: "
                + client.transfers().requestResult(account, number).state().kind());
        bank.bank().transfers().approve(number.value());
        terminal.println("  The customer approved on the bank's page: "
                + client.transfers().requestResult(account, number).state().kind());
        TransferState state = stateOf(account, number);
        for (int asked = 0; state.kind() == TransferState.Kind.IN_PROCESS && asked < 60; asked++) {
            terminal.println("    " + state.kind());
            bank.clock().advance(Duration.ofMinutes(3)); // you wait; the sandbox's calendar jumps
            state = stateOf(account, number);
        }
        terminal.println("    " + state.kind());
        return state;
    }

    private TransferState stateOf(AccountId account, RequestNumber number) {
        return client.transfers().status(account, number).orElseThrow().state();
    }
}
