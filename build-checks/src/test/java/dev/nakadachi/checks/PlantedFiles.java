package dev.nakadachi.checks;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.RemitterCode;
import dev.nakadachi.bank.zengin.AccountDigits;
import dev.nakadachi.bank.zengin.BulkTransferFile;
import dev.nakadachi.bank.zengin.DateReading;
import dev.nakadachi.bank.zengin.DebitLine;
import dev.nakadachi.bank.zengin.DepositType;
import dev.nakadachi.bank.zengin.OrderHeader;
import dev.nakadachi.bank.zengin.PayLine;
import dev.nakadachi.bank.zengin.RecordEnd;
import dev.nakadachi.bank.zengin.ReferenceCode;
import dev.nakadachi.bank.zengin.TransferLine;
import dev.nakadachi.bank.zengin.Zengin;
import dev.nakadachi.bank.zengin.ZenginAccount;
import dev.nakadachi.bank.zengin.ZenginFormat;
import dev.nakadachi.bank.zengin.ZenginSink;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.money.Money;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One instance, at least, of every public type around bank files, with values that must not come out. */
final class PlantedFiles {

    private static final String DAY = "081121";
    private static final Money AMOUNT = Money.yen(7_654_321);

    private final String text;

    PlantedFiles(String text) {
        this.text = text;
    }

    List<Object> all(BulkTransferCommand command) {
        ZenginAccount account = ZenginAccount.builder(
                        new BankCode("9999"), new BranchCode("001"), DepositType.ORDINARY, new AccountNumber("7654321"))
                .bankName(new KanaName(text))
                .branchName(new KanaName(text))
                .holder(new KanaName(text))
                .build();
        ZenginAccount bare = ZenginAccount.builder(
                        new BankCode("9999"), new BranchCode("001"), DepositType.ORDINARY, new AccountNumber("7654321"))
                .build();
        LocalDate day = LocalDate.of(2026, 11, 21);
        RemitterCode code = new RemitterCode("0000000001");
        ReferenceCode reference = new ReferenceCode(text.substring(0, 20));
        TransferLine transfer = TransferLine.builder(account, AMOUNT)
                .customerCodes(reference, reference)
                .build();
        List<Object> made = new ArrayList<>(List.of(
                account,
                OrderHeader.of(code, day, account),
                transfer,
                PayLine.builder(account, AMOUNT).employee(reference).build(),
                DebitLine.builder(account, AMOUNT).customer(reference).build(),
                reference,
                new AccountDigits("0007654321"),
                Zengin.TRANSFERS,
                Zengin.TRANSFERS.writer(
                        OutputStream.nullOutputStream(), OrderHeader.of(code, day, bare), RecordEnd.NONE),
                BulkTransferFile.of(command, new BankCode("9999"))));
        made.addAll(Zengin.TRANSFERS.check(OrderHeader.of(code, day, account), List.of(transfer), RecordEnd.NONE));
        read(Zengin.DEPOSIT_NOTICES, notices(), made);
        read(Zengin.STATEMENTS, statement(), made);
        read(Zengin.BALANCES, balances(), made);
        return made;
    }

    private <H, L, T> void read(ZenginFormat<H, L, T> format, String file, List<Object> made) {
        DateReading dates = DateReading.nearestTo(LocalDate.of(2026, 11, 21));
        int before = made.size();
        format.readReporting(
                in(file),
                dates,
                new ZenginSink<>() {
                    @Override
                    public void header(H header, long record) {
                        made.add(header);
                    }

                    @Override
                    public void line(L line, long record) {
                        made.add(line);
                    }

                    @Override
                    public void trailer(T trailer, long record) {
                        made.add(trailer);
                    }
                },
                made::add);
        if (made.size() < before + 4) {
            throw new AssertionError("header, line, trailer and a finding were expected of " + format);
        }
        try {
            format.read(in(file), dates, (line, record) -> {});
        } catch (InvalidInputException refused) {
            made.add(refused);
            made.add(refused.problem());
        }
    }

    private String notices() {
        return "1010" + DAY.repeat(3) + "9999" + " ".repeat(15) + "001" + " ".repeat(15) + "17654321" + text(40)
                + " ".repeat(93) + "2000001" + DAY.repeat(2) + "0007654321" + " ".repeat(20) + text(48)
                + text(15) + text(15) + " " + text(20) + " ".repeat(52) + "8" + "9".repeat(36) + " ".repeat(163);
    }

    private String statement() {
        return "1030" + DAY.repeat(3) + "9999" + " ".repeat(15) + "001" + " ".repeat(15) + "00010007654321" + text(40)
                + "1 " + "00000007654321" + " ".repeat(71) + "200000001" + DAY.repeat(2) + "111" + "000007654321"
                + " ".repeat(12 + 12 + 1 + 7 + 3 + 10) + text(48) + text(15) + text(15) + text(20) + text(20) + " "
                + "8" + "9".repeat(38) + "1" + "00000007654321" + "0000001" + " ".repeat(139);
    }

    private String balances() {
        return "104 0" + DAY + " ".repeat(10) + text(40) + "9999" + " ".repeat(15) + "001" + " ".repeat(15)
                + " ".repeat(102) + "2" + DAY + "1500001000" + "1" + "0007654321" + "0001" + text(40)
                + "100000007654321" + "00000007654321".repeat(2) + "100000007654321".repeat(2) + DAY
                + " ".repeat(49) + "8" + "0000009" + " ".repeat(192);
    }

    private String text(int bytes) {
        String cut = text.substring(0, Math.min(bytes, text.length()));
        return cut + " ".repeat(bytes - cut.length());
    }

    private static InputStream in(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.US_ASCII));
    }
}
