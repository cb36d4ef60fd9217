package dev.nakadachi.bank.dialect.bizsol;

import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.EncodeContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an enquiry is and how its frame is spelled, which is not public: you say it from your contract documents. The
 * members of a line are known [I: N4, N5, N6]. Immutable and thread-safe; {@code with} methods return a copy.
 */
public final class BizSolEnquiry {

    /** Lines are numbered in three digits [I: N5]. */
    private static final int MOST = 999;

    private static final Rule<DateRange> BOTH_DAYS = Rule.of(
            "DateRange",
            "names its first and its last day at this bank",
            "use DateRange.between or lastDays",
            range -> range.from().isPresent() && range.to().isPresent());

    private final String path;
    private final String list;
    private final String account;
    private final String from;
    private final String to;
    private final BulkWords.ListDates dates;
    private final @Nullable String nextMember;
    private final @Nullable String pageParameter;

    private BizSolEnquiry(
            String path,
            String list,
            String account,
            String from,
            String to,
            BulkWords.ListDates dates,
            @Nullable String nextMember,
            @Nullable String pageParameter) {
        this.path = Objects.requireNonNull(path, "path");
        this.list = Objects.requireNonNull(list, "list");
        this.account = Objects.requireNonNull(account, "account");
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
        this.dates = Objects.requireNonNull(dates, "dates");
        this.nextMember = nextMember;
        this.pageParameter = pageParameter;
    }

    /**
     * An enquiry that asks with {@code account_id}, {@code date_from} and {@code date_to}, days with slashes, and
     * answers in one page. These are the spellings of the list of bulk transfers, taken over. A page of 999 lines is
     * refused, as {@code item_number} counts in three digits [I: N5] and more may be cut off; so is one that holds less
     * than its own {@code count}.
     *
     * @param path encoded segments below the bank's API
     * @param list the member of the answer that holds the elements
     * @return the enquiry
     */
    public static BizSolEnquiry at(String path, String list) {
        return new BizSolEnquiry(
                path, list, "account_id", "date_from", "date_to", BulkWords.ListDates.SLASHES, null, null);
    }

    /**
     * Another name of the parameter that names the account.
     *
     * @param value the parameter
     * @return a copy
     */
    public BizSolEnquiry withAccountParameter(String value) {
        return new BizSolEnquiry(path, list, value, from, to, dates, nextMember, pageParameter);
    }

    /**
     * Other parameters for the days.
     *
     * @param first of the first day
     * @param last of the last day
     * @param form how days are written
     * @return a copy
     */
    public BizSolEnquiry withDays(String first, String last, BulkWords.ListDates form) {
        return new BizSolEnquiry(path, list, account, first, last, form, nextMember, pageParameter);
    }

    /**
     * An answer in several pages by a key; it is the last one where the answer has none. Lines and notices are read
     * over all pages; accounts and balances that go on are refused.
     *
     * @param member of the answer: the key of the next page
     * @param parameter of the request: the key of this page
     * @return a copy
     */
    public BizSolEnquiry withPages(String member, String parameter) {
        return new BizSolEnquiry(path, list, account, from, to, dates, member, parameter);
    }

    ApiRequest request(EncodeContext context) {
        return CallIdentity.get(path, context);
    }

    ApiRequest request(BalancesQuery query, EncodeContext context) {
        ApiRequest all = request(context);
        return query.account().map(id -> all.query(account, id.value())).orElse(all);
    }

    ApiRequest request(HistoryQuery query, EncodeContext context) {
        DateRange range = BOTH_DAYS.check(query.range());
        ApiRequest first = request(context)
                .query(account, query.account().value())
                .query(from, range.from().map(dates::write).orElseThrow())
                .query(to, range.to().map(dates::write).orElseThrow());
        String parameter = pageParameter;
        return parameter == null
                ? first
                : query.page().map(key -> first.query(parameter, key.value())).orElse(first);
    }

    /** Accounts or balances: they are asked for once, so a next page would be left behind. */
    List<JsonFields> readWhole(ApiAnswer answer, JsonShape element) {
        JsonFields frame = frame(answer, element);
        if (next(frame).isPresent()) {
            throw frame.malformed(list, "names a next page, which nothing asks for");
        }
        return elements(frame);
    }

    Answer readLines(ApiAnswer answer) {
        JsonFields frame = frame(answer, Wire.LINE);
        List<JsonFields> lines = elements(frame);
        if (nextMember == null && lines.size() >= MOST) {
            throw frame.malformed(
                    list, "is as long as three digits count, so more may be cut off: ask for a shorter period");
        }
        return new Answer(lines, next(frame), frame.find("account_id", AccountId::new));
    }

    private JsonFields frame(ApiAnswer answer, JsonShape element) {
        String members = nextMember == null ? Wire.FRAME : Wire.FRAME + " " + nextMember;
        return answer.json(JsonShape.of("$", members).withList(list, element)::read);
    }

    /** Over several pages a count may be that of all. */
    private List<JsonFields> elements(JsonFields frame) {
        List<JsonFields> elements = frame.requireList(list);
        if (nextMember == null) {
            Wire.mustHoldItsCount(frame, elements);
        }
        return elements;
    }

    private Optional<PageKey> next(JsonFields frame) {
        return nextMember == null ? Optional.empty() : frame.find(nextMember, PageKey::new);
    }

    /**
     * What an answer holds.
     *
     * @param elements the elements in the bank's order
     * @param next where the next page starts
     * @param account whose they are, where the frame says so
     */
    record Answer(List<JsonFields> elements, Optional<PageKey> next, Optional<AccountId> account) {}
}
