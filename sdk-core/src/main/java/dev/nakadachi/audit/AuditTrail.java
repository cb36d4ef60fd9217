package dev.nakadachi.audit;

import dev.nakadachi.host.Host;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.secret.Keyset;
import java.nio.file.Path;
import java.util.List;

/**
 * The API execution log (API 実行ログ) as the SDK writes it: a sink for events and the pseudonyms of the users in them.
 * Thread-safe.
 *
 * <p>Who did what at which institution with which result has to be recorded and kept: METI card API guideline, chapter
 * 3.3, measures that the connected party has to take at least (「API 実行ログ（ユーザー、操作、結果、等）取得、保管」), and "response to
 * unauthorised access", item i (records for enquiries and for finding causes).
 */
public final class AuditTrail implements AutoCloseable {

    private final AuditSink sink;
    private final Pseudonyms pseudonyms;

    private AuditTrail(AuditSink sink, Pseudonyms pseudonyms) {
        this.sink = sink;
        this.pseudonyms = pseudonyms;
    }

    /**
     * A trail in files, written by this process: see {@link AuditChain} for when it is durable. The mapping of users to
     * pseudonyms lies in {@code pseudonyms} below the head directory; use {@link #of} to keep it elsewhere.
     *
     * @param directory where the log lies
     * @param headDirectory where the heads lie: another directory, best on another volume and under other hands
     * @param keyset the keys
     * @return the trail, with a chain of its own
     * @throws dev.nakadachi.error.InvalidInputException when both directories are the same
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when a directory cannot be used, with
     *     {@code store.tampered} when the manifest does not verify
     */
    public static AuditTrail file(Path directory, Path headDirectory, Keyset keyset) {
        NodeId process = new NodeId("pid-" + ProcessHandle.current().pid());
        return file(directory, headDirectory, keyset, process, Host.system());
    }

    /**
     * A trail in files, written by a named node.
     *
     * @param directory where the log lies
     * @param headDirectory where the heads lie
     * @param keyset the keys
     * @param node this process
     * @param host clock, randomness and waiting
     * @return the trail, with a chain of its own
     * @throws dev.nakadachi.error.InvalidInputException when both directories are the same
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when a directory cannot be used, with
     *     {@code store.tampered} when the manifest does not verify
     */
    public static AuditTrail file(Path directory, Path headDirectory, Keyset keyset, NodeId node, Host host) {
        AuditChain chain = AuditChain.file(directory, headDirectory, AuditKeys.of(keyset), node, host);
        return of(chain, Pseudonyms.directory(headDirectory.resolve("pseudonyms"), keyset, host));
    }

    /**
     * Checks a log in files; see {@link AuditVerifier}. Creates nothing; an empty place is not intact.
     *
     * @param directory where the log lies
     * @param headDirectory where the heads lie
     * @param keyset the keys
     * @return what was found
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when a directory is not there or cannot be
     *     read
     */
    public static AuditReport verify(Path directory, Path headDirectory, Keyset keyset) {
        return AuditVerifier.file(directory, headDirectory, AuditKeys.of(keyset))
                .verify();
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
     * What the log knows of the transfer ledger; see {@link AuditSink#ledgerMarks}.
     *
     * @return the newest mark of each writer, 256 at most, the highest position first
     * @throws dev.nakadachi.error.StoreException when the log cannot be read
     */
    public List<LedgerMark> ledgerMarks() {
        return sink.ledgerMarks();
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
