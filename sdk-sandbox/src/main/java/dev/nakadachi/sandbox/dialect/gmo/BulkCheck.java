package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import dev.nakadachi.sandbox.bank.transfer.TransferOrder;
import dev.nakadachi.sandbox.bank.transfer.Users;
import dev.nakadachi.sandbox.web.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the body of a bulk transfer (総合振込), which is that of its fee enquiry too. Unlike a single one it always has
 * its totals and the numbers of its payments, and takes the first 40 characters of the remitter's name.
 */
final class BulkCheck {

    private static final Set<String> MEMBERS = Set.of(
            "accountId",
            "remitterName",
            "transferDesignatedDate",
            "transferDateHolidayCode",
            "transferDataName",
            "totalCount",
            "totalAmount",
            "applyComment");
    private static final int MOST_ITEMS = 9_999;
    private static final int REMITTER_USED = 40;
    private static final long HIGHEST_TOTAL = 999_999_999_999L;

    private final Bank bank;
    private final BulkItemCheck items;

    BulkCheck(Bank bank) {
        this.bank = bank;
        this.items = new BulkItemCheck(bank);
    }

    TransferOrder order(String user, Request request) {
        InputFindings findings = new InputFindings();
        JsonForm form = read(request);
        Optional<AccountId> account = TransferCheck.account(bank, user, form);
        if (account.isEmpty()) {
            findings.add("SBX_ACCT", "accountId is not a yen ordinary account of this user");
        }
        Optional<String> remitter = HalfWidth.name(form.text("remitterName").orElse(AccountsApi.HOLDER_KANA));
        if (remitter.isEmpty()) {
            findings.add("SBX_NAME", "remitterName is not 1 to 48 half-width characters for transfers");
        }
        Optional<String> comment = form.text("applyComment");
        if (comment.orElse("").length() > 20
                || form.text("transferDataName").orElse("").length() > 10) {
            findings.add("SBX_LENGTH", "applyComment has more than 20 or transferDataName more than 10 characters");
        }
        List<TransferItem> checked = items(form, findings);
        LocalDate date = TransferDate.of(form, bank.today(), findings).forItems(checked);
        findings.check();
        boolean read = bank.bulkTransfers().settings().users() == Users.BUSINESS_IDS;
        return new TransferOrder(
                account.orElseThrow(),
                HalfWidth.first(REMITTER_USED, remitter.orElseThrow()),
                date,
                checked,
                comment.filter(text -> read));
    }

    private static JsonForm read(Request request) {
        try {
            return JsonForm.read(request, MEMBERS, "bulkTransfers", BulkItemCheck.MEMBERS);
        } catch (MalformedJsonException e) {
            InputFindings findings = new InputFindings();
            findings.add("SBX_JSON", String.valueOf(e.getMessage()));
            throw findings.refusal("SBX_INPUT", "the body is not of the schema");
        }
    }

    private List<TransferItem> items(JsonForm form, InputFindings findings) {
        List<JsonForm> forms = form.items();
        if (forms.isEmpty() || forms.size() > MOST_ITEMS) {
            findings.add("SBX_ITEMS", "bulkTransfers has not 1 to 9,999 items");
        }
        Set<Integer> seen = new HashSet<>();
        List<TransferItem> checked = new ArrayList<>();
        for (JsonForm item : forms) {
            int itemId = BulkItemCheck.numberOf(item).orElse(0);
            if (itemId == 0 || !seen.add(itemId)) {
                findings.add(itemId, "SBX_ITEM", "itemId is missing, not 1 to 9999, or there twice");
            }
            checked.add(items.check(item, itemId, findings));
        }
        long total = checked.stream().mapToLong(TransferItem::amount).sum();
        if (!form.text("totalCount").equals(Optional.of(Integer.toString(forms.size())))) {
            findings.add("SBX_COUNT", "totalCount is not the number of the items");
        }
        if (total > HIGHEST_TOTAL || !form.text("totalAmount").equals(Optional.of(Long.toString(total)))) {
            findings.add("SBX_TOTAL", "totalAmount is not the sum of the items, at most 999,999,999,999");
        }
        return checked;
    }
}
