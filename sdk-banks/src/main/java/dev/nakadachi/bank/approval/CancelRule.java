package dev.nakadachi.bank.approval;

import static dev.nakadachi.bank.CancelCommand.Target.ACCEPTANCE;
import static dev.nakadachi.bank.CancelCommand.Target.APPLICATION;

import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.TransferState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a cancellation names, by the state of the transfer. The API does not tell which rule a customer is under, so it
 * is the user's option. Immutable and thread-safe; {@code with} methods return a copy.
 */
public final class CancelRule {

    private final Map<TransferState.Kind, CancelCommand.Target> targets;

    private CancelRule(Map<TransferState.Kind, CancelCommand.Target> targets) {
        this.targets = Map.copyOf(targets);
    }

    /**
     * What the bank has taken, whether it is approved or not: GMO Aozora without business-ID management, and its
     * accounts of persons [O: G1]. That it is possible while the transfer waits or is reserved is our reading of the
     * state 承認取消/予約取消.
     *
     * @return the default
     */
    public static CancelRule acceptanceOnly() {
        return new CancelRule(
                Map.of(TransferState.Kind.AWAITING_APPROVAL, ACCEPTANCE, TransferState.Kind.SCHEDULED, ACCEPTANCE));
    }

    /**
     * The application while it waits, by the user who applied; what is reserved, by an approver: GMO Aozora with
     * business-ID management (ビジネスID管理) [O: G1].
     *
     * @return the rule
     */
    public static CancelRule businessIds() {
        return new CancelRule(
                Map.of(TransferState.Kind.AWAITING_APPROVAL, APPLICATION, TransferState.Kind.SCHEDULED, ACCEPTANCE));
    }

    /**
     * The same rule with one more state.
     *
     * @param state how far the transfer is
     * @param target what the cancellation names then
     * @return a copy
     */
    public CancelRule with(TransferState.Kind state, CancelCommand.Target target) {
        Map<TransferState.Kind, CancelCommand.Target> more = new EnumMap<>(targets);
        more.put(Objects.requireNonNull(state, "state"), Objects.requireNonNull(target, "target"));
        return new CancelRule(more);
    }

    /**
     * What a cancellation names.
     *
     * @param state how far the transfer is
     * @return the target, empty where the state allows no cancellation
     */
    public Optional<CancelCommand.Target> target(TransferState.Kind state) {
        return Optional.ofNullable(targets.get(state));
    }

    @Override
    public String toString() {
        return "CancelRule" + targets;
    }
}
