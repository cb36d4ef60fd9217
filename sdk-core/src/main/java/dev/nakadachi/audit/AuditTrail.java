package dev.nakadachi.audit;

import dev.nakadachi.id.UserId;

/**
 * The API execution log (API 実行ログ) as the SDK writes it: a sink for events and the pseudonyms of the users in them.
 * Thread-safe.
 *
 * <p>Who did what at which institution with which result has to be recorded and kept: METI card API guideline, section
 * on security measures of the connected party (「API 実行ログ（ユーザー、操作、結果、等）取得、保管」).
 */
public final class AuditTrail implements AutoCloseable {

    private final AuditSink sink;
    private final Pseudonyms pseudonyms;

    private AuditTrail(AuditSink sink, Pseudonyms pseudonyms) {
        this.sink = sink;
        this.pseudonyms = pseudonyms;
    }

    /**
     * A trail over a sink of your own.
     *
     * @param sink where events go; closed with the trail
     * @param pseudonyms the users' pseudonyms; closed with the trail
     * @return the trail
     */
    public static AuditTrail of(AuditSink sink, Pseudonyms pseudonyms) {
        return new AuditTrail(sink, pseudonyms);
    }

    /**
     * Takes an event behind all earlier ones; see {@link AuditSink#append}.
     *
     * @param event the event
     * @throws dev.nakadachi.error.StoreException when the log does not work
     */
    public void append(AuditEvent event) {
        sink.append(event);
    }

    /**
     * Returns when all that was appended is durable; see {@link AuditSink#commit}.
     *
     * @throws dev.nakadachi.error.StoreException when the log does not work
     */
    public void commit() {
        sink.commit();
    }

    /**
     * The pseudonym under which a user is recorded.
     *
     * @param user the user
     * @return the pseudonym, made where there is none
     * @throws dev.nakadachi.error.StoreException when the mapping does not work
     */
    public Pseudonym pseudonymOf(UserId user) {
        return pseudonyms.of(user);
    }

    /**
     * Cuts the link between a user and the records, for a user who leaves. The records stay.
     *
     * @param user the user
     * @throws dev.nakadachi.error.StoreException when the mapping does not work
     */
    public void forget(UserId user) {
        pseudonyms.forget(user);
    }

    @Override
    public void close() {
        try (pseudonyms) {
            sink.close();
        }
    }
}
