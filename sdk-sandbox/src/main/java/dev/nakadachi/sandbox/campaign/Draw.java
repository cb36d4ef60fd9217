package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.bank.transfer.KeyHandling;
import dev.nakadachi.sandbox.campaign.Schedule.Customer;
import dev.nakadachi.sandbox.campaign.Step.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Draws a schedule from a seed: the same seed, the same schedule, whoever runs it. */
final class Draw {

    /** The Wednesday on which every schedule starts. */
    static final LocalDate TODAY = LocalDate.of(2026, 4, 15);

    /** Who pays: the first account of the sandbox's bank. */
    static final String ACCOUNT = "101011234567";

    private static final List<Duration> TIMES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(2),
            Duration.ofMinutes(30),
            Duration.ofHours(4),
            Duration.ofHours(25));
    private static final List<Duration> LAGS =
            List.of(Duration.ZERO, Duration.ZERO, Duration.ofMinutes(10), Duration.ofHours(5));
    private static final List<Kind> BETWEEN = List.of(
            Kind.PAY,
            Kind.LOOK,
            Kind.LOOK,
            Kind.WAIT,
            Kind.WAIT,
            Kind.APPROVE,
            Kind.APPROVE,
            Kind.CANCEL,
            Kind.ELSEWHERE,
            Kind.RESTART,
            Kind.MOVE,
            Kind.REFUSE);
    /** What ends with a person whatever a client does would hide the rest if it came as often. */
    private static final Set<Mishap> RARE = EnumSet.of(Mishap.PUT_BACK, Mishap.PUT_BACK_WITHOUT_LOG);

    private static final int WHOLE = 10_000;
    private static final int[] RATES = {200, 600, 1_500};
    private static final int MOST_MISHAPS = 6;
    private static final long ONE_A_DAY = 9_000;

    private final long seed;
    private final SplittableRandom random;

    private Draw(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    static Schedule of(long seed) {
        return new Draw(seed).schedule();
    }

    private Schedule schedule() {
        List<Intent> intents = intents();
        List<Step> steps = steps(intents.size());
        KeyHandling keys = oneOf(List.of(KeyHandling.values()));
        Duration lag = oneOf(LAGS);
        Customer customer = random.nextInt(2) == 0 ? Customer.APPROVES : oneOf(List.of(Customer.values()));
        boolean promised = random.nextInt(2) == 0;
        Optional<Long> limit = random.nextInt(8) == 0 ? Optional.of(ONE_A_DAY) : Optional.empty();
        boolean released = random.nextInt(2) == 0;
        return new Schedule(seed, intents, steps, keys, lag, promised, limit, customer, released, plan());
    }

    private List<Intent> intents() {
        int count = random.nextInt(10) < 7 ? 1 : 2 + random.nextInt(2);
        boolean alike = random.nextInt(4) == 0;
        List<Intent> intents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int content = alike ? 0 : i;
            LocalDate day = random.nextInt(4) == 0 ? TODAY.plusDays(2) : TODAY;
            intents.add(new Intent(
                    "invoice-" + i, ACCOUNT, alike ? TODAY : day, 5_000 + 11L * content, "765432" + content));
        }
        return List.copyOf(intents);
    }

    private List<Step> steps(int intents) {
        List<Step> steps = new ArrayList<>();
        for (int intent = 0; intent < intents; intent++) {
            steps.add(Step.of(Kind.PAY, intent));
            int more = random.nextInt(5);
            for (int i = 0; i < more; i++) {
                Kind kind = oneOf(BETWEEN);
                steps.add(kind == Kind.WAIT ? Step.waiting(oneOf(TIMES)) : Step.of(kind, random.nextInt(intent + 1)));
            }
        }
        return List.copyOf(steps);
    }

    private Points.Plan plan() {
        SplittableRandom chance = random.split();
        int rate = RATES[random.nextInt(RATES.length)];
        int[] left = {MOST_MISHAPS};
        return (number, place) -> {
            int here = rate * percent(place) / 100;
            if (left[0] == 0 || chance.nextInt(WHOLE) >= here) {
                return Optional.empty();
            }
            left[0]--;
            List<Mishap> possible = Mishap.at(place);
            Mishap drawn = possible.get(chance.nextInt(possible.size()));
            boolean again = RARE.contains(drawn) && chance.nextInt(4) > 0;
            return Optional.of(again ? possible.get(chance.nextInt(possible.size())) : drawn);
        };
    }

    /** Orders are few and matter most; reads of the disk are many. */
    private static int percent(Place place) {
        return switch (place) {
            case ORDER -> 400;
            case ENQUIRY, REFRESH -> 200;
            case WRITE -> 80;
            case READ -> 8;
        };
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
