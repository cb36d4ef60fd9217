package dev.nakadachi.bank;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * A rule that a command, or one of its payments, has to keep at a bank, for providers. Like
 * {@link dev.nakadachi.error.Rule} it never repeats a value; unlike it, it has a stable id, so that all that are broken
 * can be told together. Immutable and thread-safe.
 *
 * @param <T> what is looked at
 */
public final class CommandRule<T> {

    private final CommandMember member;
    private final String reason;
    private final String requirement;
    private final String remedy;
    private final Predicate<? super T> kept;

    private CommandRule(
            CommandMember member, String reason, String requirement, String remedy, Predicate<? super T> kept) {
        this.member = Objects.requireNonNull(member, "member");
        this.reason = Objects.requireNonNull(reason, "reason");
        this.requirement = Objects.requireNonNull(requirement, "requirement");
        this.remedy = Objects.requireNonNull(remedy, "remedy");
        this.kept = Objects.requireNonNull(kept, "kept");
    }

    /**
     * A rule by predicate.
     *
     * @param member what it is about
     * @param reason the second half of the id, such as {@code length}
     * @param requirement what must hold, without a value of any command
     * @param remedy what the caller does about it, a full clause
     * @param kept true where the rule is kept
     * @param <T> what is looked at
     * @return the rule
     */
    public static <T> CommandRule<T> of(
            CommandMember member, String reason, String requirement, String remedy, Predicate<? super T> kept) {
        return new CommandRule<>(member, reason, requirement, remedy, kept);
    }

    /**
     * A rule that whoever finds the breach has tested, such as one about two payments.
     *
     * @param member what it is about
     * @param reason the second half of the id
     * @param requirement what must hold
     * @param remedy what the caller does about it
     * @return a rule that everything breaks
     */
    public static CommandRule<Object> broken(CommandMember member, String reason, String requirement, String remedy) {
        return new CommandRule<>(member, reason, requirement, remedy, any -> false);
    }

    /**
     * The finding of a breach in the command as a whole.
     *
     * @return the finding
     */
    public CommandFinding finding() {
        return new CommandFinding(id(), member, 0, sentence());
    }

    /**
     * The finding of a breach in a payment.
     *
     * @param payment its place in the command, from 1
     * @return the finding
     */
    public CommandFinding findingAt(int payment) {
        return new CommandFinding(id(), member, payment, sentence());
    }

    boolean isKept(T value) {
        return kept.test(value);
    }

    private String id() {
        return member + "." + reason;
    }

    private String sentence() {
        return requirement + "; " + remedy;
    }

    @Override
    public String toString() {
        return id();
    }
}
