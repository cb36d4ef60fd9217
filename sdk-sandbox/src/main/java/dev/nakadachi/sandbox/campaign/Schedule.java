package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.bank.transfer.KeyHandling;
import java.time.Duration;
import java.util.List;

/**
 * What is tried: everything that happens is decided by it. Closed by nature, hence a record.
 *
 * @param seed what the chance of the subject's host starts from
 * @param intents what is to be paid
 * @param steps what happens, before the end that every schedule has
 * @param keys what the bank does with a repeated key
 * @param listLag how long the bank's list leaves out what is new
 * @param customer what the customer does with what still waits at the end
 * @param plan what goes wrong where
 */
record Schedule(
        long seed,
        List<Intent> intents,
        List<Step> steps,
        KeyHandling keys,
        Duration listLag,
        Customer customer,
        Points.Plan plan) {

    enum Customer {
        APPROVES,
        REFUSES,
        LETS_EXPIRE
    }

    Schedule with(Points.Plan value) {
        return new Schedule(seed, intents, steps, keys, listLag, customer, value);
    }

    String words() {
        return "seed " + seed + ": " + intents.size() + " intents, keys " + keys + ", list lags " + listLag
                + ", at the end the customer " + customer;
    }
}
