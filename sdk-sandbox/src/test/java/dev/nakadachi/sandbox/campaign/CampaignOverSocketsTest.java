package dev.nakadachi.sandbox.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.campaign.CampaignReport.Choice;
import dev.nakadachi.transport.Transport;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same schedules over real TLS sockets; {@code -Dcampaign.sockets} says how many. */
@ExtendWith(SilentLog.class)
class CampaignOverSocketsTest {

    private static final int SCHEDULES = Integer.getInteger("campaign.sockets", 2_000);
    private static final int AT_ONE_BANK = 100;
    private static final long FIRST_SEED = 1;
    private static final long APART = 1_000;

    private static final int TIMED_OUT = 40;

    /** With so many each mishap of the wire is drawn. */
    private static final int TO_STRIKE_ALL = 2_000;

    @Test
    void moneyMovesOnceOverRealSocketsToo() {
        long start = Host.system().nanoTime();
        Tally tally = new Tally("Nakadachi over TLS");
        StruckOnTheWire struck = new StruckOnTheWire();
        run(SCHEDULES, Draw::of, wire -> wire, tally, struck);
        CampaignReport report =
                new CampaignReport("Fault campaign over TLS sockets", Choice.DRAWN, List.of(new SubjectResult(tally)));
        System.out.println(report.text());
        long millis = Duration.ofNanos(Host.system().nanoTime() - start).toMillis();
        System.out.println("CAMPAIGN OVER SOCKETS " + SCHEDULES + " schedules in " + millis + " ms");

        assertThat(tally.failures()).isEmpty();
        assertThat(tally.most()).isEqualTo(1);
        if (SCHEDULES >= TO_STRIKE_ALL) {
            assertThat(struck.all()).containsAll(Mishap.at(Place.ORDER)).containsAll(Mishap.at(Place.ENQUIRY));
        }
    }

    /** Where the bank honours keys, the second request is the first one to it. */
    @Test
    void whoSendsAgainAfterATimeOutPaysTwiceOverRealSocketsToo() {
        Tally tally = new Tally("planted bug over TLS");
        run(TIMED_OUT, CampaignOverSocketsTest::timedOut, RetryOnTimeOut::new, tally, Journal.none());
        System.out.println("CAMPAIGN OVER SOCKETS planted bug: " + tally.failed() + " of " + TIMED_OUT
                + " schedules that begin with a time-out failed");

        assertThat(tally.failed()).isGreaterThan(TIMED_OUT / 4);
        assertThat(tally.most()).isEqualTo(2);
    }

    /** A drawn schedule whose first order is carried out, and the answer comes too late. */
    private static Schedule timedOut(long seed) {
        Schedule drawn = Draw.of(seed);
        boolean[] ordered = {false};
        return drawn.with((number, place) -> {
            if (place == Place.ORDER && !ordered[0]) {
                ordered[0] = true;
                return Optional.of(Mishap.TIMED_OUT);
            }
            return Optional.empty();
        });
    }

    private static void run(
            int schedules, LongFunction<Schedule> draw, UnaryOperator<Transport> wiring, Tally tally, Journal journal) {
        for (int done = 0; done < schedules; done += AT_ONE_BANK) {
            try (SocketSite site = new SocketSite()) {
                NakadachiAccess access = NakadachiAccess.at(site.sandbox());
                Subject subject = new NakadachiSubject(tally.subject(), access, disk -> access.vault(), wiring);
                for (int i = 0; i < Math.min(AT_ONE_BANK, schedules - done); i++) {
                    long seed = FIRST_SEED + done + i;
                    Schedule schedule = draw.apply(seed).withAmountsPlus(APART * i);
                    tally.add(Long.toString(seed), Run.of(schedule, subject, journal, site));
                }
            }
        }
    }

    /** Which mishaps came where a socket plays them: those of the token endpoint are left out. */
    private static final class StruckOnTheWire implements Journal {

        private final Set<Mishap> all = EnumSet.noneOf(Mishap.class);

        @Override
        public void point(int number, Place place, String what, Optional<Mishap> mishap) {
            if (place == Place.ORDER || place == Place.ENQUIRY) {
                mishap.ifPresent(all::add);
            }
        }

        @Override
        public void note(String words) {}

        Set<Mishap> all() {
            return EnumSet.copyOf(all);
        }
    }
}
