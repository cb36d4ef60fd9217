package dev.nakadachi.sandbox.contract;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Rule;
import dev.nakadachi.sandbox.dialect.Trouble;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a provider differs from the others in {@link BankContract}, written by hand from its facts. Immutable; the
 * methods return a copy.
 */
public final class BankTraits {

    private static final Rule<Integer> PAGES =
            Rule.of("pages", "is 1 to 1,203", "say how many pages 1,203 lines take", n -> n >= 1 && n <= 1_203);

    private static final Rule<Integer> PAYMENTS =
            Rule.of("payments", "is 1 to 1,203", "say how many the bank takes", n -> n >= 1 && n <= 1_203);
    private static final Rule<String> WHY =
            Rule.of("why", "names the fact", "say what the bank lacks", text -> !text.isBlank());

    private final int pages;
    private final LineOrder order;
    private final Map<Trouble, ErrorCode> codes;
    private final Map<Aspect, String> absent;
    private final int payments;
    private final int itemPages;

    private BankTraits(
            int pages,
            LineOrder order,
            Map<Trouble, ErrorCode> codes,
            Map<Aspect, String> absent,
            int payments,
            int itemPages) {
        this.pages = pages;
        this.order = order;
        this.codes = Map.copyOf(codes);
        this.absent = Map.copyOf(absent);
        this.payments = payments;
        this.itemPages = itemPages;
    }

    /**
     * All lines on one page, oldest first, each trouble under its canonical code, every aspect of transfers, and the
     * 1,203 payments of a bulk transfer on one page.
     *
     * @return the traits
     */
    public static BankTraits usual() {
        return new BankTraits(
                1,
                LineOrder.OLDEST_FIRST,
                Map.of(
                        Trouble.TOKEN, ErrorCode.TOKEN_REFUSED,
                        Trouble.RIGHT, ErrorCode.FORBIDDEN,
                        Trouble.RATE, ErrorCode.RATE_LIMITED,
                        Trouble.FAILURE, ErrorCode.UNAVAILABLE,
                        Trouble.MAINTENANCE, ErrorCode.MAINTENANCE),
                Map.of(),
                1_203,
                1);
    }

    /**
     * With pages.
     *
     * @param needed how many of them 1,203 lines of one account take
     * @return a copy
     */
    public BankTraits withPages(int needed) {
        return new BankTraits(PAGES.check(needed), order, codes, absent, payments, itemPages);
    }

    /**
     * With lines in another order.
     *
     * @param value the order within an answer and over all pages
     * @return a copy
     */
    public BankTraits withOrder(LineOrder value) {
        return new BankTraits(pages, value, codes, absent, payments, itemPages);
    }

    /**
     * With another code for a trouble that the institution does not tell from others.
     *
     * @param trouble what is wrong
     * @param code what the error table makes of it
     * @return a copy
     */
    public BankTraits with(Trouble trouble, ErrorCode code) {
        Map<Trouble, ErrorCode> changed = new LinkedHashMap<>(codes);
        changed.put(trouble, code);
        return new BankTraits(pages, order, changed, absent, payments, itemPages);
    }

    /**
     * Without something that transfers have elsewhere. Its cases are skipped, and the report of the tests says why.
     *
     * @param aspect what is missing
     * @param why the fact, such as "the bank publishes no codes of states"
     * @return a copy
     */
    public BankTraits without(Aspect aspect, String why) {
        Map<Aspect, String> changed = new LinkedHashMap<>(absent);
        changed.put(aspect, WHY.check(why));
        return new BankTraits(pages, order, codes, changed, payments, itemPages);
    }

    /**
     * With other pages of the payments of a bulk transfer.
     *
     * @param count how many payments one bulk transfer of the contract has, 1 to 1,203
     * @param needed how many pages they take
     * @return a copy
     */
    public BankTraits withPayments(int count, int needed) {
        return new BankTraits(pages, order, codes, absent, PAYMENTS.check(count), PAGES.check(needed));
    }

    int pages() {
        return pages;
    }

    LineOrder order() {
        return order;
    }

    Map<Trouble, ErrorCode> codes() {
        return codes;
    }

    int payments() {
        return payments;
    }

    int itemPages() {
        return itemPages;
    }

    boolean has(Aspect aspect) {
        return !absent.containsKey(aspect);
    }

    /** Why an aspect is missing. */
    String reason(Aspect aspect) {
        return absent.getOrDefault(aspect, "");
    }

    /** What some institutions cannot say of transfers. */
    public enum Aspect {
        /** Which payment of a refused command is wrong. */
        REASONS_OF_PAYMENTS,
        /** How far a transfer is, by codes whose meaning is known. */
        STATES,
        /** What became of one transfer, by its number. */
        STATUS_BY_NUMBER
    }

    /** In which order an institution lists lines. */
    public enum LineOrder {
        /** The first line of the account comes first. */
        OLDEST_FIRST,
        /** The last line of the account comes first. */
        NEWEST_FIRST
    }
}
