package dev.nakadachi.bank;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.provider.Page;
import java.util.Optional;

/**
 * Whether an answer about transfers is about what was asked for: another would be taken for what became of a command.
 */
record AskedFor(AccountId account) {

    RequestResult result(RequestNumber number, RequestResult result) {
        if (!result.number().equals(number)) {
            throw malformed("the answer is about another request than the one asked for");
        }
        check(result.account());
        return result;
    }

    Page<TransferRecord, PageKey> records(Page<TransferRecord, PageKey> page) {
        page.elements().forEach(record -> check(record.account()));
        return page;
    }

    TransferFee fee(int payments, TransferFee fee) {
        if (!fee.items().isEmpty() && fee.items().size() != payments) {
            throw malformed("the answer holds the fees of another number of payments");
        }
        return fee;
    }

    private void check(Optional<AccountId> answered) {
        if (answered.filter(other -> !other.equals(account)).isPresent()) {
            throw malformed("the answer is about another account than the one asked for");
        }
    }

    private static NakadachiException malformed(String detail) {
        return Problem.of(ErrorCode.ANSWER_MALFORMED, detail).toException();
    }
}
