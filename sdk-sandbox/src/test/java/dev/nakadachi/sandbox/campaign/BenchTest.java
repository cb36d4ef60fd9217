package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.Sandbox;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BenchTest {
    @Test
    void bench() {
        NakadachiAccess access;
        try (Sandbox sandbox = NakadachiAccess.sandbox()) {
            access = NakadachiAccess.at(sandbox);
        }
        int n = Integer.getInteger("n", 3000);
        for (Subject subject : List.of(new NakadachiSubject("x", access, t -> t), new NakadachiSubject("planted", access, RetryOnTimeOut::new), NaiveSubject.withNewKeys(), NaiveSubject.withOneKey())) {
            long start = Host.system().nanoTime();
            Tally t = new Tally(subject.name());
            for (int i = 0; i < n; i++) {
                t.add("" + i, Run.of(Draw.of(i), subject, Journal.none()));
            }
            System.out.println(n + " in " + (Host.system().nanoTime() - start) / 1_000_000 + " ms, " + t.subject() + " most " + t.most() + " twice " + t.twice() + " abandoned " + t.abandoned() + " believed " + t.believedPaid() + " human " + t.human() + " of " + t.intents() + " replayed " + t.replayed() + " points " + t.points() + " failed " + t.failures());
        }
    }
    @Test
    void replay() {
        NakadachiAccess access;
        try (Sandbox sandbox = NakadachiAccess.sandbox()) {
            access = NakadachiAccess.at(sandbox);
        }
        Run.of(Draw.of(Long.getLong("seed", 1L)), new NakadachiSubject("x", access, t -> t), new Journal() {
            @Override
            public void point(int number, Place place, String what, Optional<Mishap> mishap) {
                System.out.println("  " + number + " " + place + " " + what + mishap.map(m -> "   <<< " + m).orElse(""));
            }
            @Override
            public void note(String words) {
                System.out.println(words);
            }
        });
    }
}
