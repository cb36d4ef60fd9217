package dev.nakadachi.bank;

import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.Rehearsal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Answers from functions and remembers what was asked. */
final class FakeCalls implements Calls {

    final List<Object> inputs = new ArrayList<>();
    private final Function<Object, Object> answers;

    private final Predicate<Operation<?, ?>> offered;

    FakeCalls(Function<Object, Object> answers) {
        this.answers = answers;
        this.offered = operation -> true;
    }

    FakeCalls(Function<Object, Object> answers, Set<Operation<?, ?>> offered) {
        this.answers = answers;
        this.offered = offered::contains;
    }

    @Override
    @SuppressWarnings("unchecked") // each test answers with the type of the operation it calls
    public <I, O> O call(Operation<I, O> operation, I input) {
        inputs.add(input);
        return (O) answers.apply(input);
    }

    @Override
    public <I> Rehearsal rehearse(Operation<I, ?> operation, I input) {
        throw new UnsupportedOperationException("no test rehearses here");
    }

    @Override
    public boolean offers(Operation<?, ?> operation) {
        return offered.test(operation);
    }
}
