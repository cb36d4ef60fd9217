package dev.nakadachi.examples.guide;

import dev.nakadachi.Connection;
import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.TransactionSource;
import dev.nakadachi.card.CardId;
import dev.nakadachi.card.CardIssuer;
import dev.nakadachi.card.CardLine;
import dev.nakadachi.card.CardLineSource;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.sync.LineSource;
import dev.nakadachi.sync.SourceName;
import dev.nakadachi.sync.SyncGap;
import dev.nakadachi.sync.SyncReport;
import dev.nakadachi.sync.SyncSink;
import dev.nakadachi.sync.TransactionSync;
import java.time.LocalDate;
import java.util.List;

/** Synchronisation, steps 1 and 2. */
final class Syncing {

    private Syncing() {}

    static List<SyncGap> bank(
            Connection<CorporateBank> bank, GrantId grantId, SyncSink<Transaction> books, Keyset keyset) {
        // tag::bank
        CorporateBank client = bank.on(grantId);
        Account account = client.accounts().get(0);
        LineSource<Transaction> history = TransactionSource.of(
                new SourceName("customer-4711/main"), // yours, and the same after a new consent
                client,
                account.id(),
                bank.service());
        SyncReport report = TransactionSync.builder(history, books, keyset, LocalDate.of(2026, 1, 1))
                .listener(soFar -> System.out.println(soFar))
                .build()
                .run();
        // end::bank
        return report.gaps();
    }

    static SyncReport card(CardIssuer issuer, CardId card, SyncSink<CardLine> books, Keyset keyset) {
        // tag::card
        LineSource<CardLine> lines = CardLineSource.of(new SourceName("customer-4711/card"), issuer, card);
        SyncReport report = TransactionSync.builder(lines, books, keyset, LocalDate.of(2026, 1, 1))
                .build()
                .run();
        // end::card
        return report;
    }
}
