package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.PayingAccount;
import dev.nakadachi.bank.TransferCommand;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;

/**
 * A bulk transfer as a file (総合振込, 21), for banks that take files beside their API or instead of it. The file has what
 * the format has: remitter code, remitter, day, paying account and payments. Key, comment, name of the data, approvers
 * and the rule for holidays are not in it. Text is written as it is: names must be in the half-width kana of the
 * format. Immutable and thread-safe; {@code with} methods return a copy.
 */
public final class BulkTransferFile {

    private final BulkTransferCommand command;
    private final BankCode bank;
    private final OrderFormat<TransferLine, OrderTrailer> format;
    private final TransferMethod method;

    private BulkTransferFile(
            BulkTransferCommand command,
            BankCode bank,
            OrderFormat<TransferLine, OrderTrailer> format,
            TransferMethod method) {
        this.command = Objects.requireNonNull(command, "command");
        this.bank = Objects.requireNonNull(bank, "bank");
        this.format = format;
        this.method = method;
    }

    /**
     * A command as a file of transfers by wire.
     *
     * @param command the command; remitter code and paying account must be set
     * @param bank the bank that pays and gets the file
     * @return the file, not yet written
     */
    public static BulkTransferFile of(BulkTransferCommand command, BankCode bank) {
        return new BulkTransferFile(command, bank, Zengin.TRANSFERS, TransferMethod.TELEGRAPHIC);
    }

    /**
     * Says how the transfers go.
     *
     * @param value the code; some banks want {@link TransferMethod#UNSPECIFIED}
     * @return a copy
     */
    public BulkTransferFile withMethod(TransferMethod value) {
        return new BulkTransferFile(command, bank, format, Objects.requireNonNull(value, "value"));
    }

    /**
     * Writes for a bank that does not keep a rule.
     *
     * @param rule the rule
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when no file can be written without the rule
     */
    public BulkTransferFile accepting(ZenginRule rule) {
        return new BulkTransferFile(command, bank, format.accepting(rule), method);
    }

    /**
     * The command.
     *
     * @return as it was given
     */
    public BulkTransferCommand command() {
        return command;
    }

    /**
     * Everything that the format refuses.
     *
     * @param end what shall stand behind each record
     * @return the findings, the first 1,000; empty for a command that can be written
     */
    public List<ZenginFinding> findings(RecordEnd end) {
        FindingLog log = new FindingLog();
        format.check(header(), lines(), Objects.requireNonNull(end, "end"), log);
        return log.kept();
    }

    /**
     * Writes the file.
     *
     * @param out where it goes; flushed, not closed
     * @param end what stands behind each record
     * @throws dev.nakadachi.error.InvalidInputException with every finding, before a byte is written
     * @throws java.io.UncheckedIOException when the stream fails
     */
    public void writeTo(OutputStream out, RecordEnd end) {
        FindingLog log = new FindingLog();
        format.check(header(), lines(), Objects.requireNonNull(end, "end"), log);
        log.throwIfAny();
        ZenginWriter<TransferLine> writer = ZenginWriter.start(format, out, header(), end);
        lines().forEach(writer::write);
        writer.finish();
    }

    private Values header() {
        TransferCommand transfer = command.transfer();
        Values values = OrderFields.HEADER.values();
        command.remitterCode().ifPresent(code -> values.set(OrderFields.REMITTER_CODE, code));
        transfer.remitter().ifPresent(name -> values.set(OrderFields.REMITTER_NAME, name));
        values.set(OrderFields.DATE, transfer.designatedDate());
        values.set(OrderFields.BANK, bank);
        command.payingAccount().ifPresent(account -> setAccount(values, account));
        return values;
    }

    private static void setAccount(Values values, PayingAccount account) {
        values.set(OrderFields.BRANCH, account.branch());
        values.set(OrderFields.TYPE, DepositType.of(account.type()));
        values.set(OrderFields.NUMBER, account.number());
    }

    private List<TransferLine> lines() {
        return command.transfer().payments().stream()
                .map(payment -> TransferLine.of(payment).method(method).build())
                .toList();
    }

    @Override
    public String toString() {
        return "BulkTransferFile[" + command + "]";
    }
}
