package dev.nakadachi.bank.dialect.bizsol;

import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.OwnTransferCommand;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.provider.ErrorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is configured of a bank; changed only before a {@link BizSol} holds it. */
final class BizSolOptions {

    final BankCode bank;
    final List<ErrorShape> errorBodies = new ArrayList<>();
    final List<ErrorTable.Row> errorRows = new ArrayList<>();
    BizSolCodes codes = BizSolCodes.samples();
    BulkWords words = BulkWords.samples();
    Set<String> scopes = Set.of("openid");

    @Nullable
    BizSolEnquiry accounts;

    @Nullable
    BizSolEnquiry balances;

    @Nullable
    BizSolEnquiry transactions;

    @Nullable
    BizSolEnquiry notices;

    @Nullable
    OwnMessage<TransferCommand> transfer;

    @Nullable
    OwnMessage<OwnTransferCommand> ownTransfer;

    BizSolOptions(BankCode bank) {
        this.bank = bank;
    }

    BizSolOptions copy() {
        BizSolOptions copy = new BizSolOptions(bank);
        copy.errorBodies.addAll(errorBodies);
        copy.errorRows.addAll(errorRows);
        copy.codes = codes;
        copy.words = words;
        copy.scopes = scopes;
        copy.accounts = accounts;
        copy.balances = balances;
        copy.transactions = transactions;
        copy.notices = notices;
        copy.transfer = transfer;
        copy.ownTransfer = ownTransfer;
        return copy;
    }
}
