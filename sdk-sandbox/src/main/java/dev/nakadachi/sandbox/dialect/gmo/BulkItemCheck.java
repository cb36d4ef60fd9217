package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.transfer.Payee;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Checks one payment of a bulk transfer: what a single one asks, a lower amount, and members that the bank takes and
 * does not read. It uses the first 30 characters of the payee's name, and passes EDI information on only where it is
 * marked.
 */
final class BulkItemCheck {

    static final Set<String> MEMBERS = members();

    private static final long HIGHEST_AMOUNT = 9_999_999_999L;
    private static final int NAME_USED = 30;

    private final TransferItemCheck single;

    BulkItemCheck(Bank bank) {
        this.single = new TransferItemCheck(bank);
    }

    /** The number of the payment, empty when it is none from 1 to 9,999. */
    static Optional<Integer> numberOf(JsonForm form) {
        return form.text("itemId")
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::parseInt);
    }

    TransferItem check(JsonForm form, int itemId, InputFindings findings) {
        TransferItem item = single.check(form, itemId, findings);
        if (item.amount() > HIGHEST_AMOUNT) {
            findings.add(itemId, "SBX_AMOUNT", "transferAmount is more than 9,999,999,999");
        }
        shape(form, "clearingHouseName", "[0-9]{4}", itemId, findings);
        shape(form, "newCode", "[0-9]", itemId, findings);
        shape(form, "transferDesignatedType", "[0-9]", itemId, findings);
        shape(form, "identification", "[Y ]", itemId, findings);
        Payee payee = item.payee();
        return new TransferItem(
                itemId,
                item.amount(),
                new Payee(
                        payee.bankCode(),
                        payee.branchCode(),
                        payee.accountType(),
                        payee.accountNumber(),
                        HalfWidth.first(NAME_USED, payee.name())),
                item.ediInfo().filter(edi -> form.text("identification").equals(Optional.of("Y"))));
    }

    private static void shape(JsonForm form, String member, String shape, int itemId, InputFindings findings) {
        if (form.text(member).filter(text -> !text.matches(shape)).isPresent()) {
            findings.add(itemId, "SBX_CODE", member + " has another shape");
        }
    }

    private static Set<String> members() {
        Set<String> all = new HashSet<>(TransferItemCheck.MEMBERS);
        all.addAll(Set.of("clearingHouseName", "newCode", "transferDesignatedType", "identification"));
        return Set.copyOf(all);
    }
}
