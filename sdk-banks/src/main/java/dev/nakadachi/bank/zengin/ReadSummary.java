package dev.nakadachi.bank.zengin;

/** What a reading came to. Immutable and thread-safe. */
public final class ReadSummary {

    private final long records;
    private final long lines;
    private final long skipped;
    private final long findings;

    ReadSummary(long records, long lines, long skipped, long findings) {
        this.records = records;
        this.lines = lines;
        this.skipped = skipped;
        this.findings = findings;
    }

    /**
     * How many records the file has, up to where reading it made sense.
     *
     * @return the number, of every kind
     */
    public long records() {
        return records;
    }

    /**
     * How many data records were handed over.
     *
     * @return the number
     */
    public long lines() {
        return lines;
    }

    /**
     * How many records, of every kind, could not be read.
     *
     * @return the number
     */
    public long skipped() {
        return skipped;
    }

    /**
     * How many findings there were.
     *
     * @return the number; zero for a file in order
     */
    public long findings() {
        return findings;
    }

    @Override
    public String toString() {
        return "ReadSummary[" + records + " records, " + lines + " lines, " + skipped + " skipped, " + findings
                + " findings]";
    }
}
