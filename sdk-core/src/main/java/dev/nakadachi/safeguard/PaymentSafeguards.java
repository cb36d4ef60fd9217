package dev.nakadachi.safeguard;

import dev.nakadachi.error.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a payment before it may leave, by who instructs it. The FISC survey of API connections (2025)
 * distinguishes connections with which a partner reaches only its own accounts from those on which third parties
 * instruct payments; their dangers differ, so their defaults do. All numbers are choices of this SDK, not of a bank:
 * change them with {@code with} methods. Immutable and thread-safe.
 */
public final class PaymentSafeguards {

    private static final PaymentLimit MILLION = PaymentLimit.yen(1_000_000);
    private static final PaymentLimit STEP_UP_FROM = PaymentLimit.yen(100_000);
    private static final Duration STEP_UP_AGE = Duration.ofMinutes(10);
    private static final Rule<Duration> AGE = Rule.of(
            "PaymentSafeguards.withStepUp",
            "takes consents of 1 second to 1 day",
            "pass how old the consent may be",
            age -> age.compareTo(Duration.ofSeconds(1)) >= 0 && age.compareTo(Duration.ofDays(1)) <= 0);

    private final Instruction instruction;
    private final @Nullable PaymentLimit perTransfer;
    private final @Nullable PaymentLimit perDay;
    private final @Nullable PaymentLimit perPayeeAndDay;
    private final @Nullable PayeeList payees;
    private final @Nullable FourEyes fourEyes;
    private final @Nullable PaymentLimit fourEyesAbove;
    private final @Nullable PaymentLimit stepUpAbove;
    private final Duration stepUpAge;

    private PaymentSafeguards(Draft from) {
        this.instruction = from.instruction;
        this.perTransfer = from.perTransfer;
        this.perDay = from.perDay;
        this.perPayeeAndDay = from.perPayeeAndDay;
        this.payees = from.payees;
        this.fourEyes = from.fourEyes;
        this.fourEyesAbove = from.fourEyesAbove;
        this.stepUpAbove = from.stepUpAbove;
        this.stepUpAge = from.stepUpAge;
    }

    /** Who instructs payments. New constants may be added: write a default branch. */
    public enum Instruction {
        /** The partner itself, on its own accounts only (自社利用). */
        OWN_ACCOUNTS,
        /** Users of the partner, on theirs (第三者指図). */
        THIRD_PARTY
    }

    /**
     * The partner pays from its own accounts (自社利用): no user is there to ask, so a stolen or broken system is the
     * danger, and nobody is paid who is not on the list. No limits unless said.
     *
     * @param payees who may be paid
     * @return the start of a chain of {@code with}
     */
    public static PaymentSafeguards ownAccounts(PayeeList payees) {
        Draft draft = new Draft(Instruction.OWN_ACCOUNTS);
        draft.payees = Objects.requireNonNull(payees, "payees");
        return new PaymentSafeguards(draft);
    }

    /**
     * Users instruct payments from their accounts (第三者指図): a stolen login is the danger. 1,000,000 yen for a transfer,
     * for a day and account, and for a day and payee; above 100,000 yen the consent must not be older than 10 minutes.
     *
     * @return the start of a chain of {@code with}
     */
    public static PaymentSafeguards thirdParty() {
        Draft draft = new Draft(Instruction.THIRD_PARTY);
        draft.perTransfer = MILLION;
        draft.perDay = MILLION;
        draft.perPayeeAndDay = MILLION;
        draft.stepUpAbove = STEP_UP_FROM;
        draft.stepUpAge = STEP_UP_AGE;
        return new PaymentSafeguards(draft);
    }

    /**
     * Limits a command: of a bulk transfer, the sum.
     *
     * @param value the most that one command pays
     * @return a copy
     */
    public PaymentSafeguards withPerTransfer(PaymentLimit value) {
        Draft draft = new Draft(this);
        draft.perTransfer = Objects.requireNonNull(value, "value");
        return new PaymentSafeguards(draft);
    }

    /**
     * Limits a day in Asia/Tokyo, for each account that pays, over all nodes and tenants on one ledger; for a command
     * that names no account, for each consent. Counted when a command is written down, given back when it provably did
     * not leave or was refused. What is paid in yen under any safeguards counts, with this limit or without; what is
     * paid without safeguards does not.
     *
     * @param value the most that all commands of a day pay
     * @return a copy
     */
    public PaymentSafeguards withPerDay(PaymentLimit value) {
        Draft draft = new Draft(this);
        draft.perDay = Objects.requireNonNull(value, "value");
        return new PaymentSafeguards(draft);
    }

    /**
     * Limits what one payee gets from one account on a day in Asia/Tokyo. Counted as the limit of a day is.
     *
     * @param value the most that one payee gets
     * @return a copy
     */
    public PaymentSafeguards withPerPayeeAndDay(PaymentLimit value) {
        Draft draft = new Draft(this);
        draft.perPayeeAndDay = Objects.requireNonNull(value, "value");
        return new PaymentSafeguards(draft);
    }

