package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.time.LocalTime;

/** Notices of balances (残高通知, 04), 200 bytes each. They are known from one source only. */
final class BalanceFields {

    private static final int LENGTH = 200;

    private static final RecordLayout.Builder H = RecordLayout.of('1');
    static final Field<String> FORMAT = H.field("format", 2, CodeContent.text());
    static final Field<String> KIND = H.field("notice-kind", 1, Contents.remarks());
    static final Field<Object> CODING = H.field("coding", 1, Contents.coding());
    static final Field<LocalDate> CREATED = H.field("created", 6, EraDateContent.required());
    static final Field<ReferenceCode> COMPANY = H.field("company-code", 10, Contents.reference());
    static final Field<KanaName> COMPANY_NAME = H.field("company-name", 40, Contents.name(CharacterClass.PARTY));
    static final Field<BankCode> BANK = H.field("bank", 4, Contents.bank());
    static final Field<KanaName> BANK_NAME = H.field("bank-name", 15, Contents.place());
    static final Field<BranchCode> BRANCH = H.field("branch", 3, Contents.branch());
    static final Field<KanaName> BRANCH_NAME = H.field("branch-name", 15, Contents.place());
    static final RecordLayout HEADER;

    private static final RecordLayout.Builder L = RecordLayout.of('2');
    static final Field<LocalDate> DATE = L.field("date", 6, EraDateContent.required());
    static final Field<LocalTime> TIME = L.field("time", 4, new TimeContent());
    static final Field<BranchCode> LINE_BRANCH = L.field("branch", 3, Contents.branch());
    static final Field<String> FILLER = L.field("filler", 3, CodeContent.text("   ", "000"));
    static final Field<DepositType> TYPE = L.field("account-type", 1, Contents.accountType());
    static final Field<AccountDigits> NUMBER = L.field("account-number", 10, Contents.tenDigits());
    static final Field<String> UNITS = L.field("units", 4, Contents.remarks());
    static final Field<KanaName> HOLDER = L.field("holder-name", 40, Contents.name(CharacterClass.PARTY));
    static final Field<String> CURRENT_MARK = L.field("current-mark", 1, CodeContent.raw());
    static final Field<Money> CURRENT = L.field("current-balance", 14, AmountContent.required());
    static final Field<Money> UNCLEARED = L.field("uncleared", 14, AmountContent.optional());
    static final Field<Money> LIMIT = L.field("overdraft-limit", 14, AmountContent.optional());
    static final Field<String> AVAILABLE_MARK = L.field("available-mark", 1, CodeContent.raw());
    static final Field<Money> AVAILABLE = L.field("available-balance", 14, AmountContent.optional());
    static final Field<String> PREVIOUS_MARK = L.field("previous-mark", 1, CodeContent.raw());
    static final Field<Money> PREVIOUS = L.field("previous-balance", 14, AmountContent.optional());
    static final Field<LocalDate> LATEST = L.field("latest-date", 6, EraDateContent.anyTime());
    static final RecordLayout LINE;

    private static final RecordLayout.Builder T = RecordLayout.of('8');
    static final Field<Long> COUNT = T.field("count", 7, new CountContent());
    static final RecordLayout TRAILER;

    private static final RecordLayout.Builder E = RecordLayout.of('9');
    static final Field<String> FIGURE = E.field("figure", 10, Contents.remarks());
    static final RecordLayout END;

    static {
        H.filler(102);
        HEADER = H.ofBytes(LENGTH);
        L.filler(49);
        LINE = L.ofBytes(LENGTH);
        T.filler(192);
        TRAILER = T.ofBytes(LENGTH);
        E.filler(189);
        END = E.ofBytes(LENGTH);
    }

    private BalanceFields() {}
}
