package dev.nakadachi.sandbox.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every pair of mishaps, and one schedule in words: by hand, as docs/campaign.md says. */
@ExtendWith(SilentLog.class)
class PairsOfFaultsTest {

    private static final String[] PART =
            System.getProperty("campaign.part", "1/1").split("/", 2);

    @Test
    @EnabledIfSystemProperty(named = "campaign.pairs", matches = "true")
    void everyPairOfMishaps() {
        long start = Host.system().nanoTime();
        CampaignReport pairs = Campaign.of(ShippedSubjects.nakadachi())
                .telling(System.out::println)
                .runPairsOfFaults(Integer.parseInt(PART[0]), Integer.parseInt(PART[1]));
        CampaignReport worse = Campaign.of(
                        ShippedSubjects.plantedBug(),
                        ShippedSubjects.plainRetry(),
                        ShippedSubjects.plainRetryWithOneKey())
                .runSingleFaults();
        System.out.println(pairs.beside(worse).text());
        long seconds = Duration.ofNanos(Host.system().nanoTime() - start).toSeconds();
        System.out.println("CAMPAIGN OF PAIRS in " + seconds + " s");

        SubjectResult own = pairs.results().get(0);
        assertThat(own.failures()).as("replay them with -Dcampaign.replay").isEmpty();
        assertThat(own.mostExecutions()).isEqualTo(1);
        assertThat(worse.results())
                .allSatisfy(result ->
                        assertThat(result.failedSchedules()).as(result.name()).isPositive());
    }

    @Test
    @EnabledIfSystemProperty(named = "campaign.replay", matches = ".+")
    void replaysOneSchedule() {
        String story = Campaign.of(ShippedSubjects.nakadachi()).replay(System.getProperty("campaign.replay", ""));
        System.out.println(story);
        assertThat(story).contains("the subject says");
    }
}
