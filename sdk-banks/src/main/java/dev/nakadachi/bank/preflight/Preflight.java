package dev.nakadachi.bank.preflight;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankMaster;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.OwnTransferCommand;
import dev.nakadachi.bank.OwnTransfers;
import dev.nakadachi.bank.PersonalBank;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.bank.approval.ApproverCheck;
import dev.nakadachi.bank.calendar.BusinessCalendar;
import dev.nakadachi.bank.calendar.HolidayTable;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.provider.Rehearsal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a transfer before it is submitted, and says all at once: what the bank would refuse, what a person should
 * look at, on which day the bank carries it out, and, as options, what it costs and whether the money is there. Moves
 * nothing; without the options nothing is sent.
 *
 * <p>The bank's limits are those that its encoder knows: the command is rehearsed
 * ({@link Transfers#rehearse(TransferCommand)}). Clock and cut-off are those of the connection; a cut-off that is not
 * public is said with {@code Institution.withService}. What this SDK does not know of a bank it does not find: a
 * command without findings may still be refused. Immutable and thread-safe; {@code with} methods return a copy.
 */
public final class Preflight {

    private final BankClient client;
    private final BusinessCalendar calendar;
    private final @Nullable BankMaster master;
    private final FeeCheck fee;
    private final FundsCheck funds;
    private final ApproversLook approvers;

    private Preflight(
            BankClient client,
            BusinessCalendar calendar,
            @Nullable BankMaster master,
            FeeCheck fee,
            FundsCheck funds,
            ApproversLook approvers) {
        this.client = Objects.requireNonNull(client, "client");
        this.calendar = Objects.requireNonNull(calendar, "calendar");
        this.master = master;
        this.fee = fee;
        this.funds = funds;
        this.approvers = approvers;
    }

    /**
     * The pre-flight of a grant at a bank of companies, with the calendar that this SDK brings.
     *
     * @param client what a connection made of the grant
     * @return the pre-flight, without options
     */
    public static Preflight of(CorporateBank client) {
        return over(client);
    }

    /**
     * The same at a bank of persons.
     *
     * @param client what a connection made of the grant
     * @return the pre-flight, without options
     */
    public static Preflight of(PersonalBank client) {
        return over(client);
    }

    /**
     * The same for code that works with many banks.
     *
     * @param client what a connection made of a grant
     * @return the pre-flight, empty at a bank without transfers of any kind
     */
    public static Optional<Preflight> find(BankClient client) {
        boolean moves = Stream.of(Transfers.class, BulkTransfers.class, OwnTransfers.class)
                .anyMatch(facet -> client.find(facet).isPresent());
        return moves ? Optional.of(over(client)) : Optional.empty();
    }

    private static Preflight over(BankClient client) {
        return new Preflight(
                client,
                BusinessCalendar.ofBanks(HolidayTable.published()),
                null,
                FeeCheck.NONE,
                FundsCheck.NONE,
                ApproversLook.none());
    }

    /**
     * Another calendar, such as one that is newer or knows further days on which the bank is closed.
     *
     * @param value the calendar
     * @return a copy
     */
    public Preflight withCalendar(BusinessCalendar value) {
        return new Preflight(client, value, master, fee, funds, approvers);
    }

    /**
     * Looks whether banks and branches of payees exist.
     *
     * @param value your list of them
     * @return a copy
     */
    public Preflight withMaster(BankMaster value) {
        return new Preflight(client, calendar, Objects.requireNonNull(value, "value"), fee, funds, approvers);
    }

    /**
     * Asks the bank for the fee: one call that reads, where the command breaks no rule. Where the bank offers no such
     * call, a person is told.
     *
     * @return a copy
     */
    public Preflight withFee() {
        return new Preflight(client, calendar, master, FeeCheck.ASK, funds, approvers);
    }

    /**
     * Asks the bank what can be withdrawn from the account that pays: one call that reads. It is compared with the sum
     * of the payments, and with the fee where {@link #withFee} asks for it. The consent must cover balances.
     *
     * @return a copy
     */
    public Preflight withFunds() {
        return new Preflight(client, calendar, master, fee, FundsCheck.ASK, approvers);
    }

    /**
     * Asks the bank who approves for the company, and within which limits: one call that reads, for a bulk transfer, at
     * a bank that tells it ({@link dev.nakadachi.bank.RemittanceMaster}). At such a bank approvers that nobody compared
     * are a warning.
     *
     * @return a copy
     */
    public Preflight withApprovers() {
        return new Preflight(client, calendar, master, fee, funds, ApproversLook.asking());
    }

    /**
     * Compares approvers with terms that were read before, such as once for many commands. Sends nothing.
     *
     * @param value the check over those terms
     * @return a copy
     */
    public Preflight withApprovers(ApproverCheck value) {
        return new Preflight(
                client, calendar, master, fee, funds, ApproversLook.by(Objects.requireNonNull(value, "value")));
    }

    /**
     * Looks at a transfer.
     *
     * @param command the transfer; its key plays no part
     * @return everything that was found
     * @throws dev.nakadachi.error.NakadachiException where no such command could be submitted, or where the bank could
     *     not be asked for fee or balance; its refusal of the fee is a finding
     */
    public PreflightReport check(TransferCommand command) {
        Transfers transfers = facet(Transfers.class);
        Flight flight = flight(transfers.rehearse(command)).dated(command).paying(command, master);
        fee.ask(flight, () -> transfers.fee(command));
        funds.ask(flight, client, command.from(), command.total());
        return flight.report();
    }

    /**
     * Looks at a bulk transfer.
     *
     * @param command the bulk transfer; its key plays no part
     * @return everything that was found
     * @throws dev.nakadachi.error.NakadachiException as {@link #check(TransferCommand)}
     */
    public PreflightReport check(BulkTransferCommand command) {
        BulkTransfers transfers = facet(BulkTransfers.class);
        TransferCommand transfer = command.transfer();
        Flight flight = flight(transfers.rehearse(command)).dated(transfer).paying(transfer, master);
        approvers.at(command, client, flight);
        fee.ask(flight, () -> transfers.fee(command));
        funds.ask(flight, client, transfer.from(), transfer.total());
        return flight.report();
    }

    /**
     * Looks at a transfer between own accounts. No bank is known to tell a fee for one.
     *
     * @param command the transfer; its key plays no part
     * @return everything that was found
     * @throws dev.nakadachi.error.NakadachiException as {@link #check(TransferCommand)}
     */
    public PreflightReport check(OwnTransferCommand command) {
        Flight flight = flight(facet(OwnTransfers.class).rehearse(command)).dated(command);
        fee.missing(flight);
        funds.askOwn(flight, client, command.from(), command.amount());
        return flight.report();
    }

    private Flight flight(Rehearsal rehearsal) {
        return new Flight(rehearsal, calendar);
    }

    private <F> F facet(Class<F> kind) {
        return client.find(kind)
                .orElseThrow(() -> Problem.of(
                                ErrorCode.NOT_OFFERED, "the profile of this bank binds no " + kind.getSimpleName())
                        .toException());
    }

    @Override
    public String toString() {
        return "Preflight[" + calendar + "]";
    }
}
