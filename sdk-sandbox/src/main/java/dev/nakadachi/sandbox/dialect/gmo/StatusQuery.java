package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.Users;
import dev.nakadachi.sandbox.web.Parameters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which transfers a list is asked for, and in which order. Immutable. */
final class StatusQuery {

    private static final Set<String> ONE = Set.of("accountId", "queryKeyClass", "applyNo");
    private static final Set<String> LIST = Set.of(
            "accountId",
            "queryKeyClass",
            "dateFrom",
            "dateTo",
            "nextItemKey",
            "requestTransferStatus",
            "requestTransferClass",
            "requestTransferTerm");

    private static final String WITH_ITEMS = "detailInfoNecessity";
    private static final String FIRST_ITEM = "bulktransferItemKey";
    private static final Set<String> ITEMS = Set.of("accountId", "queryKeyClass", "applyNo", WITH_ITEMS, FIRST_ITEM);

    private final Parameters query;

    private StatusQuery(Parameters query) {
        this.query = query;
    }

    /** Refuses what does not belong to the class; a parameter without a value counts as omitted. */
    static StatusQuery of(Parameters query, Users users, TransferWords words) {
        String keyClass = query.one("queryKeyClass").orElse("");
        if (!keyClass.equals("1") && !keyClass.equals("2")) {
            throw wrong("queryKeyClass is not 1 or 2");
        }
        boolean bulk = words == TransferWords.BULK;
        boolean withItems = bulk && query.one(WITH_ITEMS).orElse("").equals("true");
        Set<String> allowed = keyClass.equals("2") ? LIST : withItems ? ITEMS : ONE;
        for (String name : query.names()) {
            boolean leftOut = query.one(name).isEmpty() || (bulk && name.equals(WITH_ITEMS) && isFalse(query));
            if (!allowed.contains(name) && !leftOut) {
                throw wrong("a parameter does not belong to queryKeyClass " + keyClass);
            }
        }
        if (users == Users.SINGLE && query.one("requestTransferClass").isPresent()) {
            throw wrong("requestTransferClass needs business-ID management");
        }
        StatusQuery checked = new StatusQuery(query);
        checked.checkCodes(words);
        checked.firstItem();
        return checked;
    }

    boolean forOne() {
        return query.one("queryKeyClass").orElse("").equals("1");
    }

    /** Whether the payments are asked for, too. */
    boolean withItems() {
        return query.one(WITH_ITEMS).orElse("").equals("true");
    }

    /** The number of the first payment to show. */
    int firstItem() {
        String key = query.one(FIRST_ITEM).orElse("1");
        if (!key.matches("[1-9][0-9]{0,5}")) {
            throw wrong("bulktransferItemKey is no number from 1");
        }
        return Integer.parseInt(key);
    }

    Parameters parameters() {
        return query;
    }

    List<String> statuses() {
        return query.all("requestTransferStatus");
    }

    Comparator<Transfer> order() {
        return Comparator.comparing(this::dateOf).thenComparing(Transfer::applyNo);
    }

    Predicate<Transfer> filter(LocalDate today, LocalDate first) {
        Period period = Period.of(query, today, first);
        String only = query.one("requestTransferClass").orElse("1");
        return transfer -> !dateOf(transfer).isBefore(period.from())
                && !dateOf(transfer).isAfter(period.to())
                && (statuses().isEmpty()
                        || statuses().contains(transfer.status().code()))
                && (only.equals("1")
                        || only.equals("3") == transfer.acceptance().isPresent());
    }

    /** The day that the period and the order are about: of the application, or the designated one. */
    LocalDate dateOf(Transfer transfer) {
        return query.one("requestTransferTerm").orElse("1").equals("2")
                ? transfer.order().date()
                : LocalDate.ofInstant(transfer.appliedAt(), Bank.TOKYO);
    }

    private void checkCodes(TransferWords words) {
        if (!query.one("requestTransferTerm").orElse("1").matches("[12]")
                || !query.one("requestTransferClass").orElse("1").matches("[123]")) {
            throw wrong("requestTransferTerm or requestTransferClass has an unknown value");
        }
        for (String code : statuses()) {
            if (!words.hasStatus(code)) {
                throw wrong("requestTransferStatus is no status of such a transfer");
            }
        }
    }

    private static boolean isFalse(Parameters query) {
        return query.one(WITH_ITEMS).orElse("").equals("false");
    }

    private static BankRefusal wrong(String message) {
        return new BankRefusal(400, "SBX_PARAM", message);
    }
}
