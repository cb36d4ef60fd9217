package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/** Header, trailer and end of statements (入出金取引明細, 03), 200 bytes each. */
final class StatementFields {

    static final int LENGTH = 200;

    private static final String OVERDRAWN = "2";

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
    static final Field<Object> ZEROS = H.field("filler", 3, new FixedContent("000", ZenginRule.FILLER_CONTENT));
    static final Field<DepositType> TYPE =
            H.field("account-type", 1, Contents.accountType("1", "2", "4", "5", "6", "7"));
    static final Field<AccountDigits> NUMBER = H.field("account-number", 10, Contents.tenDigits());
    static final Field<KanaName> HOLDER = H.field("holder-name", 40, Contents.name(CharacterClass.PARTY));
    static final Field<String> SIGN_BEFORE = H.field("sign-before", 1, CodeContent.text("1", OVERDRAWN));
    static final Field<String> PASSBOOK = H.field("passbook-kind", 1, Contents.remarks());
    static final Field<Money> BEFORE = H.field("balance-before", 14, AmountContent.required());
    static final RecordLayout HEADER;

    private static final RecordLayout.Builder T = RecordLayout.of('8');
    static final Field<Long> IN_COUNT = T.field("in-count", 6, new CountContent());
    static final Field<Money> IN_TOTAL = T.field("in-total", 13, AmountContent.required());
    static final Field<Long> OUT_COUNT = T.field("out-count", 6, new CountContent());
    static final Field<Money> OUT_TOTAL = T.field("out-total", 13, AmountContent.required());
    static final Field<String> SIGN_AFTER = T.field("sign-after", 1, CodeContent.text("1", OVERDRAWN));
    static final Field<Money> AFTER = T.field("balance-after", 14, AmountContent.required());
    static final Field<Long> COUNT = T.field("count", 7, new CountContent());
    static final RecordLayout TRAILER;

    private static final RecordLayout.Builder E = RecordLayout.of('9');
    static final Field<Long> RECORDS = E.field("records", 10, new CountContent());
    static final Field<Long> ACCOUNTS = E.field("accounts", 5, new CountContent());
    static final RecordLayout END;

    static {
        H.filler(71);
        HEADER = H.ofBytes(LENGTH);
        T.filler(139);
        TRAILER = T.ofBytes(LENGTH);
        E.filler(184);
        END = E.ofBytes(LENGTH);
    }

    private StatementFields() {}

    /** A balance with its sign (貸越区分): 1 for plus, 2 for minus; none where the sign is another. */
    static Optional<Money> balance(Values values, Field<String> sign, Field<Money> amount) {
        Money balance = values.get(amount);
        return switch (values.get(sign)) {
            case "1" -> Optional.of(balance);
            case OVERDRAWN -> Optional.of(balance.negated());
            default -> Optional.empty();
        };
    }

    /** Whether all records are counted, or all but the end record, no source says: both are taken. */
    static void compareEnd(Values end, long records, long accounts, Scrutiny record) {
        long said = end.get(RECORDS);
        if (said != records && said != records - 1) {
            record.note(ZenginRule.TOTAL_RECORDS, RECORDS, 0);
        }
        if (end.get(ACCOUNTS) != accounts) {
            record.note(ZenginRule.TOTAL_ACCOUNTS, ACCOUNTS, 0);
        }
    }
}
