package dev.nakadachi.bank;

import dev.nakadachi.error.Finding;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A rule that a command breaks: which, where, and what to do. Carries and prints no value of the command. Immutable and
 * thread-safe.
 */
public final class CommandFinding implements Finding {

    private final String ruleId;
    private final CommandMember member;
    private final int payment;
    private final String sentence;

    CommandFinding(String ruleId, CommandMember member, int payment, String sentence) {
        this.ruleId = Objects.requireNonNull(ruleId, "ruleId");
        this.member = Objects.requireNonNull(member, "member");
        this.payment = payment;
        this.sentence = Objects.requireNonNull(sentence, "sentence");
    }

    /**
     * A finding of any encoder as one about a command.
     *
     * @param finding such as one of a {@link dev.nakadachi.provider.Rehearsal}
     * @return the same where it is one already, else one about the command as a whole
     */
    public static CommandFinding of(Finding finding) {
        return finding instanceof CommandFinding already
                ? already
                : new CommandFinding(finding.ruleId(), CommandMember.COMMAND, 0, finding.words());
    }

    /**
     * The rule: the member and what is wrong with it, such as {@code payee-name.length}.
     *
     * @return a stable id
     */
    @Override
    public String ruleId() {
        return ruleId;
    }

    /**
     * The part of the command.
     *
     * @return what the finding is about
     */
    public CommandMember member() {
        return member;
    }

    /**
     * The payment.
     *
     * @return its place in the command, from 1; empty where the finding is about no single one
     */
    public OptionalInt payment() {
        return payment == 0 ? OptionalInt.empty() : OptionalInt.of(payment);
    }

    @Override
    public String words() {
        return (payment == 0 ? "" : "payment " + payment + ", ") + member + ": " + sentence;
    }

    @Override
    public String toString() {
        return ruleId + " (" + words() + ")";
    }
}
