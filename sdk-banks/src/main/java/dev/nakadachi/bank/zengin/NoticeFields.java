package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.EdiInfo;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.LineState;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.Map;

/** Notices of deposits (振込入金通知, 01), 200 bytes each. */
final class NoticeFields {

    static final int LENGTH = 200;

    private static final Map<String, LineState.Kind> STATES =
            Map.of("1", LineState.Kind.CANCELLED, "0", LineState.Kind.BOOKED, " ", LineState.Kind.BOOKED);

    private static final RecordLayout.Builder H = RecordLayout.of('1');
    static final Field<String> FORMAT = H.field("format", 2, CodeContent.text());
    static final Field<Object> CODING = H.field("coding", 1, Contents.coding());
    static final Field<LocalDate> CREATED = H.field("created", 6, EraDateContent.required());
    static final Field<LocalDate> FROM = H.field("from", 6, EraDateContent.optional());
    static final Field<LocalDate> TO = H.field("to", 6, EraDateContent.optional());
    static final Field<BankCode> BANK = H.field("bank", 4, Contents.bank());
    static final Field<KanaName> BANK_NAME = H.field("bank-name", 15, Contents.place());
    static final Field<BranchCode> BRANCH = H.field("branch", 3, Contents.branch());
    static final Field<KanaName> BRANCH_NAME = H.field("branch-name", 15, Contents.place());
    static final Field<DepositType> TYPE = H.field("account-type", 1, Contents.accountType("1", "2", "4"));
    static final Field<AccountNumber> NUMBER = H.field("account-number", 7, Contents.account());
    static final Field<KanaName> HOLDER = H.field("holder-name", 40, Contents.name(CharacterClass.PARTY));
    static final AccountFields ACCOUNT = new AccountFields(BANK, BANK_NAME, BRANCH, BRANCH_NAME, TYPE, NUMBER, HOLDER);
    static final RecordLayout HEADER;

    private static final RecordLayout.Builder A = RecordLayout.of('2');
    static final Field<InquiryNumber> INQUIRY = A.field("inquiry-number", 6, Contents.inquiryNumber());
    static final Field<LocalDate> DATE = A.field("date", 6, EraDateContent.required());
    static final Field<LocalDate> VALUE_DATE = A.field("value-date", 6, EraDateContent.optional());
    static final Field<Money> AMOUNT = A.field("amount", 10, AmountContent.required());
    static final Field<Money> UNCLEARED = A.field("uncleared", 10, AmountContent.optional());
    static final Field<ReferenceCode> REMITTER_CODE = A.field("remitter-code", 10, Contents.reference());
    static final Field<KanaName> REMITTER = A.field("remitter-name", 48, Contents.name(CharacterClass.PARTY));
    static final Field<KanaName> FROM_BANK = A.field("from-bank-name", 15, Contents.place());
    static final Field<KanaName> FROM_BRANCH = A.field("from-branch-name", 15, Contents.place());
    static final Field<LineState> STATE =
            A.field("cancellation", 1, CodeContent.of(raw -> LineState.of(raw, STATES), LineState::raw, "0", "1", " "));
    static final Field<EdiInfo> EDI = A.field("edi", 20, Contents.edi());
    static final RecordLayout SHORT;

    static final Field<Money> LARGE_AMOUNT;
    static final Field<Money> LARGE_UNCLEARED;
    static final Field<EdiInfo> LARGE_EDI;
    static final RecordLayout LARGE;

    private static final RecordLayout.Builder T = RecordLayout.of('8');
    static final Field<Long> COUNT = T.field("count", 6, new CountContent());
    static final Field<Money> TOTAL = T.field("total", 12, AmountContent.required());
    static final Field<Long> CANCELLED_COUNT = T.field("cancelled-count", 6, new CountContent());
    static final Field<Money> CANCELLED_TOTAL = T.field("cancelled-total", 12, AmountContent.required());
    static final RecordLayout TRAILER;
    static final RecordLayout END;

    /** Where the larger amounts stand in the records that have them; only those have digits there throughout. */
    private static final int LARGE_FROM = 128;

    private static final int LARGE_TO = 152;

    static {
        H.filler(93);
        HEADER = H.ofBytes(LENGTH);
        A.filler(52);
        SHORT = A.ofBytes(LENGTH);
        RecordLayout.Builder large = RecordLayout.like(SHORT, STATE);
        LARGE_AMOUNT = large.field("amount-2", 12, AmountContent.required());
        LARGE_UNCLEARED = large.field("uncleared-2", 12, AmountContent.optional());
        LARGE_EDI = large.field("edi", 20, Contents.edi());
        large.filler(28);
        LARGE = large.ofBytes(LENGTH);
        T.filler(163);
        TRAILER = T.ofBytes(LENGTH);
        RecordLayout.Builder end = RecordLayout.of('9');
        end.filler(199);
        END = end.ofBytes(LENGTH);
    }

    private NoticeFields() {}

    static RecordLayout lineOf(byte[] record) {
        return Digits.areAll(record, LARGE_FROM, LARGE_TO) ? LARGE : SHORT;
    }

    /** The second amount counts where there is one; the first is then zero. */
    static Money amountOf(Values line) {
        return line.find(LARGE_AMOUNT).filter(large -> large.signum() > 0).orElseGet(() -> line.get(AMOUNT));
    }
}
