package dev.nakadachi.sandbox.campaign;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** A subject that cancels as another one does, and says of it what it likes. */
final class CancellationsToldAs implements Subject {

    private final Subject subject;
    private final UnaryOperator<Word> words;

    CancellationsToldAs(Subject subject, UnaryOperator<Word> words) {
        this.subject = subject;
        this.words = words;
    }

    @Override
    public String name() {
        return subject.name();
    }

    @Override
    public Running start(Machine machine) {
        Running process = subject.start(machine);
        return new Running() {
            @Override
            public Word pay(Intent intent) {
                return process.pay(intent);
            }

            @Override
            public Word cancel(Intent intent) {
                return words.apply(process.cancel(intent));
            }

            @Override
            public Optional<String> number(Intent intent) {
                return process.number(intent);
            }

            @Override
            public boolean knows(Intent intent) {
                return process.knows(intent);
            }

            @Override
            public void release() {
                process.release();
            }

            @Override
            public void lookAfter() {
                process.lookAfter();
            }

            @Override
            public Word word(Intent intent) {
                return process.word(intent);
            }

            @Override
            public void close() {
                process.close();
            }
        };
    }
}
