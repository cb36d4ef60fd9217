package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account that may pay bulk transfers (出金口座). Prints its type only. Immutable and thread-safe. */
public final class RemittingAccount {

    private static final Rule<Optional<AccountNumber>> NUMBERED = Rule.of(
            "RemittingAccount.paying",
            "writes out an account whose number of seven digits the bank sent",
            "choose another account of RemittanceMaster.remittingAccounts, or make a PayingAccount",
            Optional::isPresent);
    private static final Rule<Boolean> SAME_TYPE = Rule.of(
            "RemittingAccount.paying",
            "writes out an account as the type that the bank says it is",
            "pass the type that type() means",
            same -> same);

    private final AccountId id;
    private final AccountType type;
    private final List<Remitter> remitters;
    private final @Nullable AccountNumber number;
    private final @Nullable KanaName branchKana;

    private RemittingAccount(
            AccountId id,
            AccountType type,
            List<Remitter> remitters,
            @Nullable AccountNumber number,
            @Nullable KanaName branchKana) {
        this.id = Objects.requireNonNull(id, "id");
        this.type = Objects.requireNonNull(type, "type");
        this.remitters = List.copyOf(remitters);
        this.number = number;
        this.branchKana = branchKana;
    }

    /**
     * An account, for providers.
     *
     * @param id the bank's reference to it
     * @param type what it is
     * @param remitters under which numbers and names it may pay
     * @return the account, without number and branch
     */
    public static RemittingAccount of(AccountId id, AccountType type, List<Remitter> remitters) {
        return new RemittingAccount(id, type, remitters, null, null);
    }

    /**
     * The same account with its number.
     *
     * @param value the number
     * @return a copy
     */
    public RemittingAccount withNumber(AccountNumber value) {
        return new RemittingAccount(id, type, remitters, value, branchKana);
    }

    /**
     * The same account with its branch.
     *
     * @param value the branch's name in kana
     * @return a copy
     */
    public RemittingAccount withBranchKana(KanaName value) {
        return new RemittingAccount(id, type, remitters, number, value);
    }

    /**
     * The account written out, with the reference and the number that stand in the same answer of the bank. The branch
     * is in that answer by its name only, and the type by a code of the bank's own.
     *
     * @param branch its branch
     * @param as what it is
     * @return the account to pay from
     * @throws dev.nakadachi.error.InvalidInputException when the bank sent no number of seven digits, or says that the
     *     account is of another type
     */
    public PayingAccount paying(BranchCode branch, PayeeAccountType as) {
        SAME_TYPE.check(mayBe(as));
        return new PayingAccount(id, branch, as, NUMBERED.check(number()).orElseThrow());
    }

    private boolean mayBe(PayeeAccountType as) {
        return switch (type.kind()) {
            case UNKNOWN -> true;
            case ORDINARY, SETTLEMENT -> as == PayeeAccountType.ORDINARY;
            case CURRENT -> as == PayeeAccountType.CURRENT;
            case SAVINGS -> as == PayeeAccountType.SAVINGS;
            default -> as == PayeeAccountType.OTHER;
        };
    }

    /**
     * The bank's reference to the account.
     *
     * @return the id
     */
    public AccountId id() {
        return id;
    }

    /**
     * What it is.
     *
     * @return the type
     */
    public AccountType type() {
        return type;
    }

    /**
     * Under which numbers and names it may pay.
     *
     * @return in the bank's order, unmodifiable
     */
    public List<Remitter> remitters() {
        return remitters;
    }

    /**
     * The number.
     *
     * @return the number, empty where the bank sends none of seven digits
     */
    public Optional<AccountNumber> number() {
        return Optional.ofNullable(number);
    }

    /**
     * The branch's name in kana.
     *
     * @return the name, empty where the bank sends none
     */
    public Optional<KanaName> branchKana() {
        return Optional.ofNullable(branchKana);
    }

    @Override
    public String toString() {
        return "RemittingAccount[" + type + "]";
    }
}
