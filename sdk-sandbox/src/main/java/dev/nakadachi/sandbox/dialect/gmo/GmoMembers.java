package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.AccountKind;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.transfer.Confirmation;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes members as the dialect does: strings throughout, absent ones omitted, unless a quirk says otherwise. */
final class GmoMembers {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ssxxx", Locale.ROOT);

    private final Set<GmoQuirk> quirks;
    private final InstantSource clock;

    GmoMembers(Set<GmoQuirk> quirks, InstantSource clock) {
        this.quirks = Set.copyOf(quirks);
        this.clock = clock;
    }

    void optional(JsonWriter to, String name, Optional<String> value) {
        if (value.isPresent()) {
            to.text(name, value.get());
        } else if (quirks.contains(GmoQuirk.ABSENT_AS_NULL)) {
            to.nothing(name);
        }
    }

    void hasNext(JsonWriter to, boolean value) {
        if (quirks.contains(GmoQuirk.HAS_NEXT_AS_TEXT)) {
            to.text("hasNext", Boolean.toString(value));
        } else {
            to.flag("hasNext", value);
        }
    }

    void count(JsonWriter to, int value) {
        if (quirks.contains(GmoQuirk.COUNT_AS_NUMBER)) {
            to.integer("count", value);
        } else {
            to.text("count", Integer.toString(value));
        }
    }

    void accountType(JsonWriter to, AccountKind kind) {
        boolean shortened =
                quirks.contains(GmoQuirk.SHORT_ACCOUNT_TYPE) && kind.code().startsWith("0");
        to.text("accountTypeCode", shortened ? kind.code().substring(1) : kind.code());
        to.text("accountTypeName", kind.typeName());
    }

    void currency(JsonWriter to, AccountKind kind) {
        boolean foreign = kind == AccountKind.FOREIGN;
        to.text("currencyCode", foreign ? "USD" : "JPY").text("currencyName", foreign ? "米ドル" : "日本円");
    }

    void dateTime(JsonWriter to, String name, Instant at) {
        to.text(name, DATE_TIME.format(at.atZone(Bank.TOKYO)));
    }

    /** When a request was done; omitted for one that is not. */
    void endOf(JsonWriter to, Confirmation request) {
        boolean done = request.answer() == Confirmation.Answer.APPROVED;
        Optional<String> end =
                request.answeredAt().filter(at -> done).map(at -> DATE_TIME.format(at.atZone(Bank.TOKYO)));
        optional(to, "applyEndDatetime", end);
    }

    void base(JsonWriter to) {
        Instant now = clock.instant();
        OffsetDateTime there = now.atZone(Bank.TOKYO).toOffsetDateTime();
        to.text("baseDate", DATE.format(there)).text("baseTime", TIME.format(there));
    }
}
