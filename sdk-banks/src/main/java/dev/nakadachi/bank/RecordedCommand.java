package dev.nakadachi.bank;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonReader;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.json.NoticeListener;
import dev.nakadachi.json.TextScreen;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.OperationName;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A command of a bank, read from the ledger, so that any node can compare it with what the bank reports. Immutable and
 * thread-safe; prints key and state.
 */
public final class RecordedCommand {

    /** The ledger's note of the bank's number of a command. */
    public static final String NUMBER = "request-number";

    /** The ledger's note of what the bank said of a request when it took it: a {@link RequestState.Kind}. */
    public static final String REQUEST_STATE = "request-state";

    /** What binds the bank's number of a bulk transfer to the second step that was taken. */
    public static final String HANDED_ON = "handed-on";

    /** The ledger's note of the day until which the bank waits for the customer's approval. */
    public static final String APPROVABLE_UNTIL = "approvable-until";

    /** The ledger's note of how a transfer was found; empty again when a person said what it is. */
    public static final String FOUND_BY = "found-by";

    /** Found by {@link #FOUND_BY account, payees, amounts and time}, and by nothing that only this command has. */
    public static final String BY_CONTENT = "content";

    private static final CurrencyCode YEN = new CurrencyCode("JPY");
    private static final JsonShape PAYMENT = JsonShape.of("payments[]", "bank branch type number name amount edi");
    private static final JsonShape COMMAND = JsonShape.of("command", """
                    from to date holiday remitter comment amount account request target approval-pattern approver-1
                    approver-2""").withList("payments", PAYMENT);

    private final TrackedCommand tracked;

    private RecordedCommand(TrackedCommand tracked) {
        this.tracked = tracked;
    }

    /** What a command is. New constants may be added: write a default branch. */
    public enum Kind {
        /** A transfer (振込). */
        TRANSFER,
        /** A bulk transfer (総合振込). */
        BULK_TRANSFER,
        /** A transfer between own accounts (振替). */
        OWN_TRANSFER,
        /** The cancellation of a transfer (取消). */
        CANCELLATION,
        /** The cancellation of a bulk transfer. */
        BULK_CANCELLATION,
        /** The second step of a bulk transfer (承認依頼). */
        CONFIRMATION,
        /** A command that moves no money, such as the issue of virtual accounts. */
        OTHER
    }

    /**
     * Reads a command. What the ledger holds in a form that this version does not know is {@code store.tampered} when
     * it is asked for.
     *
     * @param tracked the command as the ledger holds it
     * @return the same with its content
     */
    public static RecordedCommand of(TrackedCommand tracked) {
        return new RecordedCommand(Objects.requireNonNull(tracked, "tracked"));
    }

    /**
     * The command as the ledger holds it: key, states, times.
     *
     * @return the snapshot
     */
    public TrackedCommand tracked() {
        return tracked;
    }

    /**
     * What it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kindOf(tracked);
    }

    /**
     * The bank's number of it.
     *
     * @return the number, empty while none is known, or where a person found that it was another's
     */
    public Optional<RequestNumber> number() {
        return tracked.note(NUMBER).filter(text -> !text.isEmpty()).map(text -> guarded(() -> new RequestNumber(text)));
    }

    /**
     * Whether only its content says that the transfer of this number is the command's: it may be another one's.
     *
     * @return true where account, payees, amounts and time are all that it was found by
     */
    public boolean isFoundByContent() {
        return tracked.note(FOUND_BY).filter(BY_CONTENT::equals).isPresent();
    }

    /**
     * The transfer that was asked for: of a bulk transfer, its payments.
     *
     * @return the command as it was given, empty where it is none, or where the ledger kept a digest only
     */
    public Optional<TransferCommand> transfer() {
        boolean transfers = kind() == Kind.TRANSFER || kind() == Kind.BULK_TRANSFER;
        return fields().filter(all -> transfers).map(all -> guarded(() -> transfer(all)));
    }

    /**
     * The transfer between own accounts that was asked for.
     *
     * @return the command as it was given, empty where it is none, or where the ledger kept a digest only
     */
    public Optional<OwnTransferCommand> ownTransfer() {
        return fields().filter(all -> kind() == Kind.OWN_TRANSFER).map(all -> guarded(() -> ownTransfer(all)));
    }

    /**
     * The cancellation that was asked for.
     *
     * @return the command as it was given, empty where it is none, or where the ledger kept a digest only
     */
    public Optional<CancelCommand> cancellation() {
        boolean cancels = kind() == Kind.CANCELLATION || kind() == Kind.BULK_CANCELLATION;
        return fields().filter(all -> cancels).map(all -> guarded(() -> cancellation(all)));
    }

    /**
     * The second step that was asked for.
     *
     * @return the bank's number of the transfer that it hands on, empty where it is no {@link Kind#CONFIRMATION}
     */
    public Optional<RequestNumber> confirmed() {
        return fields().filter(all -> kind() == Kind.CONFIRMATION)
                .map(all -> guarded(() -> all.require("request", RequestNumber::new)));
    }

