package dev.nakadachi.sandbox.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.sandbox.bank.virtual.Notice;
import dev.nakadachi.sandbox.bank.virtual.Notices;
import dev.nakadachi.sandbox.bank.virtual.VirtualAccount;
import dev.nakadachi.sandbox.bank.virtual.VirtualAccounts;
import dev.nakadachi.sandbox.bank.virtual.VirtualState;
import dev.nakadachi.sandbox.bank.virtual.VirtualTerm;
import dev.nakadachi.sandbox.time.VirtualClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts of notices: "only 200 counts; retries for up to one hour, then delivery stops". */
class NoticesTest {

    private final VirtualClock clock = new VirtualClock();
    private final Bank bank = new Bank(clock);
    private final BankAccount behind = bank.open("alice", AccountKind.ORDINARY, History.opening(0));
    private final VirtualAccounts accounts = bank.virtualAccounts();
    private final VirtualAccount account =
            accounts.issue(behind.id(), VirtualTerm.PERMANENT, 1).get(0);
    private final Notices notices = accounts.notices();

    @Test
    void nothingIsDeliveredBeforeItIsStarted() {
        accounts.deposit(account.id(), 1, "ﾔﾏﾀﾞ");
        assertThat(notices.deliver(notice -> true)).isZero();
        notices.start();
        assertThat(notices.deliver(notice -> true)).isEqualTo(1);
        assertThat(notices.waiting()).isEmpty();
    }

    @Test
    void deliveryStopsAfterAnHourOfFailures() {
        accounts.deposit(account.id(), 1, "ﾔﾏﾀﾞ");
        notices.start();
        notices.deliver(notice -> false);
        clock.advance(Duration.ofMinutes(59));
        notices.deliver(notice -> false);
        assertThat(notices.isRunning()).isTrue();
        clock.advance(Duration.ofMinutes(1));
        notices.deliver(notice -> false);
        assertThat(notices.isRunning()).isFalse();
        assertThat(notices.deliver(notice -> true)).isZero();
        notices.start();
        assertThat(notices.deliver(notice -> true)).isEqualTo(1);
    }

    @Test
    void aReceiptEndsTheHour() {
        accounts.deposit(account.id(), 1, "ﾔﾏﾀﾞ");
        notices.start();
        notices.deliver(notice -> false);
        clock.advance(Duration.ofMinutes(59));
        notices.deliver(notice -> true);
        accounts.deposit(account.id(), 2, "ﾔﾏﾀﾞ");
        clock.advance(Duration.ofMinutes(1));
        notices.deliver(notice -> false);
        assertThat(notices.isRunning()).isTrue();
    }

    @Test
    void whatWasTakenIsNotDelivered() {
        accounts.deposit(account.id(), 1, "ﾔﾏﾀﾞ");
        accounts.deposit(account.id(), 2, "ﾔﾏﾀﾞ");
        accounts.deposit(account.id(), 3, "ﾔﾏﾀﾞ");
        List<Notice> taken = notices.take(2);
        assertThat(taken).extracting(Notice::id).containsExactly("0000000000000000001", "0000000000000000002");
        notices.start();
        assertThat(notices.deliver(notice -> true)).isEqualTo(1);
        assertThat(notices.take(2)).isEmpty();
    }

    @Test
    void theAccountBehindHasTheMoneyAndEachLineAKeyOfItsOwn() {
        long before = behind.balance();
        accounts.deposit(account.id(), 1_000, "ﾔﾏﾀﾞ");
        accounts.deposit(account.id(), 2_000, "ﾔﾏﾀﾞ");
        assertThat(behind.balance() - before).isEqualTo(3_000);
        assertThat(accounts.lines(behind.id()))
                .extracting(line -> line.itemKey())
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void onlyAUsableVirtualAccountTakesMoney() {
        accounts.change(account.id(), VirtualState.STOPPED);
        assertThatThrownBy(() -> accounts.deposit(account.id(), 1, "ﾔﾏﾀﾞ")).isInstanceOf(InvalidInputException.class);
        accounts.change(account.id(), VirtualState.USABLE);
        accounts.deposit(account.id(), 1, "ﾔﾏﾀﾞ");
        accounts.change(account.id(), VirtualState.DELETED);
        assertThat(accounts.change(account.id(), VirtualState.USABLE)).isEmpty();
        assertThatThrownBy(() -> accounts.deposit(account.id(), 1, "ﾔﾏﾀﾞ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> accounts.deposit("5029999999", 1, "ﾔﾏﾀﾞ")).isInstanceOf(InvalidInputException.class);
        assertThat(notices.waiting()).hasSize(1);
    }
}
