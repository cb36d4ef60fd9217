package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import java.util.Optional;

/** The transfer that a request names. */
final class AskedTransfer {

    private AskedTransfer() {}

    static Transfer find(Transfers transfers, BankAccount account, Optional<String> applyNo) {
        return applyNo.flatMap(transfers::find)
                .filter(transfer -> transfer.order().account().equals(account.id()))
                .orElseThrow(
                        () -> new BankRefusal(400, "SBX_APPLY", "applyNo is missing or no transfer of this account"));
    }
}
