package dev.nakadachi.examples.guide;

import dev.nakadachi.Connection;
import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.error.ConsentRequiredException;
import dev.nakadachi.error.InstitutionException;
import dev.nakadachi.error.TryLaterException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.money.Money;
import java.util.stream.Stream;

/** Guide, steps 5 and 8. */
final class Reading {

    private Reading() {}

    static Money incomeOf(Connection<CorporateBank> bank, GrantId grantId) {
        // tag::read
        CorporateBank client = bank.on(grantId);
        Account account = client.accounts().get(0);
        Money income = Money.yen(0);
        try (Stream<Transaction> lines = client.transactions(account.id(), DateRange.lastDays(30, Host.system()))) {
            for (Transaction line : (Iterable<Transaction>) lines::iterator) {
                if (line.direction().kind() == Direction.Kind.IN) {
                    income = income.plus(line.change().orElse(Money.yen(0))); // none where the line was taken back
                }
            }
        }
        // end::read
        return income;
    }

    static String wordsFor(CorporateBank client) {
        // tag::errors
        try {
            return client.accounts().size() + " accounts";
        } catch (TryLaterException later) {
            return "The bank is busy. "
                    + later.problem().retryAt().map(at -> "Again after " + at).orElse("Try later");
        } catch (ConsentRequiredException ended) {
            return "Please connect your bank again.";
        } catch (InstitutionException refused) {
            return "The bank refused. Our support needs this number: "
                    + refused.problem().correlation().orElse("none");
        }
        // end::errors
    }
}
