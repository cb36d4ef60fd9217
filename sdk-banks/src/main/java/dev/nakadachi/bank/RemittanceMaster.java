package dev.nakadachi.bank;

import java.util.List;

/**
 * Can read what a company has to choose from before it asks for a bulk transfer: who approves, which account pays, and
 * under which number. Thread-safe; blocks; safe on virtual threads.
 */
public interface RemittanceMaster {

    /**
     * How the company approves its bulk transfers.
     *
     * @return pattern and approvers
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    ApprovalTerms approvalTerms();

    /**
     * The accounts that may pay.
     *
     * @return in the bank's order, unmodifiable
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    List<RemittingAccount> remittingAccounts();
}
