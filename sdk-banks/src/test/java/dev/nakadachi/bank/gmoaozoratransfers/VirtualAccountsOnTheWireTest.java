package dev.nakadachi.bank.gmoaozoratransfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.CommandOutcome;
import dev.nakadachi.bank.CommandOutcome.Accepted;
import dev.nakadachi.bank.CommandOutcome.Unknown;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.VirtualAccount;
import dev.nakadachi.bank.VirtualAccountChange;
import dev.nakadachi.bank.VirtualAccountClosing;
import dev.nakadachi.bank.VirtualAccountId;
import dev.nakadachi.bank.VirtualAccountIssue;
import dev.nakadachi.bank.VirtualAccountState;
import dev.nakadachi.bank.VirtualAccountType;
import dev.nakadachi.bank.VirtualAccounts;
import dev.nakadachi.bank.VirtualAccountsQuery;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozoravirtual.GmoVirtualAccounts;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Virtual accounts through the real pipeline, over a real socket; answers after Swagger 1.1.12 (G1), facts 2.13. */
@Timeout(60)
class VirtualAccountsOnTheWireTest {

    private static final VirtualAccountId ID = new VirtualAccountId("0000000042");
    private static final String ISSUED = "{\"vaTypeCode\":\"1\",\"vaTypeName\":\"期限型\","
            + "\"expireDateTime\":\"2025-08-01T23:59:59+09:00\",\"vaHolderNameKana\":\"ﾃｽﾄ\",\"vaList\":["
            + "{\"vaId\":\"0000000042\",\"vaBranchCode\":\"502\",\"vaBranchNameKana\":\"ﾃｽﾄ\","
            + "\"vaAccountNumber\":\"0012345\"}]}";

    @TempDir
    private Path folder;

    private final ScriptedBank bank = ScriptedBank.start();
    private LoopbackApplication application;

    @BeforeEach
    void open() {
        application = LoopbackApplication.in(folder);
    }

    @AfterEach
    void close() {
        application.close();
        bank.close();
    }

    @Test
    void virtualAccountsAreListedOverAllPages() {
        bank.says(
                        200,
                        "{\"hasNext\":true,\"nextItemKey\":\"abc7\",\"count\":\"1\",\"vAccounts\":["
                                + line("0000000042", "2", "101011234567") + "]}")
                .says(
                        200,
                        "{\"hasNext\":false,\"count\":\"1\",\"vAccounts\":[" + line("0000000043", "9", "101011234567")
                                + "]}");
        VirtualAccountsQuery query = VirtualAccountsQuery.all()
                .withAccount(Samples.ACCOUNT)
                .withStates(Set.of(VirtualAccountState.Kind.STOPPED, VirtualAccountState.Kind.USABLE));
        List<VirtualAccount> found = read(accounts(), query);
        assertThat(found)
                .extracting(account -> account.state().orElseThrow())
                .containsExactly(
                        new VirtualAccountState(VirtualAccountState.Kind.STOPPED, "2"),
                        new VirtualAccountState(VirtualAccountState.Kind.UNKNOWN, "9"));
        VirtualAccount first = found.get(0);
        assertThat(first.id()).isEqualTo(ID);
        assertThat(first.branch()).isEqualTo(new BranchCode("502"));
        assertThat(first.number()).isEqualTo(new AccountNumber("0012345"));
        assertThat(first.type().kind()).isEqualTo(VirtualAccountType.Kind.PERMANENT);
        assertThat(first.account()).contains(Samples.ACCOUNT);
        assertThat(first.holder()).contains("ﾃｽﾄ");
        assertThat(first.issuedAt()).contains(OffsetDateTime.parse("2025-05-01T10:00:00+09:00"));
        assertThat(first.expiresAt()).isEmpty();
        assertThat(first.latestDepositDate()).contains(LocalDate.of(2025, 5, 2));
        assertThat(first.latestDepositAmount()).contains(Money.yen(5_000));
        String asked = "{\"vaStatusCodeList\":[{\"vaStatusCode\":\"1\"},{\"vaStatusCode\":\"2\"}],"
                + "\"raId\":\"101011234567\"";
        assertThat(bank.arrived())
                .extracting(arrived -> arrived.line() + " " + arrived.body())
                .containsExactly(
                        "POST /corporation/v1/va/list " + asked + "}",
                        "POST /corporation/v1/va/list " + asked + ",\"nextItemKey\":\"abc7\"}");
    }

