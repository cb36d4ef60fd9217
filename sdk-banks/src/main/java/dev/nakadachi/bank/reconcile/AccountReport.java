package dev.nakadachi.bank.reconcile;

import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.reconcile.Hold;
import java.util.ArrayList;
import java.util.List;

/** What a bank lists of an account, compared with the ledger. Immutable and thread-safe. */
public final class AccountReport {

    private final Hold hold;
    private final AccountId account;
    private final DateRange days;
    private final List<TransferRecord> known;
    private final List<TransferRecord> doubtful;
    private final List<TransferRecord> strangers;
    private final List<TrackedCommand> open;
    private final boolean released;

    private AccountReport(Builder from) {
        this.hold = from.hold;
        this.account = from.account;
        this.days = from.days;
        this.known = List.copyOf(from.known);
        this.doubtful = List.copyOf(from.doubtful);
        this.strangers = List.copyOf(from.strangers);
        this.open = List.copyOf(from.open);
        this.released = from.released;
    }

    /**
     * The hold that was in force.
     *
     * @return the hold, to be released with
     */
    public Hold hold() {
        return hold;
    }

    /**
     * Which account.
     *
     * @return the account that pays
     */
    public AccountId account() {
        return account;
    }

    /**
     * What was asked for. A bank whose list selects by the designated date, as AnserBizSOL may, shows nothing here that
     * was lost for a later day: look for that on its own screen.
     *
     * @return the days since the hold
     */
    public DateRange days() {
        return days;
    }

    /**
     * Transfers that are a command's of the ledger, by the bank's number.
     *
     * @return the records
     */
    public List<TransferRecord> known() {
        return known;
    }

    /**
     * Transfers that a command could explain whose outcome the ledger does not know, or a lost one that was like it.
     * Let the open commands be resolved, and look again.
     *
     * @return the records
     */
    public List<TransferRecord> doubtful() {
        return doubtful;
    }

    /**
     * Transfers that no command of the ledger explains. Each may be a payment whose key was lost: whoever submitted it
     * must not submit it again. Others were made on the bank's own screen.
     *
     * @return the records
     */
    public List<TransferRecord> strangers() {
        return strangers;
    }

    /**
     * Commands of the account whose outcome the ledger does not know.
     *
     * @return the commands
     */
    public List<TrackedCommand> open() {
        return open;
    }

    /**
     * Whether the account is released now: by proof, or by a person before.
     *
     * @return true when commands may leave
     */
    public boolean released() {
        return released;
    }

    /** Collects a report. Not thread-safe. */
    static final class Builder {

        private final Hold hold;
        private final AccountId account;
        private final DateRange days;
        private final List<TransferRecord> known = new ArrayList<>();
        private final List<TransferRecord> doubtful = new ArrayList<>();
        private final List<TransferRecord> strangers = new ArrayList<>();
        private final List<TrackedCommand> open = new ArrayList<>();
        private boolean released;

        Builder(Hold hold, AccountId account, DateRange days) {
            this.hold = hold;
            this.account = account;
            this.days = days;
        }

        void known(TransferRecord record) {
            known.add(record);
        }

        void doubtful(TransferRecord record) {
            doubtful.add(record);
        }

        void stranger(TransferRecord record) {
            strangers.add(record);
        }

        void open(List<TrackedCommand> commands) {
            open.addAll(commands);
        }

        void released() {
            released = true;
        }

        boolean explainsAll() {
            return doubtful.isEmpty() && strangers.isEmpty();
        }

        AccountReport build() {
            return new AccountReport(this);
        }
    }
}
