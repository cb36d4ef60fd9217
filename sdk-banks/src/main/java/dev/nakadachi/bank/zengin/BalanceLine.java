package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** The balances of one account (残高通知のデータ・レコード). Prints day and branch. Immutable and thread-safe. */
public final class BalanceLine {

    private final Values values;

    private BalanceLine(Values values) {
        this.values = values;
    }

    static BalanceLine from(Values values) {
        return new BalanceLine(values);
    }

    /**
     * The day of the balances (基準日).
     *
     * @return the day
     */
    public LocalDate date() {
        return values.get(BalanceFields.DATE);
    }

    /**
     * The time of the balances (基準時刻).
     *
     * @return the time in Tokyo, empty where the field is blank
     */
    public Optional<LocalTime> time() {
        return values.find(BalanceFields.TIME);
    }

    /**
     * The branch of the account.
     *
     * @return the branch
     */
    public BranchCode branch() {
        return values.get(BalanceFields.LINE_BRANCH);
    }

    /**
     * What the account is.
     *
     * @return the type
     */
    public DepositType type() {
        return values.get(BalanceFields.TYPE);
    }

    /**
     * The number of the account.
     *
     * @return ten digits
     */
    public AccountDigits number() {
        return values.get(BalanceFields.NUMBER);
    }

    /**
     * How many deposits the account has (口数).
     *
     * @return digits as written, empty where the field is blank
     */
    public Optional<String> units() {
        return values.find(BalanceFields.UNITS);
    }

    /**
     * The holder of the account (口座名).
     *
     * @return the name, empty where the field is blank
     */
    public Optional<KanaName> holder() {
        return values.find(BalanceFields.HOLDER);
    }

    /**
     * What stands on the account (現在残高).
     *
     * @return the amount beside its mark
     */
    public MarkedAmount current() {
        return new MarkedAmount(values.get(BalanceFields.CURRENT_MARK), values.get(BalanceFields.CURRENT));
    }

    /**
     * How much of it is in cheques of others (うち他店券).
     *
     * @return the amount, empty where the field is blank
     */
    public Optional<Money> uncleared() {
        return values.find(BalanceFields.UNCLEARED);
    }

    /**
     * How far the account may be overdrawn (貸越極度額).
     *
     * @return the amount, empty where the field is blank
     */
    public Optional<Money> overdraftLimit() {
        return values.find(BalanceFields.LIMIT);
    }

    /**
     * How much can be paid out (支払可能残高).
     *
     * @return the amount beside its mark, empty where the field is blank
     */
    public Optional<MarkedAmount> available() {
        return marked(BalanceFields.AVAILABLE_MARK, BalanceFields.AVAILABLE);
    }

    /**
     * What stood on the account the day before (前日残高).
     *
     * @return the amount beside its mark, empty where the field is blank
     */
    public Optional<MarkedAmount> previous() {
        return marked(BalanceFields.PREVIOUS_MARK, BalanceFields.PREVIOUS);
    }

    /**
     * The day of the latest movement (最新取引日).
     *
     * @return the day, empty where the field is blank
     */
    public Optional<LocalDate> latestDate() {
        return values.find(BalanceFields.LATEST);
    }

    private Optional<MarkedAmount> marked(Field<String> mark, Field<Money> amount) {
        return values.find(amount).map(found -> new MarkedAmount(values.get(mark), found));
    }

    @Override
    public String toString() {
        return "BalanceLine[" + date() + " " + branch() + "]";
    }
}
