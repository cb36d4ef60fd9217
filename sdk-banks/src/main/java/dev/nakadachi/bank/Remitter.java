package dev.nakadachi.bank;

import java.util.List;
import java.util.Objects;

/** Under which number and names a company may remit (委託者). Prints the number only. Immutable and thread-safe. */
public final class Remitter {

    private final RemitterCode code;
    private final List<KanaName> names;

    /**
     * A remitter, for providers.
     *
     * @param code the number that the bank gave
     * @param names the names that may stand beside it
     */
    public Remitter(RemitterCode code, List<KanaName> names) {
        this.code = Objects.requireNonNull(code, "code");
        this.names = List.copyOf(names);
    }

    /**
     * The number.
     *
     * @return the number to name in {@link BulkTransferCommand#withRemitterCode}
     */
    public RemitterCode code() {
        return code;
    }

    /**
     * The names.
     *
     * @return in the bank's order, unmodifiable
     */
    public List<KanaName> names() {
        return names;
    }

    @Override
    public String toString() {
        return "Remitter[" + code + "]";
    }
}
