package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.List;

/** {@code GET /accounts}. */
final class AccountsApi implements Door.Enquiry {

    /** The holder of every account. */
    static final String HOLDER_KANA = "ｶ)ﾃｽﾄｼﾖｳｼﾞ";

    private final Bank bank;
    private final GmoMembers members;
    private final SubAccountMembers subAccounts;

    AccountsApi(Bank bank, GmoMembers members, SubAccountMembers subAccounts) {
        this.bank = bank;
        this.members = members;
        this.subAccounts = subAccounts;
    }

    @Override
    public Reply answer(String user, Request request) {
        return Reply.json(200, JsonWriter.write(body -> {
            members.base(body);
            List<BankAccount> accounts = bank.accountsOf(user);
            body.objects("accounts", accounts, this::write);
            subAccounts.accounts(accounts, body);
        }));
    }

    private void write(BankAccount account, JsonWriter to) {
        to.text("accountId", account.id().value());
        if (account.kind().yenOrdinary()) {
            to.text("branchCode", account.branch())
                    .text("branchName", "法人営業部")
                    .text("accountNumber", account.number())
                    .text("primaryAccountCode", account.primary() ? "1" : "2")
                    .text("primaryAccountCodeName", account.primary() ? "代表口座" : "追加口座")
                    .text("accountName", "株式会社テスト商事")
                    .text("accountNameKana", HOLDER_KANA);
        }
        members.accountType(to, account.kind());
        members.currency(to, account.kind());
        if (account.kind().yenOrdinary()) {
            to.text("transferLimitAmount", "10000000");
        }
    }
}
