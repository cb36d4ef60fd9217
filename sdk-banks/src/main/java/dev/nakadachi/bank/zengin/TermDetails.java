package dev.nakadachi.bank.zengin;

import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a line says of a deposit with a term (通知・定期・積立). Rates and periods are the digits of the file: where their point
 * stands is not public. Prints nothing. Immutable and thread-safe.
 */
public final class TermDetails {

    private final Values values;

    private TermDetails(Values values) {
        this.values = values;
    }

    static TermDetails from(Values values) {
        return new TermDetails(values);
    }

    /**
     * When it began (当初預入日).
     *
     * @return the day, empty where the field is blank
     */
    public Optional<LocalDate> firstDeposit() {
        return values.find(TermFields.FIRST_DEPOSIT);
    }

    /**
     * When it ends (満期日).
     *
     * @return the day, empty where the field is blank
     */
    public Optional<LocalDate> maturity() {
        return values.find(TermFields.MATURITY);
    }

    /**
     * The rate (利率).
     *
     * @return digits as written, empty where the field is blank
     */
    public Optional<String> rate() {
        return values.find(TermFields.RATE);
    }

    /**
     * The first period (期間①).
     *
     * @return digits as written, empty where the field is blank
     */
    public Optional<String> period() {
        return values.find(TermFields.PERIOD);
    }

    /**
     * The interest of the period (期間利息).
     *
     * @return the amount, empty where the field is blank
     */
    public Optional<Money> interest() {
        return values.find(TermFields.INTEREST);
    }

    /**
     * The sign of that interest (期間利息正負区分); the codes are not public.
     *
     * @return the code, empty where the field is blank
     */
    public Optional<String> interestSign() {
        return values.find(TermFields.INTEREST_SIGN);
    }

    /**
     * The rate of interim payments (中間払利率).
     *
     * @return digits as written, empty where the field is blank
     */
    public Optional<String> interimRate() {
        return values.find(TermFields.INTERIM_RATE);
    }

    /**
     * The kind of interim payments (中間払区分); the codes are not public.
     *
     * @return the code, empty where the field is blank
     */
    public Optional<String> interimKind() {
        return values.find(TermFields.INTERIM_KIND);
    }

    /**
     * The period after maturity (期後期間).
     *
     * @return digits as written, empty where the field is blank
     */
    public Optional<String> latePeriod() {
        return values.find(TermFields.LATE_PERIOD);
    }

    /**
     * The rate after maturity (期後利率).
     *
     * @return digits as written, empty where the field is blank
     */
    public Optional<String> lateRate() {
        return values.find(TermFields.LATE_RATE);
    }

    /**
     * The interest after maturity (期後利息).
     *
     * @return the amount, empty where the field is blank
     */
    public Optional<Money> lateInterest() {
        return values.find(TermFields.LATE_INTEREST);
    }

    /**
     * All interest (合計利息).
     *
     * @return the amount, empty where the field is blank
     */
    public Optional<Money> totalInterest() {
        return values.find(TermFields.TOTAL_INTEREST);
    }

    /**
     * The kind of tax (税区分); the codes are not public.
     *
     * @return the code, empty where the field is blank
     */
    public Optional<String> taxKind() {
        return values.find(TermFields.TAX_KIND);
    }

    /**
     * The rate of the tax (税率).
     *
     * @return digits as written, empty where the field is blank
     */
    public Optional<String> taxRate() {
        return values.find(TermFields.TAX_RATE);
    }

    /**
     * The tax (税額).
     *
     * @return the amount, empty where the field is blank
     */
    public Optional<Money> tax() {
        return values.find(TermFields.TAX);
    }

    /**
     * The interest after tax (税引後利息).
     *
     * @return the amount, empty where the field is blank
     */
    public Optional<Money> netInterest() {
        return values.find(TermFields.NET_INTEREST);
    }

    /**
     * The second period (期間②).
     *
     * @return digits as written, empty where the field is blank
     */
    public Optional<String> secondPeriod() {
        return values.find(TermFields.PERIOD_2);
    }

    @Override
    public String toString() {
        return "TermDetails[masked]";
    }
}
