package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.OwnTransfer;
import dev.nakadachi.sandbox.bank.SubAccount;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sub-accounts of persons (つかいわけ口座) beside their accounts, and {@code POST /transfer/spaccounts-transfer} (つかいわけ口座間振替),
 * which moves money between them at once, without approval and without a number to ask for it by.
 */
final class SubAccountsApi implements SubAccountMembers {

    private static final Set<String> MEMBERS =
            Set.of("depositSpAccountId", "debitSpAccountId", "currencyCode", "paymentAmount");
    private static final Pattern AMOUNT = Pattern.compile("[1-9][0-9]{0,11}");

    private final Bank bank;
    private final GmoMembers members;

    SubAccountsApi(Bank bank, GmoMembers members) {
        this.bank = bank;
        this.members = members;
    }

    @Override
    public void accounts(List<BankAccount> accounts, JsonWriter to) {
        List<SubAccount> all = below(accounts);
        if (!all.isEmpty()) {
            to.objects("spAccounts", all, this::write);
        }
    }

    @Override
    public void balances(List<BankAccount> accounts, JsonWriter to) {
        List<SubAccount> all = below(accounts);
        if (!all.isEmpty()) {
            to.objects(
                    "spAccountBalances",
                    all,
                    (account, item) -> item.text("accountId", account.id().value())
                            .text("odBalance", Long.toString(bank.ownTransfers().balanceOf(account)))
                            .objects("spAccountFcyBalances", List.of(), (nothing, none) -> {}));
        }
    }

    Reply transfer(String user, Request request) {
        JsonForm form = read(request);
        String amount = form.text("paymentAmount")
                .filter(text -> AMOUNT.matcher(text).matches())
                .orElseThrow(() -> refused("SBX_AMOUNT", "paymentAmount is not a whole number from 1"));
        if (!form.text("currencyCode").orElse("JPY").equals("JPY")) {
            throw refused("SBX_CCY", "the sandbox moves yen only");
        }
        AccountId from = account(user, form, "debitSpAccountId");
        AccountId to = account(user, form, "depositSpAccountId");
        if (from.equals(to)) {
            throw refused("SBX_ACCT", "both sub-accounts are the same");
        }
        OwnTransfer done = bank.ownTransfers()
                .take(user, from, to, Long.parseLong(amount))
                .orElseThrow(() -> refused("SBX_FUNDS", "the sub-account does not cover the amount"));
        return Reply.json(200, JsonWriter.write(body -> {
            members.dateTime(body, "acceptDatetime", done.at());
            body.text("depositSpAccountId", to.value())
                    .text("debitSpAccountId", from.value())
                    .text("currencyCode", "JPY")
                    .text("currencyName", "日本円")
                    .text("paymentAmount", amount);
        }));
    }

    private void write(SubAccount account, JsonWriter to) {
        to.text("accountId", account.id().value())
                .text("spAccountTypeCode", account.parent() ? "1" : "2")
                .text("spAccountTypeCodeName", account.parent() ? "親口座" : "子口座")
                .text("spAccountName", account.name());
        Optional<SubAccount> child = Optional.of(account).filter(one -> !one.parent());
        members.optional(to, "spAccountBranchCode", child.map(one -> "102"));
        members.optional(to, "spAccountBranchName", child.map(one -> "つかいわけ支店"));
        members.optional(to, "spAccountNumber", child.map(SubAccount::number));
    }

    private AccountId account(String user, JsonForm form, String member) {
        String id = form.text(member).orElse("");
        return below(bank.accountsOf(user)).stream()
                .map(SubAccount::id)
                .filter(one -> one.value().equals(id))
                .findFirst()
                .orElseThrow(() -> refused("SBX_ACCT", member + " is not a sub-account of this user"));
    }

    private List<SubAccount> below(List<BankAccount> accounts) {
        return accounts.stream()
                .flatMap(account -> bank.ownTransfers().below(account).stream())
                .toList();
    }

    private static JsonForm read(Request request) {
        try {
            return JsonForm.read(request, MEMBERS);
        } catch (MalformedJsonException e) {
            throw refused("SBX_JSON", "the body is not of the schema: " + e.getMessage());
        }
    }

    private static BankRefusal refused(String code, String words) {
        return new BankRefusal(400, code, words);
    }
}
