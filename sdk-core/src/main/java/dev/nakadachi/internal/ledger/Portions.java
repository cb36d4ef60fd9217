package dev.nakadachi.internal.ledger;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import java.util.List;
import java.util.stream.Collectors;

/** Who is paid how much, as a step keeps it: a line for each payment. */
public final class Portions {

    private Portions() {}

    /**
     * Writes.
     *
     * @param portions the payments
     * @return lines of amount, currency and payee
     */
    public static String write(List<Intent.Portion> portions) {
        return portions.stream()
                .map(portion -> portion.amount().toPlainText() + " "
                        + portion.amount().currency().value() + " "
                        + portion.payee().value())
                .collect(Collectors.joining("\n"));
    }

    /**
     * Reads.
     *
     * @param lines what {@link #write} made
     * @return the payments
     * @throws dev.nakadachi.error.StoreException with {@code store.tampered} for anything else
     */
    public static List<Intent.Portion> read(String lines) {
        return lines.lines().map(Portions::portion).toList();
    }

    private static Intent.Portion portion(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3) {
            throw Problem.of(ErrorCode.STORE_TAMPERED, "a payment in a ledger step cannot be read")
                    .toException();
        }
        return new Intent.Portion(new PayeeReference(parts[2]), Money.parse(parts[0], new CurrencyCode(parts[1])));
    }
}
