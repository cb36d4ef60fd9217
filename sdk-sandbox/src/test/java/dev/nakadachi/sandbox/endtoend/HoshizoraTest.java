package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.CALLBACK;
import static dev.nakadachi.sandbox.endtoend.Application.session;
import static dev.nakadachi.sandbox.endtoend.Failures.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.error.ErrorDetail;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.hoshizora.Hoshizora;
import dev.nakadachi.sandbox.internal.web.ServerIdentity;
import dev.nakadachi.sandbox.wire.Ending;
import dev.nakadachi.sandbox.wire.WireFault;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A second bank, like GMO Aozora and not it, of which core knows nothing: its folder, its server, and everything that a
 * corporate bank does. Expected values by hand from {@link HoshizoraServer}.
 */
class HoshizoraTest {

    private static final AccountId MAIN = new AccountId("H7-0000123");
    private static final RequestMatch REMIT = RequestMatch.pathEnding("/remittances");

    private final HoshizoraServer bank = HoshizoraServer.start();

    @TempDir
    private Path directory;

    private Nakadachi nakadachi;
    private Connection<CorporateBank> connection;

    @BeforeEach
    void open() {
        Keyset keyset = Keyset.generate();
        nakadachi = Nakadachi.builder(TokenVault.encryptedFile(directory.resolve("vault"), keyset))
                .ledger(TransferLedger.encryptedFile(directory.resolve("ledger"), keyset))
                .audit(AuditTrail.file(directory.resolve("log"), directory.resolve("heads"), keyset))
                .transport(TransportOptions.standard()
                        .withTrustAnchors(TrustAnchors.of(
                                List.of(ServerIdentity.ofThisJvm().certificate()))))
                .build();
        connection = nakadachi.connect(
                Hoshizora.at(Hoshizora.below(bank.base())),
                ClientCredentials.of(
                        HoshizoraLogin.CLIENT, HoshizoraLogin.SECRET, ClientAuthentication.CLIENT_SECRET_POST));
    }

    @AfterEach
    void close() {
        nakadachi.close();
        bank.close();
    }

    @AfterAll
    static void figure() {
        System.out.println(
                "SECOND BANK accounts, balance, 2 pages, transfers taken, refused and lost: no change in core");
    }

    @Test
    void consentUsesPkceAndTheScopesOfTheBank() {
        ConsentStart start = start();

        assertThat(start.authorizationUri().toString()).startsWith(bank.base() + "/login/authorize?");
        assertThat(start.authorizationUri().getQuery())
                .contains("code_challenge_method=S256", "scope=deposits+entries+remit&");
        URI callback = bank.login.approve(start.authorizationUri(), bank.base());
        assertThat(connection
                        .consent()
                        .finish(session("alice"), start.pending(), callback)
                        .capabilities())
                .hasSize(4);
    }

    @Test
    void aCodeOfAnotherChallengeIsNotExchanged() {
        ConsentStart start = start();
        URI callback = bank.login.approve(start.authorizationUri(), bank.base());
        bank.login.stealCodes();

        codeOf(() -> connection.consent().finish(session("alice"), start.pending(), callback));
        assertThat(bank.login.refusedVerifiers()).isEqualTo(1);
    }

    @Test
    void accountsAndBalanceOfNumbersGetTheirLeadingZerosBack() {
        CorporateBank client = client();

        List<Account> accounts = client.accounts();
        Balance balance = client.balance(MAIN);

        assertThat(accounts).extracting(Account::id).containsExactly(MAIN, new AccountId("H7-0000999"));
        assertThat(accounts)
                .extracting(account -> account.type().kind())
                .containsExactly(AccountType.Kind.ORDINARY, AccountType.Kind.SETTLEMENT);
        assertThat(accounts.get(0).branchCode()).hasValue(new BranchCode("007"));
        assertThat(accounts.get(0).number()).hasValue(new AccountNumber("0000123"));
        assertThat(accounts.get(1).holderKana()).isEmpty();
        assertThat(balance.amount()).isEqualTo(Money.yen(1_250_000));
        assertThat(balance.withdrawable()).hasValue(Money.yen(1_200_000));
    }

