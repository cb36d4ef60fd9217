package dev.nakadachi.sandbox.campaign;

import java.util.Optional;

/**
 * An SDK under test (SPI). It is started on a machine, may be killed at every point, and is started again with what its
 * disk kept. A campaign runs several schedules at once, each with machines of its own: implementations are thread-safe,
 * what {@link #start} returns is used by one thread. "Another thread" of a process is played by that same thread: while
 * a call stands in the machine's wire or disk, it may come in again. Who holds a lock across these waits for ever, or,
 * where the lock lets its owner in, tells the campaign nothing about threads.
 */
public interface Subject {

    /**
     * What the report calls it.
     *
     * @return a few words
     */
    String name();

    /**
     * Starts a process.
     *
     * @param machine what it has: wire, disk and clock
     * @return the running process
     */
    Running start(Machine machine);

    /**
     * A process of the subject. An exception from one of its methods is the caller's to live with, and kills nothing.
     */
    interface Running extends AutoCloseable {

        /**
         * Pays, or carries on paying: callers repeat this for the same intent whenever they like.
         *
         * @param intent what to pay, under its key
         * @return what this call tells its caller, which the bank's book will judge as it stands then
         */
        Word pay(Intent intent);

        /**
         * Tries to take back what was paid; callers repeat this for the same intent whenever they like.
         *
         * @param intent what was paid
         * @return what this call tells its caller of the payment: {@code NOT_PAID} when it is taken back, which the
         *     bank's book will judge until the end; {@code OPEN} from a subject that cannot, or does not know yet
         */
        Word cancel(Intent intent);

        /**
         * Which transfer of the bank the subject takes for a payment. Where that is one of the same content which the
         * customer ordered elsewhere, or which the wire made of another payment, a wrong word is excused.
         *
         * @param intent one that was to be paid
         * @return the bank's number of it, empty while the subject knows none, and always unless overridden
         */
        default Optional<String> number(Intent intent) {
            return Optional.empty();
        }

        /**
         * Whether the subject's disk holds anything of a payment, so that the subject answers for it when it is
         * submitted again.
         *
         * @param intent one that was to be paid
         * @return false when it would be new, and always unless overridden
         */
        default boolean knows(Intent intent) {
            return false;
        }

        /**
         * A person lets payments go on that the subject holds back, because its disk may have lost some of them. He has
         * compared the bank's book with what the subject {@link #knows}: what the bank has and the subject does not
         * know is settled otherwise, and its caller does not pay it again. Called from time to time, also where nothing
         * is held back; does nothing unless overridden.
         */
        default void release() {}

        /** Looks after whatever is open: asks the bank, follows, remembers. Called again and again as time passes. */
        void lookAfter();

        /**
         * What the subject tells its caller now.
         *
         * @param intent one that was to be paid
         * @return its word, which the bank's book will judge
         */
        Word word(Intent intent);

        @Override
        void close();
    }

    /** What a subject can say of a payment. */
    enum Word {
        /** The bank has it, whatever becomes of it there. */
        TAKEN,
        /** The money has left. */
        PAID,
        /** The bank does not have it, or it ended there and no money left or stayed away. */
        NOT_PAID,
        /** Nothing has left; the caller may order it again. */
        NOT_SENT,
        /** Nobody knows yet, and somebody is still looking. */
        OPEN,
        /** A person has to find out. */
        NEEDS_HUMAN
    }
}
