package dev.nakadachi.examples;

import java.util.Locale;

/** What the last line says. */
final class Figures {

    int accounts;
    long transactions;
    long pages;
    long refreshes;
    long logLines;
    int searchedFiles;
    int searchedWords;

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "JOURNEY OK %d accounts, %,d transactions on %d pages, %d silent refresh, %d log lines verified,"
                        + " 0 of %d secrets and account numbers found in %d files",
                accounts,
                transactions,
                pages,
                refreshes,
                logLines,
                searchedWords,
                searchedFiles);
    }
}
