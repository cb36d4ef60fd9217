package dev.nakadachi.token;

import dev.nakadachi.error.Rule;
import java.util.Objects;

/**
 * Where an entry of the vault is found: its owner, its kind and, where an owner has several of a kind, a label. Closed
 * by nature, hence a record.
 *
 * @param owner whom it belongs to
 * @param kind is 1 to 32 lower-case letters or dashes; not {@code sentinel}, which is the vault's own
 * @param label is at most 512 printable ASCII characters, empty where the owner has one entry of the kind; not printed,
 *     it may be secret
 */
public record EntryAddress(EntryOwner owner, String kind, String label) {

    private static final Rule<String> KIND = Rule.of(
            "EntryAddress.kind",
            "is not " + GuardedTokenStore.SENTINEL.kind() + ", which is the vault's own",
            "use another word",
            kind -> !kind.equals(GuardedTokenStore.SENTINEL.kind()));
    private static final Rule<String> LABEL = Rule.pattern(
            "EntryAddress.label",
            "[\\x20-\\x7E]{0,512}",
            "is at most 512 printable ASCII characters",
            "use a state or an id, never a name");

    /**
     * Checks the shapes.
     *
     * @param owner as above
     * @param kind as above
     * @param label as above
     */
    public EntryAddress {
        Objects.requireNonNull(owner, "owner");
        KIND.check(RecordKey.KIND.check(kind));
        LABEL.check(label);
    }

    @Override
    public String toString() {
        return "EntryAddress[" + kind + " of " + owner + (label.isEmpty() ? "]" : ", labelled]");
    }
}
