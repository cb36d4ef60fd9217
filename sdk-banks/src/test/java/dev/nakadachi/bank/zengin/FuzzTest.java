package dev.nakadachi.bank.zengin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the bytes are: a reading ends, with records, with findings or with the one exception that it names. */
class FuzzTest {

    private static final long SEED = Long.getLong("zengin.seed", 20_261_121L);
    private static final int ROUNDS = 2_000;
    private static final List<String> FILES =
            List.of("transfers", "salaries", "debit-results", "deposit-notices", "statements", "balances");
    private static final List<ZenginFormat<?, ?, ?>> FORMATS = List.of(
            Zengin.TRANSFERS.reading(),
            Zengin.SALARIES.reading(),
            Zengin.DEBIT_RESULTS.reading(),
            Zengin.DEPOSIT_NOTICES,
            Zengin.STATEMENTS,
            Zengin.BALANCES);

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private long clean;
    private long refused;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void everyInputIsReadOrRefused() {
        for (int i = 0; i < FORMATS.size(); i++) {
            for (int round = 0; round < ROUNDS; round++) {
                read(FORMATS.get(i), round % 4 == 0 ? noise() : damaged(HandMade.bytes(FILES.get(i))));
            }
        }
        System.out.println("ZENGIN FUZZ " + clean + " read, " + refused + " refused, seed " + SEED);
        assertThat(clean).isPositive();
        assertThat(refused).isGreaterThan(ROUNDS);
    }

    private <H, L, T> void read(ZenginFormat<H, L, T> format, byte[] file) {
        List<ZenginFinding> findings = new ArrayList<>();
        Gathered<H, L, T> all = new Gathered<>();
        ReadSummary summary = format.readReporting(HandMade.in(file), HandMade.DATES, all, findings::add);
        assertThat(summary.findings()).isEqualTo(findings.size());
        assertThat(summary.lines()).isEqualTo(all.lines.size());
        assertThat(findings).allSatisfy(found -> {
            assertThat(found.offset()).isBetween(0L, (long) file.length);
            assertThat(found.record()).isPositive();
        });
        all.headers.forEach(Accessors::callAll);
        all.lines.forEach(Accessors::callAll);
        all.trailers.forEach(Accessors::callAll);
        try {
            format.read(HandMade.in(file), HandMade.DATES, new Gathered<>());
            clean++;
            assertThat(findings).isEmpty();
        } catch (InvalidInputException documented) {
            refused++;
            assertThat(documented.findings()).hasSize(Math.min(1_000, findings.size()));
        }
    }

    private byte[] noise() {
        byte[] bytes = new byte[random.nextInt(3_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A file in order with bytes changed, taken out or put in. */
    private byte[] damaged(byte[] file) {
        List<Byte> bytes = new ArrayList<>();
        for (byte one : file) {
            bytes.add(one);
        }
        int wounds = random.nextInt(4);
        for (int i = 0; i < wounds; i++) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(4)) {
                case 0 -> bytes.remove(at);
                case 1 -> bytes.add(at, (byte) random.nextInt());
                case 2 -> bytes.subList(at, bytes.size()).clear();
                default -> bytes.set(at, (byte) random.nextInt());
            }
            if (bytes.isEmpty()) {
                bytes.add((byte) ' ');
            }
        }
        byte[] damaged = new byte[bytes.size()];
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] = bytes.get(i);
        }
        return damaged;
    }
}
