package dev.nakadachi.bank.gmoaozoratransfers;

import static dev.nakadachi.bank.gmoaozoratransfers.Samples.ACCOUNT;
import static dev.nakadachi.bank.gmoaozoratransfers.Samples.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.RequestQuery;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.dialect.gmo.GmoAnswers;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.operation.ApiAnswer;
import org.junit.jupiter.api.Test;

/**
 * An answer that belongs to another request, as a broken proxy gives it. Its {@code accountId} and {@code applyNo}
 * (members of Swagger 1.1.12, G1) are all that can tell.
 */
class AnswerToAnotherTest {

    private static final String OWN =
            "{\"accountId\":\"101011234567\",\"resultCode\":\"2\"," + "\"applyNo\":\"2025043000000001\"}";

    private final CancelCommand cancel =
            new CancelCommand(new IdempotencyKey("cancel-1"), ACCOUNT, NUMBER, CancelCommand.Target.ACCEPTANCE);
    private final RequestQuery query = new RequestQuery(ACCOUNT, NUMBER);

    @Test
    void theOwnAnswerIsRead() {
        assertThat(GmoAnswers.taken(Samples.full(), answer(OWN))).isInstanceOf(TransferOutcome.Accepted.class);
        assertThat(GmoAnswers.takenInBulk(BulkTransferCommand.of(Samples.full()), answer(OWN)))
                .isInstanceOf(TransferOutcome.Accepted.class);
        assertThat(GmoAnswers.cancelled(cancel, answer(OWN))).isInstanceOf(TransferOutcome.Accepted.class);
        assertThat(GmoAnswers.resultOf(query, answer(OWN)).number()).isEqualTo(NUMBER);
    }

    @Test
    void oneWithoutAccountIsReadToo() {
        ApiAnswer bare = answer("{\"resultCode\":\"2\",\"applyNo\":\"2025043000000001\"}");
        assertThat(GmoAnswers.taken(Samples.full(), bare)).isInstanceOf(TransferOutcome.Accepted.class);
    }

    @Test
    void oneOfAnotherAccountIsRefused() {
        ApiAnswer other = answer(OWN.replace("101011234567", "101011234999"));
        assertThatThrownBy(() -> GmoAnswers.taken(Samples.full(), other)).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> GmoAnswers.takenInBulk(BulkTransferCommand.of(Samples.full()), other))
                .isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> GmoAnswers.cancelled(cancel, other)).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> GmoAnswers.resultOf(query, other)).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void oneOfAnotherRequestIsRefused() {
        ApiAnswer other = answer(OWN.replace("2025043000000001", "2025043000000002"));
        assertThatThrownBy(() -> GmoAnswers.cancelled(cancel, other)).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> GmoAnswers.resultOf(query, other)).isInstanceOf(MalformedJsonException.class);
    }

    private static ApiAnswer answer(String json) {
        return Samples.answer(json);
    }
}