    @Test
    void twoPagesOfTransactionsWithTheDirectionInTheSign() {
        CorporateBank client = client();

        List<Transaction> lines;
        try (Stream<Transaction> all = client.transactions(MAIN, DateRange.today())) {
            lines = all.toList();
        }

        assertThat(lines)
                .extracting(line -> line.date() + " " + line.direction().kind() + " "
                        + line.amount().toPlainText())
                .containsExactly("2026-11-02 IN 300000", "2026-11-04 OUT 50000", "2026-11-09 OUT 1");
        assertThat(bank.counters.to("/entries")).isEqualTo(2);
    }

    @Test
    void aTransferIsTakenFollowedAndFound() {
        Transfers transfers = client().transfers();
        TransferCommand command = command("0310");

        TransferOutcome.Accepted accepted = (TransferOutcome.Accepted) transfers.submit(command);

        assertThat(accepted.number()).isEqualTo(new RequestNumber("880001"));
        assertThat(accepted.result().state().kind()).isEqualTo(RequestState.Kind.WAITING);
        assertThat(bank.executed).containsExactly("""
                {"deposit":"H7-0000123","day":"2026-11-24","lines":[\
                {"bank":310,"branch":101,"kind":1,"no":7654321,"payee":"ｶ)ﾔﾏﾀﾞ","yen":5000}]}""");
        // Version 8 of RFC 9562: the key of the caller as a UUID.
        assertThat(bank.keys.get(0)).matches("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(transfers.requestResult(MAIN, accepted.number()).state().kind())
                .isEqualTo(RequestState.Kind.DONE);
        TransferRecord record = transfers.status(MAIN, accepted.number()).orElseThrow();
        assertThat(record.state().kind()).isEqualTo(TransferState.Kind.AWAITING_APPROVAL);
        assertThat(record.couldBe(command)).isTrue();
    }

    @Test
    void aTransferIsRefusedWithTheReasonsOfItsLines() {
        Transfers transfers = client().transfers();

        TransferOutcome.Rejected rejected = (TransferOutcome.Rejected) transfers.submit(command("9999"));

        assertThat(rejected.reason().value()).isEqualTo("institution.request-refused");
        assertThat(rejected.details()).extracting(ErrorDetail::code).containsExactly("H-BANK", "H-NAME");
        assertThat(rejected.details())
                .allSatisfy(detail -> assertThat(detail.item()).hasValue("2"));
        assertThat(bank.executed).isEmpty();
    }

    @Test
    void aLostReplyIsUnknownSentOnceAndFoundInTheList() {
        Transfers transfers = client().transfers();
        TransferCommand command = command("0310");
        bank.faults.next(REMIT, Faults.onWire(bank.gate(), WireFault.dropAfterRequest(Ending.RST)));

        assertThat(transfers.submit(command)).isInstanceOf(TransferOutcome.Unknown.class);
        assertThat(transfers.submit(command)).isInstanceOf(TransferOutcome.Unknown.class);

        assertThat(bank.executed).hasSize(1);
        assertThat(bank.counters.to("/remittances")).isEqualTo(1);
        try (Stream<TransferRecord> all = transfers.list(MAIN, DateRange.today())) {
            assertThat(all.filter(record -> record.couldBe(command))).hasSize(1);
        }
    }

    private ConsentStart start() {
        return connection
                .consent()
                .start(ConsentRequest.of(
                        new UserId("customer-alice"),
                        session("alice"),
                        CALLBACK,
                        Capability.ACCOUNTS,
                        Capability.BALANCES,
                        Capability.TRANSACTIONS,
                        Capability.TRANSFERS));
    }

    private CorporateBank client() {
        ConsentStart start = start();
        URI callback = bank.login.approve(start.authorizationUri(), bank.base());
        return connection.on(connection.consent().finish(session("alice"), start.pending(), callback));
    }

    private static TransferCommand command(String bankOfPayee) {
        Payee payee = new Payee(
                new BankCode(bankOfPayee),
                new BranchCode("101"),
                PayeeAccountType.ORDINARY,
                new AccountNumber("7654321"),
                new KanaName("ｶ)ﾔﾏﾀﾞ"));
        return TransferCommand.builder(new IdempotencyKey("invoice-4711"), MAIN, LocalDate.parse("2026-11-24"))
                .pay(Payment.of(payee, Money.yen(5_000)))
                .build();
    }
}
