package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.CommandOutcome;
import dev.nakadachi.bank.CommandOutcome.Accepted;
import dev.nakadachi.bank.CommandOutcome.Unknown;
import dev.nakadachi.bank.VirtualAccount;
import dev.nakadachi.bank.VirtualAccountChange;
import dev.nakadachi.bank.VirtualAccountClosing;
import dev.nakadachi.bank.VirtualAccountId;
import dev.nakadachi.bank.VirtualAccountIssue;
import dev.nakadachi.bank.VirtualAccountState;
import dev.nakadachi.bank.VirtualAccountType;
import dev.nakadachi.bank.VirtualAccounts;
import dev.nakadachi.bank.VirtualAccountsQuery;
import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.bank.gmoaozoranotices.GmoNotices;
import dev.nakadachi.bank.notice.DepositInbox;
import dev.nakadachi.bank.notice.NoticeDelivery;
import dev.nakadachi.bank.notice.NoticeDelivery.Wanted;
import dev.nakadachi.bank.notice.NoticeProof;
import dev.nakadachi.bank.notice.NoticeVerdict;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.json.Notice;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.notice.VolatileDepositSink;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.secret.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Virtual accounts and the notices of what comes into them, over real sockets in both directions. */
@Timeout(120)
class VirtualAccountsEndToEndTest {

    private static final String UNSENT = "/unsentlist/va-deposit-transaction";

    @TempDir
    private Path directory;

    private final List<String> unknown = new CopyOnWriteArrayList<>();
    private Sandbox sandbox;
    private Collector collector;
    private GrantId grant;

    @BeforeEach
    void open() {
        sandbox = Application.sandbox().start();
        collector = Collector.open(PayerSetting.in(directory, sandbox), store -> store, new CallListener() {
            @Override
            public void noticed(InstitutionId institution, OperationName operation, Notice notice) {
                unknown.add(operation + " " + notice);
            }
        });
        grant = collector.consent(sandbox);
    }

    @AfterEach
    void close() {
        collector.close();
        sandbox.close();
    }

    @Test
    void aDepositIsDeliveredProvenAndKeptOnce() throws IOException {
        String id = issued();
        DepositInbox inbox = collector.inbox();
        try (Letterbox box = Letterbox.open(GmoNotices.corporate()
                .receiver(GmoNotices.signature(sandbox.clientSecret()), inbox, new VirtualHost(sandbox.clock(), 1)))) {
            deliver("start-1", Wanted.STARTED);
            sandbox.bank().virtualAccounts().deposit(id, 110_000, "ﾔﾏﾀﾞ ﾊﾅｺ");
            box.loseNextAnswer();
            assertThat(sandbox.deliverNotices(box.address())).isZero();
            sandbox.clock().advance(Duration.ofMinutes(10));
            assertThat(sandbox.deliverNotices(box.address())).isEqualTo(1);
            assertThat(sandbox.deliverNotices(box.address()))
                    .as("nothing waits")
                    .isZero();
            assertThat(box.verdicts()).containsExactly(NoticeVerdict.KEPT, NoticeVerdict.REPEATED);
        }
        List<VirtualDeposit> waiting = Collector.waiting(inbox);
        assertThat(waiting).singleElement().satisfies(deposit -> {
            assertThat(deposit.account()).isEqualTo(MAIN);
            assertThat(deposit.virtualAccount()).isEqualTo(new VirtualAccountId(id));
            assertThat(deposit.amount()).isEqualTo(Money.yen(110_000));
            assertThat(deposit.date()).isEqualTo(LocalDate.of(2026, 4, 15));
            assertThat(deposit.remitter()).contains("ﾔﾏﾀﾞ ﾊﾅｺ");
        });
        // The listed line is the same money.
        assertThat(inbox.keepListed(listed())).isZero();
        assertThat(inbox.take(waiting.get(0))).isTrue();
        assertThat(inbox.keepListed(listed())).isZero();
        assertThat(Collector.waiting(inbox)).isEmpty();
    }

