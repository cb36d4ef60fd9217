package dev.nakadachi.examples.guide;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.RemitterCode;
import dev.nakadachi.bank.zengin.BulkTransferFile;
import dev.nakadachi.bank.zengin.DateReading;
import dev.nakadachi.bank.zengin.DepositType;
import dev.nakadachi.bank.zengin.OrderHeader;
import dev.nakadachi.bank.zengin.ReadSummary;
import dev.nakadachi.bank.zengin.RecordEnd;
import dev.nakadachi.bank.zengin.TransferLine;
import dev.nakadachi.bank.zengin.Zengin;
import dev.nakadachi.bank.zengin.ZenginAccount;
import dev.nakadachi.bank.zengin.ZenginFinding;
import dev.nakadachi.bank.zengin.ZenginRule;
import dev.nakadachi.bank.zengin.ZenginWriter;
import dev.nakadachi.error.Finding;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.money.Money;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Guide: files in the formats of the Japanese Bankers Association. */
final class BankFiles {

    private BankFiles() {}

    static long readNotices(InputStream in, LocalDate fetchedOn) {
        // tag::read
        DateReading dates = DateReading.nearestTo(fetchedOn); // the file names no era and no century
        List<Money> deposits = new ArrayList<>();
        ReadSummary summary = Zengin.DEPOSIT_NOTICES.read(in, dates, (notice, record) -> deposits.add(notice.amount()));
        // end::read
        return summary.lines() + deposits.size();
    }

    static List<ZenginFinding> readWhatCanBeRead(
            InputStream in, LocalDate fetchedOn, BiConsumer<LocalDate, Money> books) {
        // tag::report
        List<ZenginFinding> findings = new ArrayList<>();
        Zengin.STATEMENTS
                .accepting(ZenginRule.TEXT_LONG_VOWEL) // this bank writes the long-vowel mark
                .readReporting(
                        in,
                        DateReading.nearestTo(fetchedOn),
                        (line, record) -> books.accept(line.date(), line.amount()),
                        findings::add);
        // end::report
        return findings;
    }

    static void write(OutputStream out, LocalDate day) {
        // tag::write
        ZenginAccount ours = ZenginAccount.builder(
                        new BankCode("9999"), new BranchCode("101"), DepositType.ORDINARY, new AccountNumber("1234567"))
                .holder(new KanaName("ｶ)ﾐﾎﾝ"))
                .build();
        OrderHeader header = OrderHeader.of(new RemitterCode("0012345678"), day, ours);
        ZenginWriter<TransferLine> writer = Zengin.TRANSFERS.writer(out, header, RecordEnd.CR_LF);
        ZenginAccount payee = ZenginAccount.builder(
                        new BankCode("9999"), new BranchCode("001"), DepositType.ORDINARY, new AccountNumber("7654321"))
                .holder(new KanaName("ﾔﾏﾀﾞ ﾀﾛｳ"))
                .build();
        writer.write(TransferLine.builder(payee, Money.yen(150_000)).build());
        writer.finish(); // the trailer with its totals, and the end
        // end::write
    }

    static void writeCommand(BulkTransferCommand command, OutputStream out, Consumer<String> screen) {
        // tag::command
        try {
            BulkTransferFile.of(command, new BankCode("9999")).writeTo(out, RecordEnd.CR_LF);
        } catch (InvalidInputException refused) { // nothing was written
            for (Finding finding : refused.findings()) {
                screen.accept(finding.ruleId() + ": " + finding.words());
            }
        }
        // end::command
    }
}
