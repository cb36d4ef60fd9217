package dev.nakadachi.internal.pipeline;

import java.util.Locale;

/** Prints {@code docs/pipeline.md} from the stages. */
final class PipelinePage {

    private static final String HEAD = """
            # The pipeline

            A call walks down these stairs once and comes back once. This page is printed from
            `dev.nakadachi.internal.pipeline.Stage` by a test, and the same test walks a call and compares the order.

            ```
            typed call
            """;
    private static final String FOOT = """
               v
            typed result
            ```

            * RETRY leads back to CALL_BUDGET, never further up: method, address and body of a further attempt are those that
              ENCODE made once; only SIGN adds anew.
            * An UNSAFE operation gets at most one further attempt, and only where it is proven that the first was not executed:
              no connection was made, a row of the provider's error table says, with its source, that the refusal comes
              before execution, or the institution wants its nonce in the proof of the key (RFC 9449 section 9). SENT of the
              first attempt stands until the call has ended, and who has written behind it meanwhile ends the call.
            * After SENT is in the ledger no local failure (decode, ledger, log, disk, listener) turns the outcome into an
              exception: the caller gets the outcome, or Unknown.
            * The grant is read before the first stage: from memory where it was read less than 5 seconds ago, from the vault before
              an UNSAFE operation. After the last stage it is told of an answer that ends the consent, so that nothing of the
              outcome waits for another node that holds the grant.
            * The OAuth endpoints have a short chain of their own (log, stop switch, budget, observe, send, classify), so that a
              refresh can neither recurse nor wait for a call that waits for it.
            """;

    private PipelinePage() {}

    static String print() {
        StringBuilder page = new StringBuilder(HEAD);
        Stage.Turn turn = null;
        for (Stage stage : Stage.values()) {
            if (stage.turn() != turn) {
                page.append(stage.turn() == Stage.Turn.CALL ? "   |  once per call\n" : "   |  once per attempt\n");
                turn = stage.turn();
            }
            page.append(
                    String.format(Locale.ROOT, "   |  %3d %-13s %s%n", stage.number(), stage.name(), stage.purpose())
                            .replace(System.lineSeparator(), "\n"));
        }
        return page.append(FOOT).toString();
    }
}
