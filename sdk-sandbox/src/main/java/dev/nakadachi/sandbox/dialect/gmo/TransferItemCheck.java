package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.transfer.Payee;
import dev.nakadachi.sandbox.bank.transfer.TransferFees;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks one payment of a transfer request. */
final class TransferItemCheck {

    static final Set<String> MEMBERS = Set.of(
            "itemId",
            "transferAmount",
            "ediInfo",
            "beneficiaryBankCode",
            "beneficiaryBankName",
            "beneficiaryBranchCode",
            "beneficiaryBranchName",
            "accountTypeCode",
            "accountNumber",
            "beneficiaryName");

    private static final Pattern AMOUNT = Pattern.compile("[1-9][0-9]{0,11}");

    private final Bank bank;

    TransferItemCheck(Bank bank) {
        this.bank = bank;
    }

    /** What is wrong goes to the findings; the item is then only a stand-in. */
    TransferItem check(JsonForm form, int itemId, InputFindings findings) {
        Optional<String> amount =
                form.text("transferAmount").filter(text -> AMOUNT.matcher(text).matches());
        if (amount.isEmpty()) {
            findings.add(itemId, "SBX_AMOUNT", "transferAmount is not a whole number from 1");
        }
        Optional<String> name = form.text("beneficiaryName").flatMap(HalfWidth::name);
        if (name.isEmpty()) {
            findings.add(itemId, "SBX_NAME", "beneficiaryName is not 1 to 48 half-width characters for transfers");
        }
        Optional<String> edi = form.text("ediInfo");
        if (edi.isPresent() && edi.flatMap(HalfWidth::edi).isEmpty()) {
            findings.add(itemId, "SBX_EDI", "ediInfo is not 1 to 20 half-width characters for transfers");
        }
        if (form.text("beneficiaryBankName").orElse("").length() > 30
                || form.text("beneficiaryBranchName").orElse("").length() > 15) {
            findings.add(itemId, "SBX_LENGTH", "the name of bank or branch is too long");
        }
        Payee payee = payee(form, name.orElse(""), itemId, findings);
        return new TransferItem(itemId, amount.map(Long::parseLong).orElse(0L), payee, edi.flatMap(HalfWidth::edi));
    }

    private Payee payee(JsonForm form, String name, int itemId, InputFindings findings) {
        Payee payee = new Payee(
                code(form, "beneficiaryBankCode", "[0-9]{4}", itemId, findings),
                code(form, "beneficiaryBranchCode", "[0-9]{3}", itemId, findings),
                code(form, "accountTypeCode", "[1249]", itemId, findings),
                code(form, "accountNumber", "[0-9]{7}", itemId, findings),
                name);
        boolean here = payee.bankCode().equals(TransferFees.THIS_BANK);
        if (here && bank.accountOf(payee).isEmpty()) {
            findings.add(itemId, "SBX_PAYEE", "this bank has no such account");
        }
        return payee;
    }

    private static String code(JsonForm form, String member, String shape, int itemId, InputFindings findings) {
        Optional<String> code = form.text(member).filter(text -> text.matches(shape));
        if (code.isEmpty()) {
            findings.add(itemId, "SBX_CODE", member + " is missing or has another shape");
        }
        return code.orElse("");
    }
}