    @Test
    void aListOfAnotherAccountIsNotTaken() {
        bank.says(200, "{\"hasNext\":false,\"vAccounts\":[" + line("0000000042", "1", "999911234567") + "]}");
        VirtualAccountsQuery query = VirtualAccountsQuery.all().withAccount(Samples.ACCOUNT);
        assertThatThrownBy(() -> read(accounts(), query)).isInstanceOf(NakadachiException.class);
    }

    @Test
    void virtualAccountsAreIssuedOnceHoweverOftenTheyAreAskedFor() {
        bank.says(201, ISSUED);
        VirtualAccounts accounts = accounts();
        for (int time = 0; time < 2; time++) {
            assertThat(accounts.issue(issue(1)))
                    .isInstanceOfSatisfying(
                            Accepted.class,
                            accepted -> assertThat(accepted.answer())
                                    .asInstanceOf(
                                            org.assertj.core.api.InstanceOfAssertFactories.list(VirtualAccount.class))
                                    .singleElement()
                                    .satisfies(account -> {
                                        assertThat(account.id()).isEqualTo(ID);
                                        assertThat(account.account()).contains(Samples.ACCOUNT);
                                        assertThat(account.holder()).contains("ﾃｽﾄ");
                                        assertThat(account.type().kind())
                                                .isEqualTo(VirtualAccountType.Kind.LIMITED_TERM);
                                        assertThat(account.expiresAt())
                                                .contains(OffsetDateTime.parse("2025-08-01T23:59:59+09:00"));
                                    }));
        }
        assertThat(bank.arrived()).singleElement().satisfies(arrived -> {
            assertThat(arrived.line()).isEqualTo("POST /corporation/v1/va/issue");
            assertThat(arrived.body())
                    .isEqualTo("{\"vaTypeCode\":\"1\",\"issueRequestCount\":\"1\",\"raId\":\"101011234567\","
                            + "\"vaHolderNameKana\":\"ﾃｽﾄ A-1\"}");
        });
    }

    /** "A timed-out update may have been executed" (Swagger 1.1.12, notes on updates): for all three of them. */
    @Test
    void aLostReplyIsUnknownAndNeverSentAgain() {
        VirtualAccounts accounts = accounts();
        List<Supplier<CommandOutcome<?>>> commands = List.of(
                () -> accounts.issue(issue(1)),
                () -> accounts.change(new VirtualAccountChange(
                        new IdempotencyKey("change-1"), VirtualAccountChange.Action.STOP, List.of(ID))),
                () -> accounts.close(new VirtualAccountClosing(new IdempotencyKey("closing-1"))));
        for (int sent = 0; sent < commands.size(); sent++) {
            bank.hangsUp();
            assertThat(commands.get(sent).get()).isInstanceOf(Unknown.class);
            assertThat(commands.get(sent).get()).isInstanceOf(Unknown.class);
            assertThat(bank.arrived()).hasSize(sent + 1);
        }
    }

    @Test
    void aBrokenAnswerOfAnIssueIsUnknownAndNeverSentAgain() {
        bank.says(201, "{\"vaTypeCode\":\"1\"}");
        VirtualAccounts accounts = accounts();
        assertThat(accounts.issue(issue(1))).isInstanceOf(Unknown.class);
        assertThat(accounts.issue(issue(1))).isInstanceOf(Unknown.class);
        assertThat(bank.arrived()).hasSize(1);
    }

    /** No row of the bank's table proves that nothing was done. */
    @Test
    void aRefusalThatProvesNothingIsUnknown() {
        bank.says(400, "{\"errorCode\":\"E0\",\"errorMessage\":\"made up\"}");
        assertThat(accounts().issue(issue(1))).isInstanceOf(Unknown.class);
    }

    @Test
    void oneKeyNeverMeansTwoIssues() {
        bank.says(201, ISSUED);
        VirtualAccounts accounts = accounts();
        accounts.issue(issue(1));
        assertThatThrownBy(() -> accounts.issue(issue(2))).isInstanceOf(NakadachiException.class);
        assertThat(bank.arrived()).hasSize(1);
    }