    @Test
    void aNoticeThatIsNotProvenStaysWithTheBank() throws IOException {
        String id = issued();
        deliver("start-1", Wanted.STARTED);
        sandbox.bank().virtualAccounts().deposit(id, 110_000, "ﾔﾏﾀﾞ ﾊﾅｺ");
        NoticeProof other = GmoNotices.signature(Secret.of("the secret of somebody else"));
        try (Letterbox box = Letterbox.open(
                GmoNotices.corporate().receiver(other, collector.inbox(), new VirtualHost(sandbox.clock(), 1)))) {
            assertThat(sandbox.deliverNotices(box.address())).isZero();
            assertThat(box.verdicts()).containsExactly(NoticeVerdict.NOT_PROVEN);
        }
        assertThat(Collector.waiting(collector.inbox())).isEmpty();
        assertThat(collector.collect(collector.inbox(), grant)).isEqualTo(1);
    }

    @Test
    void whatCameWhileDeliveryWasStoppedIsFetchedOnce() {
        String id = issued();
        deliver("start-1", Wanted.STARTED);
        deliver("stop-1", Wanted.STOPPED);
        for (int yen = 1; yen <= 3; yen++) {
            sandbox.bank().virtualAccounts().deposit(id, yen, "ﾔﾏﾀﾞ ﾊﾅｺ");
        }
        DepositInbox inbox = collector.inbox();
        assertThat(collector.collect(inbox, grant)).isEqualTo(3);
        assertThat(Collector.waiting(inbox))
                .extracting(VirtualDeposit::amount)
                .containsExactlyInAnyOrder(Money.yen(1), Money.yen(2), Money.yen(3));
        assertThat(collector.collect(inbox, grant)).isZero();
    }

    /** "500 a call; fetch until 404." */
    @Test
    void moreThanOneAnswerIsFetchedToTheEnd() {
        String id = issued();
        for (int i = 0; i < 501; i++) {
            sandbox.bank().virtualAccounts().deposit(id, 1, "ﾔﾏﾀﾞ ﾊﾅｺ");
        }
        VolatileDepositSink sink = new VolatileDepositSink();
        assertThat(collector.collect(sink, grant)).isEqualTo(501);
        assertThat(sink.deposits()).hasSize(501);
        assertThat(sandbox.counters().to(UNSENT)).isEqualTo(3);
        // The list has pages of 500 too.
        assertThat(listed()).hasSize(501);
        assertThat(sink.keepListed(listed())).isZero();
    }

    /** To the bank, fetched is delivered: only its list of deposits has what the lost answer held. */
    @Test
    void aLostAnswerIsReconciledWithTheListOfDeposits() {
        String id = issued();
        for (int yen = 1; yen <= 3; yen++) {
            sandbox.bank().virtualAccounts().deposit(id, yen, "ﾔﾏﾀﾞ ﾊﾅｺ");
        }
        sandbox.faults().next(RequestMatch.pathEnding(UNSENT), Faults.dropAfterExecution(sandbox.gate()));
        DepositInbox inbox = collector.inbox();
        assertThatThrownBy(() -> collector.collect(inbox, grant)).isInstanceOf(NakadachiException.class);
        assertThat(sandbox.bank().virtualAccounts().notices().waiting()).isEmpty();
        assertThat(sandbox.counters().to(UNSENT)).isEqualTo(1);
        assertThat(Collector.waiting(inbox)).hasSize(3);
        assertThat(inbox.fetchIsOpen()).isFalse();
        assertThat(collector.collect(inbox, grant)).isZero();
    }

    @Test
    void aLostReplyOfAnIssueIsFoundInTheListAndNeverSentAgain() {
        sandbox.faults().next(RequestMatch.pathEnding("/va/issue"), Faults.dropAfterExecution(sandbox.gate()));
        VirtualAccounts accounts = collector.accounts(grant);
        assertThat(accounts.issue(issue("issue-01"))).isInstanceOf(Unknown.class);
        assertThat(accounts.issue(issue("issue-01"))).isInstanceOf(Unknown.class);
        assertThat(sandbox.counters().to("/va/issue")).isEqualTo(1);
        assertThat(list()).hasSize(1);
    }

