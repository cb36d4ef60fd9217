package dev.nakadachi.card;

import dev.nakadachi.host.Host;
import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** This machine, at noon of a day in Japan. */
record StoppedClock(LocalDate day) implements Host {

    @Override
    public Instant now() {
        return day.atTime(LocalTime.NOON).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
    }

    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public void nextBytes(byte[] target) {
        Host.system().nextBytes(target);
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        Host.system().sleep(time);
    }

    @Override
    public Monitor newMonitor() {
        return Host.system().newMonitor();
    }

    @Override
    public void execute(Runnable task) {
        Host.system().execute(task);
    }
}
