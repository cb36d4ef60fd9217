package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.RemitterCode;
import dev.nakadachi.money.Money;
import java.time.LocalDate;

/** Header, trailer and end of the files of orders, 120 bytes each (総合振込, 給与・賞与, 預金口座振替). */
final class OrderFields {

    static final int LENGTH = 120;

    private static final OrderLayout.Builder H = OrderLayout.of('1');
    static final Field<String> FORMAT = H.field("format", 2, CodeContent.text());
    static final Field<Object> CODING = H.field("coding", 1, Contents.coding());
    static final Field<RemitterCode> REMITTER_CODE = H.field("remitter-code", 10, Contents.remitter());
    static final Field<KanaName> REMITTER_NAME = H.field("remitter-name", 40, Contents.name(CharacterClass.PARTY));
    static final Field<LocalDate> DATE = H.field("date", 4, new MonthDayContent());
    static final Field<BankCode> BANK = H.field("bank", 4, Contents.bank());
    static final Field<KanaName> BANK_NAME = H.field("bank-name", 15, Contents.place());
    static final Field<BranchCode> BRANCH = H.field("branch", 3, Contents.branch());
    static final Field<KanaName> BRANCH_NAME = H.field("branch-name", 15, Contents.place());
    static final Field<DepositType> TYPE = H.field("account-type", 1, Contents.accountType("1", "2", "9"));
    static final Field<AccountNumber> NUMBER = H.field("account-number", 7, Contents.account());
    static final AccountFields ACCOUNT =
            new AccountFields(BANK, BANK_NAME, BRANCH, BRANCH_NAME, TYPE, NUMBER, REMITTER_NAME);
    static final OrderLayout HEADER;

    private static final OrderLayout.Builder T = OrderLayout.of('8');
    static final Field<Long> COUNT = T.field("count", 6, new CountContent());
    static final Field<Money> TOTAL = T.field("total", 12, AmountContent.required());
    static final OrderLayout TRAILER;
    static final OrderLayout END;

    static {
        H.filler(17);
        HEADER = H.ofBytes(LENGTH);
        T.filler(101);
        TRAILER = T.ofBytes(LENGTH);
        OrderLayout.Builder end = OrderLayout.of('9');
        end.filler(119);
        END = end.ofBytes(LENGTH);
    }

    private OrderFields() {}
}
