package dev.nakadachi.sandbox.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The fault campaign over the transport without sockets. {@code -Dcampaign.n} says how many schedules, and
 * {@code -Dcampaign.seed} from which seed.
 */
@ExtendWith(SilentLog.class)
class CampaignTest {

    private static final long SCHEDULES = Long.getLong("campaign.n", 100_000);
    private static final long SEED = Long.getLong("campaign.seed", 1);
    private static final long BESIDE = Math.min(SCHEDULES, 2_000);

    @Test
    void moneyMovesOnceWhateverGoesWrong() {
        long start = Host.system().nanoTime();
        CampaignReport own = Campaign.of(ShippedSubjects.nakadachi())
                .from(SEED)
                .telling(System.out::println)
                .run(SCHEDULES);
        long millis = Duration.ofNanos(Host.system().nanoTime() - start).toMillis();
        CampaignReport beside = Campaign.of(
                        ShippedSubjects.plantedBug(),
                        ShippedSubjects.plainRetry(),
                        ShippedSubjects.plainRetryWithOneKey())
                .from(SEED)
                .run(BESIDE);
        CampaignReport report = own.beside(beside);
        System.out.println(report.text());
        System.out.println("CAMPAIGN " + SCHEDULES + " schedules in " + millis + " ms");

        holds(report.results().get(0));
        for (SubjectResult worse : report.results().subList(1, 4)) {
            assertThat(worse.failedSchedules()).as(worse.name()).isPositive();
            assertThat(worse.mostExecutions()).as(worse.name()).isGreaterThan(1);
        }
    }

    @Test
    void everyMishapAtEveryPointOfTheStories() {
        CampaignReport report = Campaign.of(ShippedSubjects.nakadachi()).runSingleFaults();
        System.out.println(report.text());
        holds(report.results().get(0));
        assertThat(report.results().get(0).schedules()).isGreaterThan(1_000);
    }

    @Test
    void everyMishapAtEveryPointFindsThePlantedBug() {
        SubjectResult planted = Campaign.of(ShippedSubjects.plantedBug())
                .runSingleFaults()
                .results()
                .get(0);
        assertThat(planted.mostExecutions()).isEqualTo(2);
        assertThat(planted.failedSchedules()).isPositive();
    }

    @Test
    void aSeedIsTheSameScheduleEveryTime() {
        Campaign campaign = Campaign.of(ShippedSubjects.nakadachi(), ShippedSubjects.plainRetry());
        for (String schedule : new String[] {"17", "4711", "paid@33=KILLED_AFTER"}) {
            assertThat(campaign.replay(schedule)).isEqualTo(campaign.replay(schedule));
        }
    }

    private static void holds(SubjectResult result) {
        assertThat(result.failures()).as("replay them with -Dcampaign.replay").isEmpty();
        assertThat(result.mostExecutions()).isEqualTo(1);
        assertThat(result.wronglyAbandoned()).isZero();
        assertThat(result.wronglyBelievedPaid()).isZero();
    }
}
