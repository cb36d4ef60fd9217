package dev.nakadachi.sandbox.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.campaign.CampaignReport.Choice;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same schedules over real TLS sockets; {@code -Dcampaign.sockets} says how many. */
@ExtendWith(SilentLog.class)
class CampaignOverSocketsTest {

    private static final int SCHEDULES = Integer.getInteger("campaign.sockets", 2_000);
    private static final int AT_ONE_BANK = 100;
    private static final long FIRST_SEED = 1;
    private static final long APART = 1_000;

    @Test
    void moneyMovesOnceOverRealSocketsToo() {
        long start = Host.system().nanoTime();
        Tally tally = new Tally("Nakadachi over TLS");
        for (int done = 0; done < SCHEDULES; done += AT_ONE_BANK) {
            atOneBank(done, Math.min(AT_ONE_BANK, SCHEDULES - done), tally);
        }
        CampaignReport report =
                new CampaignReport("Fault campaign over TLS sockets", Choice.DRAWN, List.of(new SubjectResult(tally)));
        System.out.println(report.text());
        long millis = Duration.ofNanos(Host.system().nanoTime() - start).toMillis();
        System.out.println("CAMPAIGN OVER SOCKETS " + SCHEDULES + " schedules in " + millis + " ms");

        assertThat(tally.failures()).isEmpty();
        assertThat(tally.most()).isEqualTo(1);
    }

    private static void atOneBank(int done, int count, Tally tally) {
        try (SocketSite site = new SocketSite()) {
            NakadachiAccess access = NakadachiAccess.at(site.sandbox());
            Subject subject = new NakadachiSubject("Nakadachi over TLS", access, disk -> access.vault(), wire -> wire);
            for (int i = 0; i < count; i++) {
                long seed = FIRST_SEED + done + i;
                Schedule schedule = Draw.of(seed).withAmountsPlus(APART * i);
                tally.add(Long.toString(seed), Run.of(schedule, subject, Journal.none(), site));
            }
        }
    }
}
