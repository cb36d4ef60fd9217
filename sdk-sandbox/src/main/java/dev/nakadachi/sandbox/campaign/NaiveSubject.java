package dev.nakadachi.sandbox.campaign;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What is often written in place of an SDK: a request, tried again after every failure, and a row in a database when it
 * worked.
 */
final class NaiveSubject implements Subject {

    private static final int ATTEMPTS = 3;

    private final String name;
    private final BiFunction<Intent, Machine, String> keys;

    private NaiveSubject(String name, BiFunction<Intent, Machine, String> keys) {
        this.name = name;
        this.keys = keys;
    }

    /** A new key for each call. */
    static Subject withNewKeys() {
        return new NaiveSubject("plain retry, new key per call", (intent, machine) -> {
            byte[] random = new byte[16];
            machine.host().nextBytes(random);
            return HexFormat.of().formatHex(random);
        });
    }

    /** One key for each intent. */
    static Subject withOneKey() {
        return new NaiveSubject("plain retry, one key per payment", (intent, machine) -> intent.key());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Running start(Machine machine) {
        return new Job(machine);
    }

    private final class Job implements Running {

        private final Machine machine;

        Job(Machine machine) {
            this.machine = machine;
        }

        @Override
        public Word pay(Intent intent) {
            for (int attempt = 0; attempt < ATTEMPTS && row(intent).isEmpty(); attempt++) {
                if (PlainCall.taken(machine.transport(), intent, keys.apply(intent, machine))) {
                    machine.disk().write("paid/" + intent.key(), "yes".getBytes(StandardCharsets.UTF_8));
                }
            }
            return word(intent);
        }

        @Override
        public Word cancel(Intent intent) {
            return Word.OPEN;
        }

        @Override
        public void lookAfter() {}

        @Override
        public Word word(Intent intent) {
            return row(intent).isPresent() ? Word.TAKEN : Word.NOT_SENT;
        }

        @Override
        public void close() {}

        private Optional<byte[]> row(Intent intent) {
            return machine.disk().read("paid/" + intent.key());
        }
    }
}
