package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.transfer.TransferFees;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import dev.nakadachi.sandbox.bank.transfer.TransferOrder;
import dev.nakadachi.sandbox.bank.transfer.Users;
import dev.nakadachi.sandbox.web.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the body of a transfer request, which is that of the fee enquiry too. */
final class TransferCheck {

    private static final Set<String> MEMBERS = Set.of(
            "accountId",
            "remitterName",
            "transferDesignatedDate",
            "transferDateHolidayCode",
            "totalCount",
            "totalAmount",
            "applyComment");
    private static final int MOST_ITEMS = 99;
    private static final long HIGHEST_TOTAL = 999_999_999_999L;

    private final Bank bank;
    private final TransferItemCheck items;

    TransferCheck(Bank bank) {
        this.bank = bank;
        this.items = new TransferItemCheck(bank);
    }

    TransferOrder order(String user, Request request) {
        InputFindings findings = new InputFindings();
        JsonForm form = read(request);
        Optional<AccountId> account = account(bank, user, form);
        if (account.isEmpty()) {
            findings.add("SBX_ACCT", "accountId is not a yen ordinary account of this user");
        }
        Optional<String> remitter = HalfWidth.name(form.text("remitterName").orElse(AccountsApi.HOLDER_KANA));
        if (remitter.isEmpty()) {
            findings.add("SBX_NAME", "remitterName is not 1 to 48 half-width characters for transfers");
        }
        Optional<String> comment = form.text("applyComment");
        if (comment.orElse("").length() > 20) {
            findings.add("SBX_LENGTH", "applyComment has more than 20 characters");
        }
        List<TransferItem> checked = items(form, findings);
        LocalDate date = TransferDate.of(form, bank.today(), findings).forItems(checked);
        findings.check();
        boolean read = bank.transfers().settings().users() == Users.BUSINESS_IDS;
        return new TransferOrder(
                account.orElseThrow(), remitter.orElseThrow(), date, checked, comment.filter(text -> read));
    }

    private static JsonForm read(Request request) {
        try {
            return JsonForm.read(request, MEMBERS, "transfers", TransferItemCheck.MEMBERS);
        } catch (MalformedJsonException e) {
            InputFindings findings = new InputFindings();
            findings.add("SBX_JSON", String.valueOf(e.getMessage()));
            throw findings.refusal("SBX_INPUT", "the body is not of the schema");
        }
    }

    /** The account that pays. */
    static Optional<AccountId> account(Bank bank, String user, JsonForm form) {
        String id = form.text("accountId").orElse("");
        return bank.accountsOf(user).stream()
                .filter(account -> account.kind().yenOrdinary())
                .map(BankAccount::id)
                .filter(account -> account.value().equals(id))
                .findFirst();
    }

    private List<TransferItem> items(JsonForm form, InputFindings findings) {
        List<JsonForm> forms = form.items();
        List<TransferItem> checked = new ArrayList<>();
        if (forms.isEmpty() || forms.size() > MOST_ITEMS) {
            findings.add("SBX_ITEMS", "transfers has not 1 to 99 items");
        }
        for (JsonForm item : forms) {
            int itemId = checked.size() + 1;
            if (!named(item, "itemId", forms.size(), itemId)) {
                findings.add(itemId, "SBX_ITEM", "itemId does not count from 1");
            }
            checked.add(items.check(item, itemId, findings));
        }
        long total = checked.stream().mapToLong(TransferItem::amount).sum();
        if (!named(form, "totalCount", forms.size(), forms.size())) {
            findings.add("SBX_COUNT", "totalCount is not the number of the items");
        }
        if (total > HIGHEST_TOTAL || !named(form, "totalAmount", forms.size(), total)) {
            findings.add("SBX_TOTAL", "totalAmount is not the sum of the items, at most 999,999,999,999");
        }
        return checked;
    }

    /** Whether a member has the right number. With one item it may be omitted. */
    private static boolean named(JsonForm form, String member, int size, long right) {
        Optional<String> text = form.text(member);
        return text.isEmpty() ? size == 1 : text.get().equals(Long.toString(right));
    }

    /** Whether a payment leaves this bank. */
    static boolean toAnotherBank(List<TransferItem> items) {
        return items.stream().anyMatch(item -> !item.payee().bankCode().equals(TransferFees.THIS_BANK));
    }
}