    /**
     * Pays only who is on a list.
     *
     * @param value the list
     * @return a copy
     */
    public PaymentSafeguards withPayees(PayeeList value) {
        Draft draft = new Draft(this);
        draft.payees = Objects.requireNonNull(value, "value");
        return new PaymentSafeguards(draft);
    }

    /**
     * Asks for a second person.
     *
     * @param above commands that pay more need one
     * @param value says who agreed
     * @return a copy
     */
    public PaymentSafeguards withFourEyes(PaymentLimit above, FourEyes value) {
        Draft draft = new Draft(this);
        draft.fourEyesAbove = Objects.requireNonNull(above, "above");
        draft.fourEyes = Objects.requireNonNull(value, "value");
        return new PaymentSafeguards(draft);
    }

    /**
     * Asks for a fresh consent (step-up). One that is dated more than 5 minutes ahead of the clock is not fresh.
     *
     * @param above commands that pay more need one
     * @param age how old the user's last consent may be, 1 second to 1 day
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when the age is out of its range
     */
    public PaymentSafeguards withStepUp(PaymentLimit above, Duration age) {
        Draft draft = new Draft(this);
        draft.stepUpAbove = Objects.requireNonNull(above, "above");
        draft.stepUpAge = AGE.check(age);
        return new PaymentSafeguards(draft);
    }

    /**
     * Who instructs.
     *
     * @return the mode
     */
    public Instruction instruction() {
        return instruction;
    }

    /**
     * The most that one command pays.
     *
     * @return the limit, empty for none
     */
    public Optional<PaymentLimit> perTransfer() {
        return Optional.ofNullable(perTransfer);
    }

    /**
     * The most that all commands of an account and a day pay.
     *
     * @return the limit, empty for none
     */
    public Optional<PaymentLimit> perDay() {
        return Optional.ofNullable(perDay);
    }

    /**
     * The most that one payee gets of an account on a day.
     *
     * @return the limit, empty for none
     */
    public Optional<PaymentLimit> perPayeeAndDay() {
        return Optional.ofNullable(perPayeeAndDay);
    }

    /**
     * Who may be paid.
     *
     * @return the list, empty for everybody
     */
    public Optional<PayeeList> payees() {
        return Optional.ofNullable(payees);
    }

    /**
     * Who says that a second person agreed.
     *
     * @return the hook, empty where none is asked for
     */
    public Optional<FourEyes> fourEyes() {
        return Optional.ofNullable(fourEyes);
    }

    /**
     * Above what a second person is asked for.
     *
     * @return the amount, empty where none is asked for
     */
    public Optional<PaymentLimit> fourEyesAbove() {
        return Optional.ofNullable(fourEyesAbove);
    }

    /**
     * Above what a fresh consent is asked for.
     *
     * @return the amount, empty where none is asked for
     */
    public Optional<PaymentLimit> stepUpAbove() {
        return Optional.ofNullable(stepUpAbove);
    }

    /**
     * How old a consent may be that counts as fresh.
     *
     * @return the age
     */
    public Duration stepUpAge() {
        return stepUpAge;
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        perTransfer().ifPresent(limit -> parts.add("a transfer " + limit.amount()));
        perDay().ifPresent(limit -> parts.add("a day " + limit.amount()));
        perPayeeAndDay().ifPresent(limit -> parts.add("a payee and day " + limit.amount()));
        payees().ifPresent(list -> parts.add("listed payees"));
        fourEyesAbove().ifPresent(limit -> parts.add("a second person above " + limit.amount()));
        stepUpAbove().ifPresent(limit -> parts.add("a consent of " + stepUpAge + " above " + limit.amount()));
        return "PaymentSafeguards[" + instruction + (parts.isEmpty() ? "" : ": ") + String.join(", ", parts) + "]";
    }

    /** What a copy changes. */
    private static final class Draft {

        private final Instruction instruction;
        private @Nullable PaymentLimit perTransfer;
        private @Nullable PaymentLimit perDay;
        private @Nullable PaymentLimit perPayeeAndDay;
        private @Nullable PayeeList payees;
        private @Nullable FourEyes fourEyes;
        private @Nullable PaymentLimit fourEyesAbove;
        private @Nullable PaymentLimit stepUpAbove;
        private Duration stepUpAge = STEP_UP_AGE;

        private Draft(Instruction instruction) {
            this.instruction = instruction;
        }

        private Draft(PaymentSafeguards from) {
            this(from.instruction);
            this.perTransfer = from.perTransfer;
            this.perDay = from.perDay;
            this.perPayeeAndDay = from.perPayeeAndDay;
            this.payees = from.payees;
            this.fourEyes = from.fourEyes;
            this.fourEyesAbove = from.fourEyesAbove;
            this.stepUpAbove = from.stepUpAbove;
            this.stepUpAge = from.stepUpAge;
        }
    }
}
