package dev.nakadachi.bank.zengin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was read and is written again has the same bytes: over files that a generator made, which is not the writer. */
class RoundTripTest {

    private static final List<RecordEnd> ENDS = List.of(RecordEnd.values());
    private static final int FILES = 300;
    private static final long SEED = Long.getLong("zengin.seed", 20_261_121L);

    @ParameterizedTest
    @MethodSource("kinds")
    void readAndWrittenAgainItIsTheSameFile(OrderSpecimen.Kind kind) {
        OrderSpecimen specimens = new OrderSpecimen(SEED + kind.name().length());
        long bytes = 0;
        for (int i = 0; i < FILES; i++) {
            RecordEnd end = ENDS.get(i % 3);
            byte[] file = specimens.file(kind, end);
            assertThat(again(kind, file, end))
                    .as("file %s of %s, seed %s", i, kind, SEED)
                    .isEqualTo(file);
            bytes += file.length;
        }
        System.out.println("ZENGIN ROUND TRIP " + kind + " " + FILES + " files, " + bytes + " bytes, seed " + SEED);
    }

    @Test
    void soAreTheFilesMadeByHand() {
        assertThat(again(Zengin.TRANSFERS, HandMade.bytes("transfers"), RecordEnd.CR_LF))
                .isEqualTo(HandMade.bytes("transfers"));
        assertThat(again(Zengin.SALARIES, HandMade.bytes("salaries"), RecordEnd.CR_LF))
                .isEqualTo(HandMade.bytes("salaries"));
        assertThat(again(Zengin.DEBIT_RESULTS, HandMade.bytes("debit-results"), RecordEnd.NONE))
                .isEqualTo(HandMade.bytes("debit-results"));
    }

    private static byte[] again(OrderSpecimen.Kind kind, byte[] file, RecordEnd end) {
        return switch (kind) {
            case TRANSFERS -> again(Zengin.TRANSFERS, file, end);
            case SALARIES -> again(Zengin.SALARIES, file, end);
            case BONUSES -> again(Zengin.BONUSES, file, end);
            case PUBLIC_SALARIES -> again(Zengin.PUBLIC_SALARIES, file, end);
            case PUBLIC_BONUSES -> again(Zengin.PUBLIC_BONUSES, file, end);
            case DEBIT_ORDERS -> again(Zengin.DEBIT_ORDERS, file, end);
            case DEBIT_RESULTS -> again(Zengin.DEBIT_RESULTS, file, end);
        };
    }

    private static <L, T> byte[] again(OrderFormat<L, T> format, byte[] file, RecordEnd end) {
        Gathered<OrderHeader, L, T> got = new Gathered<>();
        format.read(HandMade.in(file), HandMade.DATES, got);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZenginWriter<L> writer = format.writer(out, got.headers.get(0), end);
        got.lines.forEach(writer::write);
        writer.finish();
        return out.toByteArray();
    }

    static Stream<OrderSpecimen.Kind> kinds() {
        return Stream.of(OrderSpecimen.Kind.values());
    }
}