    @Test
    void aVirtualAccountIsStoppedResumedAndDeleted() {
        String id = issued();
        for (VirtualAccountChange.Action action : VirtualAccountChange.Action.values()) {
            CommandOutcome<List<VirtualAccount>> outcome = collector
                    .accounts(grant)
                    .change(new VirtualAccountChange(
                            new IdempotencyKey("change-" + action), action, List.of(new VirtualAccountId(id))));
            VirtualAccountState.Kind expected = switch (action) {
                case STOP -> VirtualAccountState.Kind.STOPPED;
                case RESUME -> VirtualAccountState.Kind.USABLE;
                case DELETE -> VirtualAccountState.Kind.DELETED;
            };
            assertThat(outcome).isInstanceOf(Accepted.class);
            assertThat(list()).singleElement().satisfies(account -> {
                assertThat(account.state().orElseThrow().kind()).isEqualTo(expected);
                assertThat(account.type().kind()).isEqualTo(VirtualAccountType.Kind.LIMITED_TERM);
                assertThat(account.expiresAt()).isPresent();
            });
        }
        VirtualAccountsQuery usable = VirtualAccountsQuery.all().withStates(Set.of(VirtualAccountState.Kind.USABLE));
        try (Stream<VirtualAccount> none = collector.accounts(grant).list(usable)) {
            assertThat(none).isEmpty();
        }
    }

    @Test
    void anApplicationToEndTheContractArrivesOnce() {
        VirtualAccountClosing command = new VirtualAccountClosing(new IdempotencyKey("closing-1"));
        for (int time = 0; time < 2; time++) {
            assertThat(collector.accounts(grant).close(command).<Object>fold(Accepted::answer, no -> no, who -> who))
                    .isEqualTo(LocalDate.of(2026, 4, 15));
        }
        assertThat(sandbox.bank().virtualAccounts().closings()).hasSize(1);
    }

    /** All members of Swagger 1.1.12 and 1.1.10 are known, those that nobody reads included. */
    @Test
    void noMemberOfTheBanksAnswersIsUnknown() {
        String id = issued();
        sandbox.bank().virtualAccounts().deposit(id, 1, "ﾔﾏﾀﾞ ﾊﾅｺ");
        collector
                .accounts(grant)
                .change(new VirtualAccountChange(
                        new IdempotencyKey("change-1"),
                        VirtualAccountChange.Action.DELETE,
                        List.of(new VirtualAccountId(id))));
        assertThat(list()).hasSize(1);
        assertThat(listed()).hasSize(1);
        assertThat(collector.collect(new VolatileDepositSink(), grant)).isEqualTo(1);
        assertThat(unknown).isEmpty();
    }

    private String issued() {
        CommandOutcome<List<VirtualAccount>> outcome = collector.accounts(grant).issue(issue("issue-00"));
        return outcome.<List<VirtualAccount>>fold(Accepted::answer, no -> List.of(), who -> List.of())
                .get(0)
                .id()
                .value();
    }

    private static VirtualAccountIssue issue(String key) {
        return VirtualAccountIssue.of(new IdempotencyKey(key), MAIN, VirtualAccountType.Kind.LIMITED_TERM, 1);
    }

    private void deliver(String key, Wanted wanted) {
        assertThat(collector.feed().deliver(new NoticeDelivery(new IdempotencyKey("delivery-" + key), wanted)))
                .isInstanceOf(Accepted.class);
        assertThat(sandbox.bank().virtualAccounts().notices().isRunning()).isEqualTo(wanted == Wanted.STARTED);
    }

    private List<VirtualAccount> list() {
        try (Stream<VirtualAccount> all =
                collector.accounts(grant).list(VirtualAccountsQuery.all().withAccount(MAIN))) {
            return all.toList();
        }
    }

    private List<VirtualDeposit> listed() {
        try (Stream<VirtualDeposit> all = collector.listed(grant)) {
            return all.toList();
        }
    }
}
