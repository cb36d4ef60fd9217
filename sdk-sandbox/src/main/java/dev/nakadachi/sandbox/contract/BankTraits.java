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

    private final int pages;
    private final LineOrder order;
    private final Map<Trouble, ErrorCode> codes;

    private BankTraits(int pages, LineOrder order, Map<Trouble, ErrorCode> codes) {
        this.pages = pages;
        this.order = order;
        this.codes = Map.copyOf(codes);
    }

    /**
     * All lines on one page, oldest first, and each trouble under its canonical code.
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
                        Trouble.MAINTENANCE, ErrorCode.MAINTENANCE));
    }

    /**
     * With pages.
     *
     * @param needed how many of them 1,203 lines of one account take
     * @return a copy
     */
    public BankTraits withPages(int needed) {
        return new BankTraits(PAGES.check(needed), order, codes);
    }

    /**
     * With lines in another order.
     *
     * @param value the order within an answer and over all pages
     * @return a copy
     */
    public BankTraits withOrder(LineOrder value) {
        return new BankTraits(pages, value, codes);
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
        return new BankTraits(pages, order, changed);
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

    /** In which order an institution lists lines. */
    public enum LineOrder {
        /** The first line of the account comes first. */
        OLDEST_FIRST,
        /** The last line of the account comes first. */
        NEWEST_FIRST
    }
}