    /**
     * The day on which it is to be carried out.
     *
     * @return the day that was asked for, empty where the command names none
     */
    public Optional<LocalDate> designatedDate() {
        return fields().flatMap(all -> guarded(() -> all.find("date", LocalDate::parse)));
    }

    /**
     * Who shall approve it, as far as the command said so.
     *
     * @return none, one or two in their order, unmodifiable
     */
    public List<UserCode> approvers() {
        return fields().map(all -> Stream.of("approver-1", "approver-2")
                        .flatMap(member -> all.find(member, UserCode::new).stream())
                        .toList())
                .orElse(List.of());
    }

    /**
     * What the bank said of the request when it took it.
     *
     * @return waiting, done or expired; empty where it was found in the bank's list instead
     */
    public Optional<RequestState.Kind> takenAs() {
        return tracked.note(REQUEST_STATE).map(RequestState.Kind::valueOf);
    }

    /**
     * The day until which the bank waits for the customer's approval.
     *
     * @return a day in Asia/Tokyo, empty where the bank said none
     */
    public Optional<LocalDate> approvableUntil() {
        return tracked.note(APPROVABLE_UNTIL).map(LocalDate::parse);
    }

    @Override
    public String toString() {
        return "RecordedCommand[" + kind() + " " + tracked.key() + " " + tracked.state() + "]";
    }

    /** Read when it is asked for: kind and number are known of a command that cannot be read, too. */
    private Optional<JsonFields> fields() {
        return kind() == Kind.OTHER ? Optional.empty() : tracked.canonical().map(RecordedCommand::read);
    }

    private TransferCommand transfer(JsonFields all) {
        TransferCommand.Builder command = TransferCommand.builder(
                        key(), all.require("from", AccountId::new), all.require("date", LocalDate::parse))
                .holidayRule(all.require("holiday", HolidayRule::valueOf));
        all.find("remitter", KanaName::new).ifPresent(command::remitter);
        all.find("comment", TransferComment::new).ifPresent(command::comment);
        all.requireList("payments").forEach(each -> command.pay(payment(each)));
        return command.build();
    }

    private static Payment payment(JsonFields all) {
        Payee payee = new Payee(
                all.require("bank", BankCode::new),
                all.require("branch", BranchCode::new),
                all.require("type", PayeeAccountType::valueOf),
                all.require("number", AccountNumber::new),
                all.require("name", KanaName::new));
        Payment payment = Payment.of(payee, money(all));
        return all.find("edi", EdiInfo::new).map(payment::withEdi).orElse(payment);
    }

    private OwnTransferCommand ownTransfer(JsonFields all) {
        OwnTransferCommand command = OwnTransferCommand.of(
                key(), all.require("from", AccountId::new), all.require("to", AccountId::new), money(all));
        return all.find("date", LocalDate::parse).map(command::onDate).orElse(command);
    }

    private CancelCommand cancellation(JsonFields all) {
        return new CancelCommand(
                key(),
                all.require("account", AccountId::new),
                all.require("request", RequestNumber::new),
                all.require("target", CancelCommand.Target::valueOf));
    }

    private IdempotencyKey key() {
        return tracked.key();
    }

    private static Money money(JsonFields all) {
        return all.require("amount", digits -> Money.parse(digits, YEN));
    }

    /**
     * What a command is, without a look at its content.
     *
     * @param tracked the command as the ledger holds it
     * @return the kind
     */
    public static Kind kindOf(TrackedCommand tracked) {
        OperationName name = tracked.operation();
        if (name.equals(TransferOperations.TRANSFER.name())) {
            return Kind.TRANSFER;
        }
        if (name.equals(BulkOperations.BULK_TRANSFER.name())) {
            return Kind.BULK_TRANSFER;
        }
        if (name.equals(TransferOperations.OWN_TRANSFER.name())) {
            return Kind.OWN_TRANSFER;
        }
        if (name.equals(TransferOperations.CANCEL.name())) {
            return Kind.CANCELLATION;
        }
        if (name.equals(BulkOperations.CANCEL.name())) {
            return Kind.BULK_CANCELLATION;
        }
        return name.equals(BulkOperations.CONFIRM.name()) ? Kind.CONFIRMATION : Kind.OTHER;
    }

    private static JsonFields read(byte[] canonical) {
        return guarded(() -> JsonReader.read(
                new ByteArrayInputStream(canonical), TextScreen.open(), NoticeListener.none(), COMMAND::read));
    }

    private static <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (MalformedJsonException | InvalidInputException | DateTimeException | IllegalArgumentException bad) {
            throw unreadable(bad);
        }
    }

    private static NakadachiException unreadable(Exception cause) {
        return Problem.of(ErrorCode.STORE_TAMPERED, "a command in the ledger is not of a form that this version knows")
                .toException(cause);
    }
}
