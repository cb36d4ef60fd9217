package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.BankLine;
import dev.nakadachi.sandbox.web.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** At most 500 lines of a period, and the key of the next page. Immutable. */
final class LinePage {

    static final int MOST = 500;

    private final Period period;
    private final List<BankLine> lines;
    private final boolean more;

    private LinePage(Period period, List<BankLine> lines, boolean more) {
        this.period = period;
        this.lines = lines;
        this.more = more;
    }

    static LinePage of(BankAccount account, Parameters query, Predicate<BankLine> wanted) {
        Period period = Period.of(query, account.today(), account.firstDay());
        long start = query.one("nextItemKey")
                .map(key -> account.after(key)
                        .orElseThrow(() -> new BankRefusal(400, "SBX_PAGE", "nextItemKey was not given out")))
                .orElse(0L);
        long index = Math.max(start, account.firstOnOrAfter(period.from()));
        long end = account.firstOnOrAfter(period.to().plusDays(1));
        List<BankLine> lines = new ArrayList<>();
        for (; index < end; index++) {
            BankLine line = account.line(index);
            if (wanted.test(line)) {
                if (lines.size() == MOST) {
                    return new LinePage(period, lines, true);
                }
                lines.add(line);
            }
        }
        return new LinePage(period, lines, false);
    }

    LocalDate from() {
        return period.from();
    }

    LocalDate to() {
        return period.to();
    }

    List<BankLine> lines() {
        return lines;
    }

    Optional<String> nextItemKey() {
        return more ? Optional.of(lines.get(lines.size() - 1).itemKey()) : Optional.empty();
    }
}
