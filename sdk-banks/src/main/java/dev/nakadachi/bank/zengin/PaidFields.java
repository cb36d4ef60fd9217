package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.money.Money;

/** What the data records of transfers and of salaries begin with. */
record PaidFields(
        AccountFields account, Field<ClearingHouse> clearingHouse, Field<Money> amount, Field<NewCode> newCode) {

    /** Adds them to a record whose other side is named in these characters and has an account of these types. */
    static PaidFields in(OrderLayout.Builder record, CharacterClass names, String... types) {
        Field<BankCode> bank = record.field("bank", 4, Contents.bank());
        Field<KanaName> bankName = record.field("bank-name", 15, Contents.place());
        Field<BranchCode> branch = record.field("branch", 3, Contents.branch());
        Field<KanaName> branchName = record.field("branch-name", 15, Contents.place());
        Field<ClearingHouse> clearingHouse = record.field("clearing-house", 4, Contents.clearingHouse());
        Field<DepositType> type = record.field("account-type", 1, Contents.accountType(types));
        Field<AccountNumber> number = record.field("account-number", 7, Contents.account());
        Field<KanaName> payee = record.field("payee-name", 30, Contents.otherSide(names));
        return new PaidFields(
                new AccountFields(bank, bankName, branch, branchName, type, number, payee),
                clearingHouse,
                record.field("amount", 10, AmountContent.payment()),
                record.field("new-code", 1, Contents.newCode()));
    }

    Paid from(Values values) {
        return Paid.of(account.from(values), values.get(amount))
                .with(values.get(clearingHouse))
                .with(values.get(newCode));
    }

    void into(Values values, Paid paid) {
        account.into(values, paid.payee());
        values.set(amount, paid.amount());
        values.set(clearingHouse, paid.clearingHouse());
        values.set(newCode, paid.newCode());
    }
}
