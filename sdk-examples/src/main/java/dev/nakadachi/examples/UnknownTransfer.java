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
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.resolve.HumanCase;
import dev.nakadachi.bank.resolve.ResolverListener;
import dev.nakadachi.bank.resolve.ResolverOptions;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.error.RefusedLocallyException;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerState;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/**
 * A bill is paid, and the bank's answer gets lost on the way back. Nobody knows whether the transfer was taken; paying
 * again might pay twice. A resolver asks the bank instead, and follows what it finds to its end. You never make a
 * second key for the same bill.
 */
public final class UnknownTransfer {

    private static final String REQUEST = "/transfer/request";
    private static final Money BILL = Money.yen(11_000);

    private final Connection<CorporateBank> connection;
    private final CorporateBank client;
    private final Sandbox bank;
    private final PrintStream terminal;

    private UnknownTransfer(
            Connection<CorporateBank> connection, CorporateBank client, Sandbox bank, PrintStream terminal) {
        this.connection = connection;
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
            new UnknownTransfer(connection, client, bank.sandbox(), terminal).pay();
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

        String outcome = outcome(client.transfers().submit(command));
        terminal.println("  " + outcome + ".");

        LedgerState state = resolve(command);
        Money paid = before.minus(client.balance(account).amount());
        long sent = bank.counters().to(REQUEST);
        int executed = bank.bank().transfers().executions();
        if (sent != 1 || executed != 1) {
            throw new IllegalStateException("the bill was sent " + sent + " times and executed " + executed + " times");
        }
        terminal.println(String.format(
                Locale.ROOT,
                "UNKNOWN TRANSFER OK sent %d time, executed %d time, found by the resolver, %s; %s left the account, fee included",
                sent,
                executed,
                state,
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

    private static String outcome(TransferOutcome outcome) {
        return outcome.fold(
                accepted -> "accepted, number " + accepted.number(),
                rejected -> "rejected, nothing moved: " + rejected.reason(),
                undone -> "taken, and come to nothing: " + undone.state(),
                unknown -> "Unknown: " + unknown.problem().code() + ", money "
                        + unknown.problem().execution());
    }

    /** In production {@code every(...)} does it on each node; here the sandbox's calendar jumps from look to look. */
    private LedgerState resolve(TransferCommand command) {
        List<LedgerState> states = new CopyOnWriteArrayList<>();
        TransferResolver resolver = TransferResolver.of(
                connection, ResolverOptions.of(new NodeId("payer")).withListener(new ResolverListener() {
                    @Override
                    public void changed(TrackedCommand changed, LedgerState from, LedgerState to) {
                        terminal.println("  The resolver asks the bank: " + from + " is " + to + ".");
                        states.add(to);
                    }

                    @Override
                    public void needsHuman(HumanCase needed) {
                        terminal.println(
                                "  A person decides: " + needed.instructions().in(Locale.ENGLISH));
                    }
                }));
        look(resolver, () -> !states.isEmpty());
        whoSubmitsAgainSendsNothing(command);
        approve();
        look(resolver, () -> states.contains(LedgerState.COMPLETED));
        return states.get(states.size() - 1);
    }

    private void look(TransferResolver resolver, BooleanSupplier enough) {
        for (int look = 0; look < 100 && !enough.getAsBoolean(); look++) {
            bank.clock().advance(Duration.ofMinutes(3));
            resolver.run();
        }
    }

    private void approve() {
        terminal.println("  The customer approves on the bank's page.");
        bank.bank().transfers().waiting().forEach(one -> bank.bank().transfers().approve(one.applyNo()));
    }

    private void whoSubmitsAgainSendsNothing(TransferCommand command) {
        terminal.println("  The same command submitted again: "
                + outcome(client.transfers().submit(command)) + ", from the ledger. The bank has seen "
                + bank.counters().to(REQUEST) + " request.");
        try {
            client.transfers().submit(bill(command.from(), BILL.plus(BILL)));
            throw new IllegalStateException("one key was taken for two commands");
        } catch (RefusedLocallyException reused) {
            terminal.println(
                    "  Twice the amount under the same key: " + reused.problem().code() + ", nothing sent.");
        }
    }
}
