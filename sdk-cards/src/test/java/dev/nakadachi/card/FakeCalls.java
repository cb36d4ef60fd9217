package dev.nakadachi.card;

import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.Rehearsal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Answers from functions and remembers what was asked. */
final class FakeCalls implements Calls {

    final List<Object> inputs = new ArrayList<>();
    private final Function<Object, Object> answers;

    FakeCalls(Function<Object, Object> answers) {
        this.answers = answers;
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
        return true;
    }
}