    @Test
    void aChangeIsSentOnceAndSaysHowTheyStandNow() {
        bank.says(200, "{\"vAccounts\":[" + line("0000000042", "3", "101011234567") + "]}");
        VirtualAccounts accounts = accounts();
        VirtualAccountChange command =
                new VirtualAccountChange(Samples.KEY, VirtualAccountChange.Action.DELETE, List.of(ID));
        CommandOutcome<List<VirtualAccount>> outcome = accounts.change(command);
        assertThat(outcome.<List<VirtualAccount>>fold(Accepted::answer, no -> List.of(), who -> List.of()))
                .singleElement()
                .satisfies(account -> assertThat(account.state())
                        .contains(new VirtualAccountState(VirtualAccountState.Kind.DELETED, "3")));
        assertThat(accounts.change(command)).isInstanceOf(Accepted.class);
        assertThat(bank.arrived())
                .extracting(arrived -> arrived.line() + " " + arrived.body())
                .containsExactly("POST /corporation/v1/va/status-change "
                        + "{\"vaStatusChangeCode\":\"3\",\"vaIdList\":[{\"vaId\":\"0000000042\"}]}");
    }

    @Test
    void anApplicationToEndTheContractIsSentOnce() {
        bank.says(200, "{\"acceptDate\":\"2025-05-01\"}");
        VirtualAccounts accounts = accounts();
        VirtualAccountClosing command = new VirtualAccountClosing(Samples.KEY);
        assertThat(accounts.close(command).<Object>fold(Accepted::answer, no -> no, who -> who))
                .isEqualTo(LocalDate.of(2025, 5, 1));
        assertThat(accounts.close(command)).isInstanceOf(Accepted.class);
        assertThat(bank.arrived())
                .extracting(arrived -> arrived.line() + " " + arrived.body())
                .containsExactly("POST /corporation/v1/va/close-request {}");
    }

    @Test
    void whatIsBeyondTheBanksRulesLeavesNothing() {
        VirtualAccounts accounts = accounts();
        List<VirtualAccountId> many = IntStream.rangeClosed(1, 501)
                .mapToObj(each -> new VirtualAccountId("0000000" + (100 + each)))
                .toList();
        refused(() -> accounts.issue(issue(1_001)), "at most 1000");
        refused(() -> accounts.issue(issue(1).withAddedName(new KanaName(" ﾃｽﾄ"))), "half-width");
        refused(() -> change(accounts, many.subList(0, 101)), "at most 100 ");
        refused(() -> change(accounts, List.of(new VirtualAccountId("V1"))), "10 digits");
        refused(() -> read(accounts, VirtualAccountsQuery.all().withIds(many)), "at most 500");
        refused(
                () -> read(accounts, VirtualAccountsQuery.all().withStates(Set.of(VirtualAccountState.Kind.UNKNOWN))),
                "states");
        assertThat(bank.arrived()).isEmpty();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String rule) {
        assertThatThrownBy(call).isInstanceOf(InvalidInputException.class).hasMessageContaining(rule);
    }

    private static void change(VirtualAccounts accounts, List<VirtualAccountId> ids) {
        accounts.change(
                new VirtualAccountChange(new IdempotencyKey("change-1"), VirtualAccountChange.Action.STOP, ids));
    }

    private static VirtualAccountIssue issue(int count) {
        return VirtualAccountIssue.of(Samples.KEY, Samples.ACCOUNT, VirtualAccountType.Kind.LIMITED_TERM, count)
                .withAddedName(new KanaName("ﾃｽﾄ A-1"));
    }

    private static List<VirtualAccount> read(VirtualAccounts accounts, VirtualAccountsQuery query) {
        try (Stream<VirtualAccount> all = accounts.list(query)) {
            return all.toList();
        }
    }

    private static String line(String id, String state, String account) {
        return "{\"vaId\":\"" + id + "\",\"vaBranchCode\":\"502\",\"vaAccountNumber\":\"0012345\","
                + "\"vaHolderNameKana\":\"ﾃｽﾄ\",\"vaTypeCode\":\"2\",\"vaStatusCode\":\"" + state + "\","
                + "\"vaStatusChangePossibleCode\":\"1\",\"vaIssueDateTime\":\"2025-05-01T10:00:00+09:00\","
                + "\"latestDepositDate\":\"2025-05-02\",\"latestDepositAmount\":\"5000\","
                + "\"latestDepositCount\":\"1\",\"raId\":\"" + account + "\"}";
    }

    private VirtualAccounts accounts() {
        CorporateBank client = application.consented(
                GmoAozora.corporate()
                        .withBudget(LoopbackApplication.WIDE)
                        .at(GmoAozora.below(LoopbackApplication.LOOPBACK, bank.base()), GmoVirtualAccounts.corporate()),
                Capability.VIRTUAL_ACCOUNTS);
        return client.find(VirtualAccounts.class).orElseThrow();
    }
}
