package dev.nakadachi.bank.dialect.gmo;

import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.provider.ApiRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How all lists of the bank name their days and pages (Swagger 1.1.12), for providers: pure functions. The bank's
 * period rules are those of {@link DateRange}: an end left out is left to it.
 */
final class GmoPaging {

    private static final BigDecimal PAGE = BigDecimal.valueOf(500);

    private GmoPaging() {}

    /**
     * The same request for some days.
     *
     * @param request the request
     * @param days the days
     * @return a copy with the ends that are known
     */
    static ApiRequest within(ApiRequest request, DateRange days) {
        return with(with(request, "dateFrom", days.from()), "dateTo", days.to());
    }

    /**
     * The same request at a page.
     *
     * @param request the request
     * @param page where the page starts, empty for the first
     * @return a copy
     */
    static ApiRequest at(ApiRequest request, Optional<PageKey> page) {
        return with(request, "nextItemKey", page.map(PageKey::value));
    }

    /**
     * The same request with a parameter that may be left out.
     *
     * @param request the request
     * @param name the name of the parameter
     * @param value its value, empty to leave it out
     * @return a copy
     */
    static ApiRequest with(ApiRequest request, String name, Optional<?> value) {
        return value.map(present -> request.query(name, present.toString())).orElse(request);
    }

    /**
     * Where the next page starts.
     *
     * @param from the object with {@code hasNext} and {@code nextItemKey}
     * @return the key, empty on the last page
     * @throws dev.nakadachi.json.MalformedJsonException when there is more and the key is missing
     */
    static Optional<PageKey> next(JsonFields from) {
        Optional<PageKey> key = from.find("nextItemKey", PageKey::new);
        boolean more = from.flag("hasNext").orElse(key.isPresent());
        return more ? Optional.of(from.require("nextItemKey", PageKey::new)) : Optional.empty();
    }

    /**
     * Refuses a last page that was cut. {@code count} is the number of lines fetched (明細取得件数); the bank does not say
     * whether of the page or of all, so only one that fits a page is held against it.
     *
     * @param from the object with {@code count} and the list
     * @param lines the lines of the page
     * @throws dev.nakadachi.json.MalformedJsonException when lines are missing and no page follows
     */
    static void mustHoldItsCount(JsonFields from, List<?> lines) {
        if (next(from).isEmpty()
                && from.number("count")
                        .filter(count ->
                                count.compareTo(PAGE) <= 0 && count.compareTo(BigDecimal.valueOf(lines.size())) > 0)
                        .isPresent()) {
            throw from.malformed("count", "is more than the answer holds");
        }
    }
}
