package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.IdempotencyKey;
import java.util.List;
import java.util.Objects;

/**
 * Changes whether virtual accounts take money (振込入金口座状態変更). It has a key of its own and is recorded in the ledger: what
 * is deleted does not come back, and a late stop would undo a resumption. Immutable and thread-safe.
 */
public final class VirtualAccountChange {

    /** What is done. */
    public enum Action {
        /** Takes no money until it is resumed (停止). */
        STOP,
        /** Takes money again (再開). */
        RESUME,
        /** Takes no money any more (削除). */
        DELETE
    }

    private static final Rule<List<VirtualAccountId>> IDS = Rule.of(
            "VirtualAccountChange.ids",
            "names at least one virtual account and none twice",
            "list each id once",
            ids -> !ids.isEmpty() && ids.stream().distinct().count() == ids.size());

    private final IdempotencyKey key;
    private final Action action;
    private final List<VirtualAccountId> ids;

    /**
     * A command.
     *
     * @param key the caller's own key
     * @param action what is done
     * @param ids at least one, none twice; how many at once is the bank's rule
     * @throws dev.nakadachi.error.InvalidInputException when there is no id, or one twice
     */
    public VirtualAccountChange(IdempotencyKey key, Action action, List<VirtualAccountId> ids) {
        this.key = Objects.requireNonNull(key, "key");
        this.action = Objects.requireNonNull(action, "action");
        this.ids = List.copyOf(IDS.check(ids));
    }

    /**
     * The caller's key.
     *
     * @return the key
     */
    public IdempotencyKey key() {
        return key;
    }

    /**
     * What is done.
     *
     * @return the action
     */
    public Action action() {
        return action;
    }

    /**
     * To which.
     *
     * @return the ids, at least one
     */
    public List<VirtualAccountId> ids() {
        return ids;
    }

    @Override
    public String toString() {
        return "VirtualAccountChange[" + key + " " + action + "]";
    }
}
