package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.money.Money;

/** Data record and trailer of direct debits (預金口座振替), orders and results alike. */
final class DebitFields {

    private static final OrderLayout.Builder L = OrderLayout.of('2');
    static final Field<BankCode> BANK = L.field("bank", 4, Contents.bank());
    static final Field<KanaName> BANK_NAME = L.field("bank-name", 15, Contents.place());
    static final Field<BranchCode> BRANCH = L.field("branch", 3, Contents.branch());
    static final Field<KanaName> BRANCH_NAME = L.field("branch-name", 15, Contents.place());
    static final Field<DepositType> TYPE;
    static final Field<AccountNumber> NUMBER;
    static final Field<KanaName> DEPOSITOR;
    static final Field<Money> AMOUNT;
    static final Field<NewCode> NEW_CODE;
    static final Field<ReferenceCode> CUSTOMER;
    static final Field<DebitResult> RESULT;
    static final AccountFields ACCOUNT;
    static final OrderLayout LINE;

    private static final OrderLayout.Builder T = OrderLayout.of('8');
    static final Field<Long> COUNT = T.field("count", 6, new CountContent());
    static final Field<Money> TOTAL = T.field("total", 12, AmountContent.required());
    static final Field<Long> COLLECTED_COUNT = T.field("collected-count", 6, new CountContent());
    static final Field<Money> COLLECTED_TOTAL = T.field("collected-total", 12, AmountContent.required());
    static final Field<Long> FAILED_COUNT = T.field("failed-count", 6, new CountContent());
    static final Field<Money> FAILED_TOTAL = T.field("failed-total", 12, AmountContent.required());
    static final OrderLayout TRAILER;

    static {
        L.filler(4);
        TYPE = L.field("account-type", 1, Contents.accountType("1", "2", "3", "9"));
        NUMBER = L.field("account-number", 7, Contents.account());
        DEPOSITOR = L.field("depositor-name", 30, Contents.otherSide(CharacterClass.PARTY));
        AMOUNT = L.field("amount", 10, AmountContent.required());
        NEW_CODE = L.field("new-code", 1, Contents.newCode());
        CUSTOMER = L.field("customer-number", 20, Contents.reference());
        RESULT = L.field(
                "result", 1, CodeContent.of(DebitResult::new, DebitResult::code, "0", "1", "2", "3", "4", "8", "9"));
        L.filler(8);
        ACCOUNT = new AccountFields(BANK, BANK_NAME, BRANCH, BRANCH_NAME, TYPE, NUMBER, DEPOSITOR);
        LINE = L.ofBytes(OrderFields.LENGTH);
        T.filler(65);
        TRAILER = T.ofBytes(OrderFields.LENGTH);
    }

    private DebitFields() {}
}
