package dev.nakadachi.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BulkTransferCommandTest {

    private static final TransferCommand ONE = Commands.command(Commands.payment("0001", 110_000));
    private static final BulkTransferCommand PLAIN = BulkTransferCommand.of(ONE);
    private static final BranchCode BRANCH = new BranchCode("115");
    private static final AccountNumber NUMBER = new AccountNumber("1100001");
    private static final UserCode FIRST = new UserCode("Z001");
    private static final UserCode SECOND = new UserCode("Z002");

    @Test
    void takesAtMostTwoDifferentApprovers() {
        assertThat(PLAIN.approvers()).isEmpty();
        assertThat(PLAIN.withApprovers(List.of(FIRST, SECOND)).approvers()).containsExactly(FIRST, SECOND);
        assertThatThrownBy(() -> PLAIN.withApprovers(List.of(FIRST, FIRST))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> PLAIN.withApprovers(List.of(FIRST, SECOND, new UserCode("Z003"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aBulkTransferIsAnotherCommandThanTheSamePaymentsAsATransfer() {
        String transfer = text(CanonicalCommand.bytes(ONE));
        assertThat(text(CanonicalCommand.bytes(PLAIN))).isEqualTo("{\"kind\":\"bulk\"," + transfer.substring(1));
    }

    @Test
    void whatTheBankIsToldIsPartOfTheCommand() {
        assertThat(text(CanonicalCommand.bytes(PLAIN.withDataName(new TransferComment("給与11月"))
                        .withRemitterCode(new RemitterCode("1234567890"))
                        .withApprovers(List.of(FIRST, SECOND)))))
                .startsWith("{\"kind\":\"bulk\",\"data\":\"給与11月\",\"remitter-code\":\"1234567890\","
                        + "\"approver-1\":\"Z001\",\"approver-2\":\"Z002\",\"from\":");
    }

    /** The bank debits what is written out: the account that the command names must be the same. */
    @Test
    void aWrittenOutAccountThatIsNotTheOneOfTheTransferIsRefused() {
        assertThat(PLAIN.withPayingAccount(paying(ONE.from())).payingAccount()).isPresent();
        PayingAccount other = paying(new AccountId("another-account"));
        assertThatThrownBy(() -> PLAIN.withPayingAccount(other))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("account of the transfer")
                .hasMessageNotContaining("another-account");
    }

    @Test
    void theBanksOwnAnswerIsWrittenOutAndNeverAsAnotherType() {
        RemittingAccount savings = RemittingAccount.of(
                        ONE.from(), new AccountType(AccountType.Kind.SAVINGS, "04"), List.of())
                .withNumber(NUMBER);
        PayingAccount written = savings.paying(BRANCH, PayeeAccountType.SAVINGS);
        assertThat(written.id()).isEqualTo(ONE.from());
        assertThat(written.branch()).isEqualTo(BRANCH);
        assertThat(written.type()).isEqualTo(PayeeAccountType.SAVINGS);
        assertThat(written.number()).isEqualTo(NUMBER);
        assertThatThrownBy(() -> savings.paying(BRANCH, PayeeAccountType.ORDINARY))
                .isInstanceOf(InvalidInputException.class);
        RemittingAccount unknown = RemittingAccount.of(ONE.from(), AccountType.of("x", Map.of()), List.of());
        assertThatThrownBy(() -> unknown.paying(BRANCH, PayeeAccountType.ORDINARY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("number");
        assertThat(unknown.withNumber(NUMBER)
                        .paying(BRANCH, PayeeAccountType.ORDINARY)
                        .type())
                .isEqualTo(PayeeAccountType.ORDINARY);
    }

    private static PayingAccount paying(AccountId id) {
        return new PayingAccount(id, BRANCH, PayeeAccountType.ORDINARY, NUMBER);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
