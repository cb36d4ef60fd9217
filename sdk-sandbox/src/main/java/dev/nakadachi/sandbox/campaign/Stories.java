package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.bank.transfer.KeyHandling;
import dev.nakadachi.sandbox.campaign.Schedule.Customer;
import dev.nakadachi.sandbox.campaign.Step.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The fixed stories into which every mishap is put at every point. */
final class Stories {

    private static final Points.Plan NOTHING = (number, place) -> Optional.empty();

    private Stories() {}

    /** By name, in a fixed order. */
    static Map<String, Schedule> all() {
        Map<String, Schedule> stories = new LinkedHashMap<>();
        stories.put("paid", story(1, KeyHandling.IGNORED, Customer.APPROVES, pay(0), Step.of(Kind.APPROVE), look()));
        stories.put(
                "repeated",
                story(
                        1,
                        KeyHandling.IGNORED,
                        Customer.APPROVES,
                        pay(0),
                        pay(0),
                        Step.of(Kind.MOVE),
                        Step.waiting(Duration.ofMinutes(2)),
                        pay(0),
                        look()));
        stories.put(
                "next-day",
                story(
                        1,
                        KeyHandling.HONOURED,
                        Customer.APPROVES,
                        pay(0),
                        Step.of(Kind.RESTART),
                        Step.waiting(Duration.ofHours(25)),
                        pay(0)));
        stories.put(
                "cancelled",
                story(
                        1,
                        KeyHandling.IGNORED,
                        Customer.APPROVES,
                        pay(0),
                        Step.of(Kind.CANCEL),
                        Step.of(Kind.APPROVE),
                        Step.waiting(Duration.ofMinutes(30)),
                        look(),
                        Step.of(Kind.CANCEL)));
        stories.put(
                "cancel-races-approval",
                story(
                        1,
                        KeyHandling.IGNORED,
                        Customer.APPROVES,
                        pay(0),
                        Step.of(Kind.APPROVE),
                        Step.of(Kind.CANCEL),
                        Step.waiting(Duration.ofMinutes(30)),
                        look(),
                        Step.of(Kind.CANCEL)));
        stories.put("refused", story(1, KeyHandling.IGNORED, Customer.REFUSES, pay(0), look()));
        stories.put("expired", story(1, KeyHandling.IGNORED, Customer.LETS_EXPIRE, pay(0), look()));
        stories.put("twins", story(2, KeyHandling.IGNORED, Customer.APPROVES, pay(0), pay(1), look()));
        stories.put(
                "made-elsewhere",
                story(
                        1,
                        KeyHandling.IGNORED,
                        Customer.APPROVES,
                        pay(0),
                        Step.of(Kind.ELSEWHERE),
                        Step.of(Kind.RESTART),
                        look()));
        stories.put(
                "broken-keys",
                new Schedule(
                        1,
                        List.of(
                                new Intent("invoice-0", Draw.ACCOUNT, Draw.TODAY, 5_000, "7654321"),
                                new Intent("invoice-1", Draw.ACCOUNT, Draw.TODAY, 6_000, "7654322")),
                        List.of(pay(0), pay(1), look()),
                        KeyHandling.BROKEN,
                        Duration.ofMinutes(10),
                        false,
                        Optional.empty(),
                        Customer.APPROVES,
                        false,
                        NOTHING));
        stories.put(
                "released",
                story(1, KeyHandling.IGNORED, Customer.APPROVES, pay(0), Step.of(Kind.RESTART), pay(0), look())
                        .withRelease());
        stories.put(
                "limited",
                story(2, KeyHandling.IGNORED, Customer.APPROVES, pay(0), pay(1), look())
                        .withDailyLimit(9_000));
        stories.put(
                "promised",
                story(1, KeyHandling.IGNORED, Customer.APPROVES, pay(0), look()).withPromise());
        return stories;
    }

    private static Step pay(int intent) {
        return Step.of(Kind.PAY, intent);
    }

    private static Step look() {
        return Step.of(Kind.LOOK);
    }

    /** Intents with one content, so that only the subject's own care tells them apart. */
    private static Schedule story(int intents, KeyHandling keys, Customer customer, Step... steps) {
        LocalDate day = Draw.TODAY.plusDays(2);
        List<Intent> same = IntStream.range(0, intents)
                .mapToObj(i -> new Intent("invoice-" + i, Draw.ACCOUNT, day, 5_000, "7654321"))
                .toList();
        return new Schedule(
                1,
                same,
                List.of(steps),
                keys,
                Duration.ofMinutes(10),
                false,
                Optional.empty(),
                customer,
                false,
                NOTHING);
    }
}
