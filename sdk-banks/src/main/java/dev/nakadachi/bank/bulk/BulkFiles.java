package dev.nakadachi.bank.bulk;

import dev.nakadachi.OutsideCommands;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.PaymentState;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.zengin.BulkTransferFile;
import dev.nakadachi.bank.zengin.RecordEnd;
import dev.nakadachi.bank.zengin.TransferLine;
import dev.nakadachi.bank.zengin.ZenginAccount;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.followup.LedgerMove;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.operation.OperationName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Bulk payments by file: a file is recorded before it exists outside, and one key never gives two files. Writing a file
 * moves no money; handing it to the bank does, and is done by a person or a channel that the SDK does not see. So the
 * states after {@link FileState#WRITTEN} are the caller's word. The same key cannot be used for a call. A hand-over is
 * asked what a payment by a call is asked: stop orders, payment safeguards (those of the {@link OutsideCommands} that
 * it is made of), and reconcile-first. Thread-safe.
 */
public final class BulkFiles {

    private static final OperationName FILE = new OperationName("bulk-files.order");
    private static final Rule<FileState> SAID = Rule.of(
            "BulkFiles.record",
            "is HANDED_OVER, NOT_HANDED_OVER, TAKEN or REFUSED",
            "say what is known of the file",
            state -> state != FileState.WRITTEN && state != FileState.MAYBE_HANDED_OVER && state != FileState.UNKNOWN);

    private final OutsideCommands commands;

    /**
     * Files for one bank.
     *
     * @param commands where they are recorded: {@code nakadachi.outsideCommands(...)}
     */
    public BulkFiles(OutsideCommands commands) {
        this.commands = Objects.requireNonNull(commands, "commands");
    }

    /**
     * Records a file and writes it. Again with the same file it writes the same bytes, as long as it was not handed
     * over; after that, and where it may have been, it writes nothing, and the state says so.
     *
     * @param file the file of a command, whose key is the file's
     * @param end what stands behind each record
     * @param out where it goes; flushed, not closed
     * @return the order as it is recorded
     * @throws dev.nakadachi.error.InvalidInputException with every finding, when the format cannot hold the command;
     *     nothing was recorded or written
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.key-reused} when the key is bound to
     *     another file, to a call or to another bank, which may have been carried out unless the execution says
     *     otherwise; nothing was written
     * @throws dev.nakadachi.error.StoreException when the ledger does not work; nothing was written
     * @throws UncheckedIOException when the stream fails; write it again
     */
    public FileOrder write(BulkTransferFile file, RecordEnd end, OutputStream out) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.writeTo(bytes, end);
        FileOrder order = intend(file.command(), sha256(bytes.toByteArray()));
        if (order.state().mayLeave()) {
            try {
                bytes.writeTo(out);
                out.flush();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return order;
    }

    /**
     * Says that the file is being handed to the bank. Call it before the file leaves: who dies in between finds it
     * handed over and asks the bank, which is a question too many and no payment too many. When it returns true, ledger
     * and execution log hold it durably, so that a ledger which is put back to before it is noticed at the next start.
     *
     * @param key the key of the file
     * @return true when the file is the caller's to hand over, now and once; false when it was handed over before
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.key-in-use} when somebody else is doing it;
     *     with {@code local.reconcile-first}, which says that it may have been handed over before, while the ledger may
     *     have lost commands and no person released the account, and for good where the file was written before such a
     *     hold began or in the 5 minutes after: ask the bank, and write what it does not have under another key; with
     *     {@code local.stopped} or the code of a safeguard when that refuses it
     * @throws dev.nakadachi.error.InvalidInputException when no file was written under the key
     * @throws dev.nakadachi.error.StoreException when ledger or execution log do not work; the file is not to be handed
     *     over
     */
    public boolean handOver(IdempotencyKey key) {
        TrackedCommand seen = known(key);
        if (!FileState.of(seen.state()).mayLeave()) {
            return false;
        }
        commands.handOver(seen);
        return true;
    }

    /**
     * Records what is known of a file; ledger and execution log keep by whose word.
     *
     * @param key the key of the file
     * @param said {@link FileState#TAKEN} or {@link FileState#REFUSED} by the bank's word;
     *     {@link FileState#NOT_HANDED_OVER} by the word of who was to hand it over and is sure; or
     *     {@link FileState#HANDED_OVER} of a file that the ledger has as written and that the bank has all the same,
     *     such as after the ledger was put back: it is then never handed over by {@link #handOver}. What was written
     *     before the ledger was put back stays {@link FileState#MAYBE_HANDED_OVER} when it was not handed over
     * @return the order as it is recorded now
     * @throws dev.nakadachi.error.InvalidInputException when it cannot follow, or no file was written under the key
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.key-in-use} when somebody else recorded
     *     something at the same time
     */
    public FileOrder record(IdempotencyKey key, FileState said) {
        return order(moved(known(key), SAID.check(said).recorded()));
    }

    /**
     * A file by its key.
     *
     * @param key the key
     * @return the order, empty when no file was written under the key, as far as the ledger knows: one that was put
     *     back to an older copy may lack it
     */
    public Optional<FileOrder> find(IdempotencyKey key) {
        return commands.find(FILE, key).map(this::order);
    }

    /**
     * A payment as a bank names it in a file with the fields of an order, such as a list of those that failed: an item
     * for {@link BulkReport#of}. What such a file says of its lines is the bank's own rule, and the caller's to know:
     * no public source has a format of results of transfers.
     *
     * @param line the line
     * @param state what the bank says by it
     * @return the item, without a position
     */
    public static TransferItem item(TransferLine line, PaymentState state) {
        ZenginAccount payee = line.payee();
        TransferItem.Builder item = TransferItem.builder(line.amount())
                .bank(payee.bank())
                .branch(payee.branch())
                .number(payee.number())
                .state(state);
        return item.build();
    }

    private FileOrder intend(BulkTransferCommand command, String digest) {
        String total = Long.toString(command.transfer().total().longYenExact());
        String payments = Integer.toString(command.transfer().payments().size());
        byte[] canonical = JsonWriter.write(out -> {
            out.text("kind", "bulk-file");
            out.text("from", command.transfer().from().value());
            out.text("sha256", digest);
        });
        Intent intent = new Intent(command.key(), canonical)
                .ofAccount(command.transfer().from())
                .paying(command.transfer().payments().stream()
                        .map(payment -> new Intent.Portion(payment.payee().reference(), payment.amount()))
                        .toList());
        return order(commands.intend(
                FILE, intent, Map.of(FileOrder.DIGEST, digest, FileOrder.PAYMENTS, payments, FileOrder.TOTAL, total)));
    }

    private FileOrder order(TrackedCommand command) {
        return FileOrder.of(
                command, commands.mayHaveLeft(command) ? FileState.MAYBE_HANDED_OVER : FileState.of(command.state()));
    }

    private TrackedCommand known(IdempotencyKey key) {
        return commands.find(FILE, key)
                .orElseThrow(() -> Rule.<IdempotencyKey>of(
                                "BulkFiles",
                                "knows the key of a file that was written",
                                "write the file first",
                                any -> false)
                        .broken());
    }

    private TrackedCommand moved(TrackedCommand seen, LedgerState state) {
        return commands.record(seen, LedgerMove.settledAs(state))
                .orElseThrow(() -> Problem.of(ErrorCode.KEY_IN_USE, "somebody else recorded something of this file")
                        .toException());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "BulkFiles[" + commands + "]";
    }
}
