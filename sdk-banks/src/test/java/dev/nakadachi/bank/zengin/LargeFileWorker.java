package dev.nakadachi.bank.zengin;

import dev.nakadachi.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The JVM of {@link LargeFileTest}: writes and reads, and says what it counted and how large its heap could be. */
final class LargeFileWorker {

    private static final int LINES_OF_STATEMENT = 1_000_000;
    private static final int LINES_OF_TRANSFERS = 999_997;

    private long sum;

    private LargeFileWorker() {}

    public static void main(String[] arguments) throws IOException {
        LargeFileWorker worker = new LargeFileWorker();
        ReadSummary summary =
                arguments[0].equals("transfers") ? worker.transfers(Path.of(arguments[1])) : worker.statement();
        System.out.println("ZENGIN LARGE " + arguments[0] + " records=" + summary.records() + " lines="
                + summary.lines() + " sum=" + worker.sum + " heapMiB="
                + (Runtime.getRuntime().maxMemory() >> 20));
    }

    private ReadSummary transfers(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            ZenginWriter<TransferLine> writer = Zengin.TRANSFERS.writer(out, WriterRulesTest.HEADER, RecordEnd.CR_LF);
            TransferLine line = WriterRulesTest.line("ﾔﾏﾀﾞ ﾀﾛｳ", Money.yen(1));
            for (int i = 0; i < LINES_OF_TRANSFERS; i++) {
                writer.write(line);
            }
            writer.finish();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Zengin.TRANSFERS.read(
                    in, HandMade.DATES, (line, record) -> sum += line.amount().longYenExact());
        }
    }

    /** Header, the same line again and again, trailer and end, as the tables say. */
    private ReadSummary statement() {
        String header = "1030" + "081120" + "081101" + "081120" + "9999" + " ".repeat(15) + "001" + " ".repeat(15)
                + "000" + "1" + "0001234567" + " ".repeat(40) + "1" + " " + "00000000000000" + " ".repeat(71);
        String line = "2" + "00000001" + "081120" + "081120" + "1" + "11" + "000000000001" + "000000000000" + "000000"
                + "000000" + " " + " ".repeat(7) + " ".repeat(3) + "0000000777" + " ".repeat(119);
        String trailer = "8" + "000000" + "0000000000000" + "000000" + "0000000000000" + "1" + "00000001000000"
                + "1000000" + " ".repeat(139);
        String end = "9" + "0001000003" + "00001" + " ".repeat(184);
        Iterator<String> records = Stream.of(
                        Stream.of(header),
                        IntStream.range(0, LINES_OF_STATEMENT).mapToObj(i -> line),
                        Stream.of(trailer, end))
                .flatMap(parts -> parts)
                .iterator();
        // The trailer has six digits for the lines paid in, one too few for a million: their count is accepted as it
        // is.
        return Zengin.STATEMENTS
                .accepting(ZenginRule.TOTAL_COUNT)
                .accepting(ZenginRule.TOTAL_AMOUNT)
                .read(
                        new Records(records),
                        HandMade.DATES,
                        (movement, record) -> sum += movement.amount().longYenExact());
    }

    /** A stream over records that are made when they are asked for. */
    private static final class Records extends InputStream {

        private final Iterator<String> left;
        private byte[] record = new byte[0];
        private int at;

        private Records(Iterator<String> left) {
            this.left = left;
        }

        @Override
        public int read() {
            if (at == record.length) {
                if (!left.hasNext()) {
                    return -1;
                }
                record = HandMade.encoded(left.next());
                at = 0;
            }
            return record[at++] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int first = read();
            if (first < 0) {
                return -1;
            }
            into[from] = (byte) first;
            int more = Math.min(length - 1, record.length - at);
            System.arraycopy(record, at, into, from + 1, more);
            at += more;
            return more + 1;
        }
    }
}
