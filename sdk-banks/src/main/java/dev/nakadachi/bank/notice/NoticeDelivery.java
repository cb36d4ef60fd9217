package dev.nakadachi.bank.notice;

import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.json.JsonWriter;
import java.util.Objects;

/**
 * Asks a bank to start or to stop the delivery of notices (通知配信制御). It has a key of its own and is recorded in the
 * ledger: a stop that arrives late would silence a delivery that was started since. Immutable and thread-safe.
 */
public final class NoticeDelivery {

    /** What is wanted. */
    public enum Wanted {
        /** Notices are delivered, those that waited first or later as the bank sees fit (配信開始). */
        STARTED,
        /** Notices wait at the bank, and can be fetched (配信停止). */
        STOPPED
    }

    private final IdempotencyKey key;
    private final Wanted wanted;

    /**
     * A command.
     *
     * @param key the caller's own key: a new one for each decision, the same for its repetition
     * @param wanted what is wanted
     */
    public NoticeDelivery(IdempotencyKey key, Wanted wanted) {
        this.key = Objects.requireNonNull(key, "key");
        this.wanted = Objects.requireNonNull(wanted, "wanted");
    }

    /**
     * The caller's key.
     *
     * @return the key
     */
    public IdempotencyKey key() {
        return key;
    }

    /**
     * What is wanted.
     *
     * @return started or stopped
     */
    public Wanted wanted() {
        return wanted;
    }

    byte[] canonical() {
        return JsonWriter.write(out -> out.text("kind", "notice-delivery").text("wanted", wanted.name()));
    }

    @Override
    public String toString() {
        return "NoticeDelivery[" + key + " " + wanted + "]";
    }
}
