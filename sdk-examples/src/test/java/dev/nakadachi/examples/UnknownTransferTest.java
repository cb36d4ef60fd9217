package dev.nakadachi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnknownTransferTest {

    private final Screen screen = new Screen();

    /** 11,000 yen and the sandbox's fee of 150 for a payee at another bank. */
    @Test
    void aLostAnswerIsFoundAndNothingIsPaidTwice() {
        UnknownTransfer.run(screen.terminal());

        assertThat(screen.text())
                .contains("Unknown: institution.connection-lost, money MAY_HAVE_EXECUTED.")
                .contains("The resolver asks the bank: UNKNOWN is AWAITING_APPROVAL.")
                .contains("The same command submitted again: accepted, number 2026041500000001, from the ledger."
                        + " The bank has seen 1 request.")
                .contains("Twice the amount under the same key: local.key-reused, nothing sent.")
                .containsSubsequence(
                        "The customer approves on the bank's page.",
                        "AWAITING_APPROVAL is IN_PROCESS.",
                        "IN_PROCESS is COMPLETED.");
        assertThat(screen.lastLine())
                .isEqualTo(
                        "UNKNOWN TRANSFER OK sent 1 time, executed 1 time, found by the resolver, COMPLETED; 11,150 JPY"
                                + " left the account, fee included");
    }
}
