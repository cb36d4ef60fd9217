package dev.nakadachi.operation;

import dev.nakadachi.json.TextScreen;
import dev.nakadachi.spec.SpecRange;
import java.util.Objects;
import java.util.Optional;

/**
 * A typed call: the same for every institution; how it looks on a wire is the provider's binding. Compared by identity:
 * an operation is a constant of its domain. Immutable and thread-safe.
 *
 * @param <I> the input
 * @param <O> the result
 */
public final class Operation<I, O> {

    private final OperationName name;
    private final Safety safety;
    private final Capability capability;
    private final SpecRange range;
    private final Optional<Effects<I, O>> effects;
    private final TextScreen screen;

    private Operation(
            OperationName name,
            Safety safety,
            Capability capability,
            SpecRange range,
            Optional<Effects<I, O>> effects,
            TextScreen screen) {
        this.name = Objects.requireNonNull(name, "name");
        this.safety = safety;
        this.capability = Objects.requireNonNull(capability, "capability");
        this.range = Objects.requireNonNull(range, "range");
        this.effects = effects;
        this.screen = Objects.requireNonNull(screen, "screen");
    }

    /**
     * An operation that changes nothing.
     *
     * @param name its name
     * @param capability what must be offered and granted
     * @param <I> the input
     * @param <O> the result
     * @return a new operation
     */
    public static <I, O> Operation<I, O> read(OperationName name, Capability capability) {
        return new Operation<>(name, Safety.READ, capability, SpecRange.any(), Optional.empty(), TextScreen.open());
    }

    /**
     * An operation that may be repeated without harm.
     *
     * @param name its name
     * @param capability what must be offered and granted
     * @param <I> the input
     * @param <O> the result
     * @return a new operation
     */
    public static <I, O> Operation<I, O> idempotent(OperationName name, Capability capability) {
        return new Operation<>(
                name, Safety.IDEMPOTENT, capability, SpecRange.any(), Optional.empty(), TextScreen.open());
    }

    /**
     * An operation that may move money: it brings the three functions of its ledger entry.
     *
     * @param name its name
     * @param capability what must be offered and granted
     * @param effects intent, recall and unknown
     * @param <I> the input
     * @param <O> the result
     * @return a new operation
     */
    public static <I, O> Operation<I, O> unsafe(OperationName name, Capability capability, Effects<I, O> effects) {
        return new Operation<>(
                name, Safety.UNSAFE, capability, SpecRange.any(), Optional.of(effects), TextScreen.open());
    }

    /**
     * An operation that consumes what it reads, so that it must not be repeated, and moves no money: no ledger entry,
     * and one attempt only.
     *
     * @param name its name
     * @param capability what must be offered and granted
     * @param <I> the input
     * @param <O> the result
     * @return a new operation
     */
    public static <I, O> Operation<I, O> consuming(OperationName name, Capability capability) {
        return new Operation<>(name, Safety.UNSAFE, capability, SpecRange.any(), Optional.empty(), TextScreen.open());
    }

    /**
     * The same operation for some spec versions only.
     *
     * @param versions where it exists
     * @return a new operation
     */
    public Operation<I, O> within(SpecRange versions) {
        return new Operation<>(name, safety, capability, versions, effects, screen);
    }

    /**
     * The same operation whose answers are screened before any provider's decoder reads them.
     *
     * @param value what may be seen of every text
     * @return a new operation
     */
    public Operation<I, O> screenedBy(TextScreen value) {
        return new Operation<>(name, safety, capability, range, effects, value);
    }

    /**
     * The name.
     *
     * @return the name
     */
    public OperationName name() {
        return name;
    }

    /**
     * Whether it may be sent again.
     *
     * @return the safety
     */
    public Safety safety() {
        return safety;
    }

    /**
     * What must be offered and granted.
     *
     * @return the capability
     */
    public Capability capability() {
        return capability;
    }

    /**
     * The spec versions in which it exists.
     *
     * @return the range
     */
    public SpecRange range() {
        return range;
    }

    /**
     * The functions of the ledger entry.
     *
     * @return present when the operation has a ledger entry: made by {@link #unsafe}, not by {@link #consuming}
     */
    public Optional<Effects<I, O>> effects() {
        return effects;
    }

    /**
     * What a decoder may see of every text of an answer.
     *
     * @return the screen, open unless the domain says otherwise
     */
    public TextScreen screen() {
        return screen;
    }

    @Override
    public String toString() {
        return name + " (" + safety + ")";
    }
}
