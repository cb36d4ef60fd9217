package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.internal.page.Language;
import dev.nakadachi.sandbox.oauth.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How long a permission lasts, at most: with refresh tokens to a moment, without them as long as one access token. */
final class Validity {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Words TO_MINUTE = new Words("uuuu年M月d日 HH:mm", "d MMMM uuuu, HH:mm");
    private static final Words LONGEST =
            new Words("%s（日本時間）まで。延長を繰り返した場合の最長の期限です。", "Until %s (Japan time) at the latest, extensions included.");
    private static final Words ONCE = new Words("許可から%s。延長されません。", "%s from your approval. It is not extended.");

    private final Optional<Instant> until;
    private final Duration accessLife;

    private Validity(Optional<Instant> until, Duration accessLife) {
        this.until = until;
        this.accessLife = accessLife;
    }

    static Validity extendedUntil(Instant until, Duration accessLife) {
        return new Validity(Optional.of(until), accessLife);
    }

    static Validity once(Duration accessLife) {
        return new Validity(Optional.empty(), accessLife);
    }

    /** With refresh tokens or without. */
    boolean extended() {
        return until.isPresent();
    }

    /** When a token that is issued now ends. */
    Instant endOfToken(Instant now) {
        Instant end = now.plus(accessLife);
        return until.filter(end::isAfter).orElse(end);
    }

    boolean over(Instant now) {
        return until.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** For the consent page, guideline 3.4 (2) i: of refresh tokens the longest extension. */
    String in(Language language) {
        Locale locale = language == Language.JAPANESE ? Locale.JAPAN : Locale.UK;
        return until.map(end -> String.format(
                        locale,
                        language.of(LONGEST),
                        DateTimeFormatter.ofPattern(language.of(TO_MINUTE), locale)
                                .withZone(TOKYO)
                                .format(end)))
                .orElseGet(() -> String.format(locale, language.of(ONCE), length(language)));
    }

    private String length(Language language) {
        if (accessLife.toSeconds() % 60 != 0) {
            return counted(accessLife.toSeconds(), new Words("秒", "second"), language);
        }
        if (accessLife.toMinutes() % 60 != 0) {
            return counted(accessLife.toMinutes(), new Words("分", "minute"), language);
        }
        return accessLife.toHours() % 24 != 0
                ? counted(accessLife.toHours(), new Words("時間", "hour"), language)
                : counted(accessLife.toDays(), new Words("日", "day"), language);
    }

    private static String counted(long number, Words unit, Language language) {
        String plural = language == Language.ENGLISH && number != 1 ? "s" : "";
        return number + (language == Language.ENGLISH ? " " : "") + language.of(unit) + plural;
    }
}
