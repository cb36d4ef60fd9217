package dev.nakadachi.audit;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import java.io.IOException;

/** What the execution log says when its storage does not work. */
final class StoreFailure {

    private StoreFailure() {}

    static NakadachiException failed(String step, IOException cause) {
        return Problem.of(ErrorCode.STORE_FAILED, "execution log: " + step + " failed")
                .toException(cause);
    }

    static NakadachiException failed(String detail) {
        return Problem.of(ErrorCode.STORE_FAILED, "execution log: " + detail).toException();
    }

    static NakadachiException refused(NakadachiException first) {
        return Problem.of(
                        ErrorCode.STORE_FAILED,
                        "execution log: an earlier write failed, so it takes no more events until it is opened anew")
                .toException(first);
    }

    static NakadachiException tampered(String detail) {
        return Problem.of(ErrorCode.STORE_TAMPERED, "execution log: " + detail).toException();
    }
}
