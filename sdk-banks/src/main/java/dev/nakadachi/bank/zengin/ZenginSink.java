package dev.nakadachi.bank.zengin;

/**
 * What a reader hands the records to, one after the other. An exception of the sink ends the reading and reaches its
 * caller. The numbers count the records of the file from 1; findings have the same.
 *
 * @param <H> the header of the format
 * @param <L> its data record
 * @param <T> its trailer
 */
@FunctionalInterface
public interface ZenginSink<H, L, T> {

    /**
     * A header (ヘッダー・レコード): what follows belongs to its account.
     *
     * @param header the header
     * @param record its number
     */
    default void header(H header, long record) {}

    /**
     * A data record (データ・レコード).
     *
     * @param line the record
     * @param record its number
     */
    void line(L line, long record);

    /**
     * A trailer (トレーラ・レコード). Where its totals do not agree with the lines, a finding said so before.
     *
     * @param trailer the trailer
     * @param record its number
     */
    default void trailer(T trailer, long record) {}

    /**
     * A record that could not be read; findings say why. Where it was a header, its lines and its trailer come here
     * too: whose they are is not known. Only a reading that reports and goes on comes here.
     *
     * @param record its number
     */
    default void skipped(long record) {}
}
