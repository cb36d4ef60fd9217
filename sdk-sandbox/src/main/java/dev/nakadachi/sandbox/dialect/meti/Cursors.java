package dev.nakadachi.sandbox.dialect.meti;

import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.internal.random.Draw;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a next page starts, as a text that only these lists understand: place, time and a check of both with the list.
 * Written in letters, so that nothing in it can be taken for a card number. Immutable.
 */
final class Cursors {

    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final Pattern SHAPE = Pattern.compile("([g-v]{1,10})-([g-v]{1,12})-([g-v]{1,16})");
    private static final int HEX = 16;
    private static final int SHIFT = 'g';

    private final Draw secret;

    Cursors(Host host) {
        byte[] bytes = new byte[Long.BYTES];
        host.nextBytes(bytes);
        secret = Draw.from(ByteBuffer.wrap(bytes).getLong());
    }

    String give(String list, long place, Instant now) {
        long second = now.getEpochSecond();
        return letters(place) + "-" + letters(second) + "-" + letters(check(list, place, second));
    }

    /** Empty for a cursor of another list and for one that is older than an hour. */
    Optional<Long> place(String list, String cursor, Instant now) {
        Matcher parts = SHAPE.matcher(cursor);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long place = number(parts.group(1));
        long second = number(parts.group(2));
        boolean ours = letters(check(list, place, second)).equals(parts.group(3));
        boolean fresh = !now.isAfter(Instant.ofEpochSecond(second).plus(GOOD_FOR));
        return ours && fresh ? Optional.of(place) : Optional.empty();
    }

    private long check(String list, long place, long second) {
        return secret.at(list.hashCode()).at(place).at(second).bits();
    }

    private static String letters(long number) {
        return Long.toHexString(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (SHIFT + Character.digit(digit, HEX))))
                .reduce("", String::concat);
    }

    private static long number(String letters) {
        return letters.chars().asLongStream().reduce(0, (sum, letter) -> sum * HEX + letter - SHIFT);
    }
}
