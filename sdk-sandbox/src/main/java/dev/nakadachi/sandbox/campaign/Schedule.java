package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.bank.transfer.KeyHandling;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is tried: everything that happens is decided by it. Closed by nature, hence a record.
 *
 * @param seed what the chance of the subject's host starts from
 * @param intents what is to be paid
 * @param steps what happens, before the end that every schedule has
 * @param keys what the bank does with a repeated key
 * @param listLag how long the bank's list leaves out what is new
 * @param listPromised whether the bank promises that its list is complete after some hours
 * @param dailyLimit what the account may pay on one day, in yen
 * @param customer what the customer does with what still waits at the end
 * @param released whether at the end a person lets an account pay again that the subject holds back
 * @param plan what goes wrong where
 */
record Schedule(
        long seed,
        List<Intent> intents,
        List<Step> steps,
        KeyHandling keys,
        Duration listLag,
        boolean listPromised,
        Optional<Long> dailyLimit,
        Customer customer,
        boolean released,
        Points.Plan plan) {

    enum Customer {
        APPROVES,
        REFUSES,
        LETS_EXPIRE
    }

    Schedule with(Points.Plan value) {
        return new Schedule(seed, intents, steps, keys, listLag, listPromised, dailyLimit, customer, released, value);
    }

    /** The same at a bank that promises a complete list. */
    Schedule withPromise() {
        return new Schedule(seed, intents, steps, keys, listLag, true, dailyLimit, customer, released, plan);
    }

    /** The same with a person who looks after accounts that are held back. */
    Schedule withRelease() {
        return new Schedule(seed, intents, steps, keys, listLag, listPromised, dailyLimit, customer, true, plan);
    }

    /** The same with a limit. */
    Schedule withDailyLimit(long yen) {
        return new Schedule(
                seed, intents, steps, keys, listLag, listPromised, Optional.of(yen), customer, released, plan);
    }

    /** The same with amounts that no other schedule at the same bank has. */
    Schedule withAmountsPlus(long yen) {
        List<Intent> other = intents.stream()
                .map(one -> new Intent(one.key(), one.account(), one.day(), one.yen() + yen, one.payee()))
                .toList();
        return new Schedule(seed, other, steps, keys, listLag, listPromised, dailyLimit, customer, released, plan);
    }

    String words() {
        return "seed " + seed + ": " + intents.size() + " intents, keys " + keys + ", list lags " + listLag
                + (listPromised ? " and is promised" : "")
                + dailyLimit.map(yen -> ", at most " + yen + " yen a day").orElse("")
                + ", at the end the customer " + customer
                + (released ? ", and a person releases" : "");
    }
}
