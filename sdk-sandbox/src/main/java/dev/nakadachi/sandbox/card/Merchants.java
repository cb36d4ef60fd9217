package dev.nakadachi.sandbox.card;

import dev.nakadachi.sandbox.internal.random.Draw;
import dev.nakadachi.secret.Secret;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the issuer calls merchants, all of them invented. Thread-safe. */
final class Merchants {

    private static final List<String> NAMES = List.of("ミホンショテン", "ミホンスーパー", "ミホンデンキ", "ミホン喫茶", "ミホン薬局", "ミホン書籍通販");
    private static final long PLACE_OF_NUMBER = 2;

    private final boolean withNumber;
    private final Set<String> numbersSent = ConcurrentHashMap.newKeySet();

    Merchants(Set<CardQuirk> quirks) {
        withNumber = quirks.contains(CardQuirk.NUMBER_IN_MERCHANT);
    }

    Optional<String> of(long place, Draw draw) {
        return switch (LineShape.of(place)) {
            case NAMELESS -> Optional.empty();
            case FEE -> Optional.of("再発行手数料");
            case INTEREST -> Optional.of("リボルビング手数料");
            case ADJUSTMENT -> Optional.of("調整");
            case TOLL -> Optional.of("ミホン高速道路");
            case IN_DOLLARS -> Optional.of("EXAMPLE BOOKS NEW YORK");
            case IN_WON -> Optional.of("EXAMPLE MARKET SEOUL");
            case CASH_ADVANCE -> Optional.of("ミホン銀行ATM");
            default -> Optional.of(withNumber && place == PLACE_OF_NUMBER ? numbered(draw) : name(draw));
        };
    }

    /** The numbers that were written into a text, plain and as they were written. */
    Set<Secret> numbersSent() {
        return numbersSent.stream().map(Secret::of).collect(Collectors.toUnmodifiableSet());
    }

    private String numbered(Draw draw) {
        String number = TestNumber.of(draw);
        String grouped = number.replaceAll("(.{4})(?=.)", "$1 ");
        numbersSent.add(number);
        numbersSent.add(grouped);
        return name(draw) + " " + grouped;
    }

    private static String name(Draw draw) {
        return NAMES.get((int) draw.at(0).below(NAMES.size()));
    }
}
