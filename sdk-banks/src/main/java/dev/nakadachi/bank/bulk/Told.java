package dev.nakadachi.bank.bulk;

import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.id.IdempotencyKey;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One payment and its listener, which cannot break it. */
record Told(BulkListener listener, IdempotencyKey key, Optional<RequestNumber> number) {

    private static final Logger LOG = LoggerFactory.getLogger(Told.class);

    BulkProgress.Builder of(BulkProgress.Step step) {
        return BulkProgress.builder(step, key, number.orElse(null));
    }

    void tell(BulkProgress.Builder progress) {
        try {
            listener.on(progress.build());
        } catch (RuntimeException | Error thrown) {
            LOG.warn("a listener of a bulk payment threw {}", thrown.getClass().getName());
        }
    }

    void step(BulkProgress.Step step) {
        tell(of(step));
    }
}
