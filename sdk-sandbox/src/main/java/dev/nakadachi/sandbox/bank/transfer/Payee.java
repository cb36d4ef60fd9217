package dev.nakadachi.sandbox.bank.transfer;

/**
 * Where a transfer goes. Closed by nature, hence a record.
 *
 * @param bankCode four digits
 * @param branchCode three digits
 * @param accountType {@code 1} ordinary, {@code 2} current, {@code 4} savings, {@code 9} other
 * @param accountNumber seven digits
 * @param name half-width
 */
public record Payee(String bankCode, String branchCode, String accountType, String accountNumber, String name) {

    @Override
    public String toString() {
        return "Payee[bank " + bankCode + "]";
    }
}
