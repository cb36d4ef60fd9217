package dev.nakadachi.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkTransferCommandTest {

    private static final TransferCommand ONE = Commands.command(Commands.payment("0001", 110_000));
    private static final BulkTransferCommand PLAIN = BulkTransferCommand.of(ONE);
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

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
