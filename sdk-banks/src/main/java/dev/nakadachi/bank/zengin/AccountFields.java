package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.KanaName;
import java.util.Optional;

/** The fields of a record that name an account. */
record AccountFields(
        Field<BankCode> bank,
        Field<KanaName> bankName,
        Field<BranchCode> branch,
        Field<KanaName> branchName,
        Field<DepositType> type,
        Field<AccountNumber> number,
        Field<KanaName> holder) {

    ZenginAccount from(Values values) {
        ZenginAccount.Builder account =
                ZenginAccount.builder(values.get(bank), values.get(branch), values.get(type), values.get(number));
        values.find(bankName).ifPresent(account::bankName);
        values.find(branchName).ifPresent(account::branchName);
        values.find(holder).ifPresent(account::holder);
        return account.build();
    }

    void into(Values values, ZenginAccount account) {
        values.set(bank, account.bank());
        values.set(branch, account.branch());
        values.set(type, account.type());
        values.set(number, account.number());
        set(values, bankName, account.bankName());
        set(values, branchName, account.branchName());
        set(values, holder, account.holder());
    }

    private static void set(Values values, Field<KanaName> field, Optional<KanaName> name) {
        name.ifPresent(value -> values.set(field, value));
    }
}
