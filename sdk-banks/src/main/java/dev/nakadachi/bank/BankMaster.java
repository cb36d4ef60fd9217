package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;
import java.util.Optional;

/**
 * Which banks and branches there are (金融機関マスタ). Codes change every month and the lists are sold, so this SDK brings
 * none: implement it over the list that you keep, and check a payee before a transfer is asked for. Implementations are
 * thread-safe and answer from memory.
 */
public interface BankMaster {

    /**
     * The name of a bank.
     *
     * @param bank its code
     * @return the name in half-width kana as the Zengin system has it, empty when there is no such bank
     */
    Optional<KanaName> bank(BankCode bank);

    /**
     * The name of a branch.
     *
     * @param bank the code of its bank
     * @param branch its code
     * @return the name in half-width kana as the Zengin system has it, empty when there is no such branch
     */
    Optional<KanaName> branch(BankCode bank, BranchCode branch);

    /**
     * Checks that bank and branch of a payee exist. Whether the account exists is known to its bank only.
     *
     * @param payee who shall be paid
     * @return the same payee
     * @throws dev.nakadachi.error.InvalidInputException when the list has no such bank, or the bank no such branch
     */
    default Payee check(Payee payee) {
        Rule.<BankCode>of(
                        "Payee",
                        "names a bank that the bank master lists",
                        "ask the payee for the bank's code, or renew the bank master",
                        code -> bank(code).isPresent())
                .check(payee.bank());
        Rule.<BranchCode>of(
                        "Payee",
                        "names a branch that the bank master lists for the bank",
                        "ask the payee for the branch's code, or renew the bank master",
                        code -> branch(payee.bank(), code).isPresent())
                .check(payee.branch());
        return payee;
    }
}
