package dev.nakadachi.sandbox.resolve;

import dev.nakadachi.audit.Pseudonym;
import dev.nakadachi.audit.Pseudonyms;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.EdiMarker;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.UserId;
import dev.nakadachi.money.Money;
import dev.nakadachi.provider.CommandFacts;
import dev.nakadachi.sandbox.ledger.VolatileLedgerStore;
import dev.nakadachi.sandbox.time.VirtualClock;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;
import java.time.LocalDate;

/** What outlives every process: time, ledger, log and the bank. */
final class World {

    static final AccountId ACCOUNT = new AccountId("101011234567");

    final VirtualClock clock = new VirtualClock();
    final Host host = new VirtualHost(clock, 1);
    final Keyset keys;
    final TokenVault vault;
    final VolatileLedgerStore store = new VolatileLedgerStore();
    final QuietLog log = new QuietLog();
    final Pseudonyms pseudonyms = new Anyone();
    final Book book = new Book(clock);
    final CommandFacts facts;

    World(Keyset keys, TokenVault vault, CommandFacts facts) {
        this.keys = keys;
        this.vault = vault;
        this.facts = facts;
    }

    TransferCommand command(String key, long yen) {
        return command(key, yen, false);
    }

    TransferCommand command(String key, long yen, boolean marked) {
        return command(key, yen, marked, LocalDate.of(2026, 4, 15));
    }

    TransferCommand command(String key, long yen, boolean marked, LocalDate day) {
        IdempotencyKey name = new IdempotencyKey(key);
        Payee payee = new Payee(
                new BankCode("0001"),
                new BranchCode("001"),
                PayeeAccountType.ORDINARY,
                new AccountNumber("7654321"),
                new KanaName("ﾔﾏﾀﾞ"));
        Payment payment = Payment.of(payee, Money.yen(yen));
        return TransferCommand.builder(name, ACCOUNT, day)
                .pay(marked ? payment.withEdi(EdiMarker.of(name)) : payment)
                .build();
    }

    private static final class Anyone implements Pseudonyms {

        @Override
        public Pseudonym of(UserId user) {
            return new Pseudonym("u-00000000000000000000000000000000");
        }

        @Override
        public void forget(UserId user) {}

        @Override
        public void close() {}
    }
}
