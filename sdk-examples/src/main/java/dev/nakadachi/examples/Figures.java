package dev.nakadachi.examples;

import dev.nakadachi.money.Money;
import java.util.Locale;

/** What the last line says. */
final class Figures {

    int accounts;
    long transactions;
    long pages;
    long refreshes;
    Money paid = Money.yen(0);
    int cardLines;
    Money billed = Money.yen(0);
    long logLines;
    long restored;
    int searchedFiles;
    int searchedWords;

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "JOURNEY OK %d accounts, %,d transactions on %d pages, %d silent refresh, %s paid,"
                        + " %d card lines for %s,"
                        + " %d log lines verified, %d grants restored from a backup,"
                        + " 0 of %d secrets, names and numbers found in %d files",
                accounts,
                transactions,
                pages,
                refreshes,
                Words.money(paid),
                cardLines,
                Words.money(billed),
                logLines,
                restored,
                searchedWords,
                searchedFiles);
    }
}
