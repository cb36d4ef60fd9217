package dev.nakadachi.checks;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Draws bad values of the types that users fill by hand. Texts carry a mark by which a repetition is recognised. */
final class BadValues {

    /** Stands in every text that is long enough to be recognised. */
    static final String MARK = "zq7planted";

    private static final String CONTROLS = "\0\t\r\n\u001b\u007f\u0085\u2028\u202e\ufeff";
    private static final int LONG = 70_000;

    private static final Map<Class<?>, Function<RandomGenerator, @Nullable Object>> BY_TYPE = Map.of(
            String.class, BadValues::text,
            URI.class, BadValues::uri,
            Duration.class, BadValues::duration,
            int.class, random -> pick(random, 0, -1, -987_654_321, Integer.MIN_VALUE, Integer.MAX_VALUE),
            long.class, random -> pick(random, 0L, -1L, -987_654_321_987L, Long.MIN_VALUE, Long.MAX_VALUE),
            byte[].class,
                    random -> pick(random, null, new byte[0], new byte[LONG], MARK.getBytes(StandardCharsets.UTF_8)),
            BigDecimal.class,
                    random -> pick(
                            random,
                            null,
                            BigDecimal.ZERO,
                            new BigDecimal("-987654321.5"),
                            new BigDecimal("1E+5000"),
                            new BigDecimal("9876543.21")));

    private BadValues() {}

    static Set<Class<?>> types() {
        return BY_TYPE.keySet();
    }

    static @Nullable Object draw(Class<?> type, RandomGenerator random) {
        Function<RandomGenerator, @Nullable Object> drawer = BY_TYPE.get(type);
        if (drawer == null) {
            throw new IllegalArgumentException("no bad values of " + type);
        }
        return drawer.apply(random);
    }

    private static @Nullable Object text(RandomGenerator random) {
        char control = CONTROLS.charAt(random.nextInt(CONTROLS.length()));
        String digits = Long.toString(100_000_000_000L + random.nextLong(800_000_000_000L));
        return pick(
                random,
                null,
                "",
                " ",
                "\t\n",
                MARK,
                MARK + " ",
                " " + MARK,
                MARK + control,
                MARK.substring(0, 4) + control + MARK,
                MARK.repeat(LONG / MARK.length()),
                MARK + "１２３４",
                MARK + "\ud800",
                MARK + "|/\\..//%00;=&?#\"'<>{}[]",
                "/" + MARK + "?a=b",
                "[" + MARK,
                "-----BEGIN CERTIFICATE-----\n" + MARK,
                digits,
                "-" + digits,
                digits + digits + digits + digits,
                "0x" + digits,
                "1e" + digits,
                digits.substring(0, 3),
                digits.substring(0, 4) + " ");
    }

    private static @Nullable Object uri(RandomGenerator random) {
        return pick(
                random,
                null,
                URI.create(""),
                URI.create(MARK),
                URI.create("mailto:" + MARK),
                URI.create("http://" + MARK + ".example/"),
                URI.create("https://user:" + MARK + "@host.example/"),
                URI.create("https://host.example/" + MARK + "#fragment"),
                URI.create("https:///" + MARK),
                URI.create("file:///" + MARK),
                URI.create("https://host.example/?q=" + MARK.repeat(1_000)));
    }

    private static @Nullable Object duration(RandomGenerator random) {
        return pick(
                random,
                null,
                Duration.ZERO,
                Duration.ofNanos(-1),
                Duration.ofSeconds(-987_654_321),
                Duration.ofSeconds(Long.MAX_VALUE),
                Duration.ofSeconds(Long.MIN_VALUE));
    }

    private static @Nullable Object pick(RandomGenerator random, @Nullable Object... values) {
        return values[random.nextInt(values.length)];
    }

    /** What must not be repeated of a value: nothing of a value that is too short to be recognised. */
    static List<String> traces(@Nullable Object value) {
        if (value instanceof String || value instanceof URI) {
            String text = value.toString();
            if (text.contains(MARK)) {
                return List.of(MARK);
            }
            return text.strip().matches("[-0-9a-z]*[0-9]{6,}") ? List.of(text.strip()) : List.of();
        }
        return value instanceof Number figure && figure.toString().length() >= 8
                ? List.of(figure.toString())
                : List.of();
    }
}
