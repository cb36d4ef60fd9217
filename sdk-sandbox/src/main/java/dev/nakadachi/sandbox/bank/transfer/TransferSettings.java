package dev.nakadachi.sandbox.bank.transfer;

import dev.nakadachi.error.Rule;
import java.time.Duration;
import java.util.Objects;

/**
 * How the bank treats transfers; a test may change it at any time. Times are virtual. Thread-safe.
 *
 * <p>At start: the customer approves within 24 hours, processing takes 5 minutes, a transfer is listed at once, pages
 * have 500 entries, the payments of a bulk transfer can be read after 10 minutes, a payment costs nothing within the
 * bank and 150 yen to others, keys are honoured in {@code Idempotency-Key}, and the customer has one user. Of these
 * figures only the page size and the ten minutes are known of the real bank.
 */
public final class TransferSettings {

    private static final Rule<Duration> TIME = Rule.of(
            "TransferSettings",
            "a time is 0 to 365 days",
            "pass a time in that range",
            time -> !time.isNegative() && time.compareTo(Duration.ofDays(365)) <= 0);
    private static final Rule<Integer> PAGE =
            Rule.of("pageSize", "is 1 to 500", "pass a size in that range", size -> size >= 1 && size <= 500);
    private static final Rule<String> HEADER = Rule.pattern(
            "keyHeader", "[A-Za-z][A-Za-z0-9-]{0,63}", "is a header name", "pass a name such as Idempotency-Key");

    private volatile Approval approval = Approval.BY_CUSTOMER;
    private volatile Users users = Users.SINGLE;
    private volatile Duration approvalLife = Duration.ofHours(24);
    private volatile Duration processingTime = Duration.ofMinutes(5);
    private volatile Duration statusLag = Duration.ZERO;
    private volatile Duration itemLag = Duration.ofMinutes(10);
    private volatile int pageSize = 500;
    private volatile TransferFees fees = new TransferFees(0, 150);
    private volatile KeyHandling keys = KeyHandling.HONOURED;
    private volatile String keyHeader = "Idempotency-Key";

    TransferSettings() {}

    /**
     * Sets who approves the requests to come.
     *
     * @param value the customer or the bank at once
     * @return this
     */
    public TransferSettings approval(Approval value) {
        approval = Objects.requireNonNull(value, "approval");
        return this;
    }

    /**
     * Sets how the customer's company works.
     *
     * @param value one user, or business-ID management
     * @return this
     */
    public TransferSettings users(Users value) {
        users = Objects.requireNonNull(value, "users");
        return this;
    }

    /**
     * Sets how long a request waits for the customer.
     *
     * @param time 0 to 365 days
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public TransferSettings approvalLife(Duration time) {
        approvalLife = TIME.check(time);
        return this;
    }

    /**
     * Sets how long a transfer is in process before the money leaves; counts for those approved from now on.
     *
     * @param time 0 to 365 days
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public TransferSettings processingTime(Duration time) {
        processingTime = TIME.check(time);
        return this;
    }

    /**
     * Sets how long the status enquiry does not show a transfer that it has taken: states before "applying" are
     * invisible at the real bank, too.
     *
     * @param time 0 to 365 days
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public TransferSettings statusLag(Duration time) {
        statusLag = TIME.check(time);
        return this;
    }

    /**
     * Sets how long after the approval the payments of a bulk transfer can be read; the real bank says about ten
     * minutes.
     *
     * @param time 0 to 365 days
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public TransferSettings itemLag(Duration time) {
        itemLag = TIME.check(time);
        return this;
    }

    /**
     * Sets how many entries a page of the status list has.
     *
     * @param size 1 to 500
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public TransferSettings pageSize(int size) {
        pageSize = PAGE.check(size);
        return this;
    }

    /**
     * Sets what a payment costs.
     *
     * @param value the fees
     * @return this
     */
    public TransferSettings fees(TransferFees value) {
        fees = Objects.requireNonNull(value, "fees");
        return this;
    }

    /**
     * Sets what happens to a repeated key.
     *
     * @param value honoured or ignored
     * @return this
     */
    public TransferSettings keys(KeyHandling value) {
        keys = Objects.requireNonNull(value, "keys");
        return this;
    }

    /**
     * Sets the header that carries the key. One integrator saw {@code x-idempotency-key}.
     *
     * @param name a header name
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when it is none
     */
    public TransferSettings keyHeader(String name) {
        keyHeader = HEADER.check(name);
        return this;
    }

    /**
     * The page size.
     *
     * @return entries
     */
    public int pageSize() {
        return pageSize;
    }

    /**
     * The fees.
     *
     * @return what a payment costs
     */
    public TransferFees fees() {
        return fees;
    }

    /**
     * What happens to a repeated key.
     *
     * @return honoured or ignored
     */
    public KeyHandling keys() {
        return keys;
    }

    /**
     * The header of the key.
     *
     * @return its name
     */
    public String keyHeader() {
        return keyHeader;
    }

    /**
     * How the customer's company works.
     *
     * @return one user, or business-ID management
     */
    public Users users() {
        return users;
    }

    /**
     * How long a transfer is not listed.
     *
     * @return virtual time
     */
    public Duration statusLag() {
        return statusLag;
    }

    Approval approval() {
        return approval;
    }

    Duration itemLag() {
        return itemLag;
    }

    Duration approvalLife() {
        return approvalLife;
    }

    Duration processingTime() {
        return processingTime;
    }
}
