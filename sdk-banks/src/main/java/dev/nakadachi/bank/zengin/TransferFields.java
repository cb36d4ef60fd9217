package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.money.Money;

/** The data record of transfers (総合振込). */
final class TransferFields {

    private static final OrderLayout.Builder L = OrderLayout.of('2');
    static final Field<BankCode> BANK = L.field("bank", 4, Contents.bank());
    static final Field<KanaName> BANK_NAME = L.field("bank-name", 15, Contents.place());
    static final Field<BranchCode> BRANCH = L.field("branch", 3, Contents.branch());
    static final Field<KanaName> BRANCH_NAME = L.field("branch-name", 15, Contents.place());
    static final Field<ClearingHouse> CLEARING_HOUSE = L.field("clearing-house", 4, Contents.clearingHouse());
    static final Field<DepositType> TYPE = L.field("account-type", 1, Contents.accountType("1", "2", "4", "9"));
    static final Field<AccountNumber> NUMBER = L.field("account-number", 7, Contents.account());
    static final Field<KanaName> PAYEE = L.field("payee-name", 30, Contents.otherSide(CharacterClass.PARTY));
    static final Field<Money> AMOUNT = L.field("amount", 10, AmountContent.payment());
    static final Field<NewCode> NEW_CODE = L.field("new-code", 1, Contents.newCode());
    static final Field<TransferReference> REFERENCE = L.field("reference", 20, new TransferReferenceContent());
    static final Field<TransferMethod> METHOD =
            L.field("method", 1, CodeContent.of(TransferMethod::new, TransferMethod::code, "0", "7", "8"));
    static final Field<String> MARK = L.field("mark", 1, CodeContent.text("Y", " "));
    static final AccountFields ACCOUNT = new AccountFields(BANK, BANK_NAME, BRANCH, BRANCH_NAME, TYPE, NUMBER, PAYEE);
    static final OrderLayout LINE;

    static {
        L.filler(7);
        LINE = L.ofBytes(OrderFields.LENGTH);
    }

    private TransferFields() {}
}
