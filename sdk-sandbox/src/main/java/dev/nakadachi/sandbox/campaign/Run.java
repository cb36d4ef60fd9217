package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.id.NodeId;
import dev.nakadachi.sandbox.bank.transfer.TransferSettings;
import dev.nakadachi.sandbox.campaign.Subject.Word;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One schedule with one subject, from the first step to the judge. */
final class Run {

    private static final List<Duration> END = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(30),
            Duration.ofHours(6),
            Duration.ofHours(20),
            Duration.ofHours(30),
            Duration.ofHours(50));
    private static final int TRIES_TO_START = 20;

    private final Schedule schedule;
    private final Subject subject;
    private final Journal journal;
    private final Points points;
    private final Site site;
    private final World world;
    private final Platter platter;
    private final Answers answers = new Answers();
    private final SplittableRandom random;
    private final boolean[] begun;
    private int node;
    private Life life = new Life();
    private Subject.@Nullable Running running;

    private Run(Schedule schedule, Subject subject, Journal journal, Site site) {
        this.schedule = schedule;
        this.subject = subject;
        this.journal = journal;
        this.points = new Points(schedule.plan(), journal);
        this.site = site;
        this.world = site.world(schedule.intents(), journal);
        this.platter = new Platter(points);
        this.random = new SplittableRandom(schedule.seed());
        this.begun = new boolean[schedule.intents().size()];
    }

    static Findings of(Schedule schedule, Subject subject, Journal journal) {
        return of(schedule, subject, journal, Site.inProcess());
    }

    static Findings of(Schedule schedule, Subject subject, Journal journal, Site site) {
        return new Run(schedule, subject, journal, site).findings();
    }

    private Findings findings() {
        journal.note(subject.name() + ", " + schedule.words());
        TransferSettings settings = world.bank().transfers().settings();
        settings.keys(schedule.keys()).statusLag(schedule.listLag());
        for (Step step : schedule.steps()) {
            journal.note("- " + step.words());
            take(step);
        }
        end();
        return Judge.of(schedule.intents(), world.attribution(), this::finalWord, journal)
                .findings(points.passed());
    }

    private void take(Step step) {
        Intent intent = schedule.intents().get(step.intent());
        switch (step.kind()) {
            case PAY -> pay(step.intent());
            case CANCEL -> with(step.intent(), process -> process.cancel(intent));
            case LOOK -> look();
            case WAIT -> world.pass(step.time());
            case APPROVE -> world.approveAll();
            case REFUSE -> world.refuseAll();
            case ELSEWHERE -> world.attribution().elsewhere(intent.elsewhere());
            case RESTART -> stop();
            case MOVE -> {
                stop();
                node++;
            }
        }
    }

    /** The customer answers, time passes, and the caller goes on with whatever is not settled. */
    private void end() {
        stop();
        for (Duration time : END) {
            journal.note("- the end: " + time + " later");
            switch (schedule.customer()) {
                case APPROVES -> world.approveAll();
                case REFUSES -> world.refuseAll();
                case LETS_EXPIRE -> {}
            }
            world.pass(time);
            look();
            for (int i = 0; i < begun.length; i++) {
                Word word = word(i);
                if (begun[i] && (word == Word.NOT_SENT || word == Word.OPEN)) {
                    pay(i);
                }
            }
        }
        look();
    }

    private void pay(int intent) {
        begun[intent] = true;
        with(intent, process -> process.pay(schedule.intents().get(intent)));
    }

    private void look() {
        with(-1, Subject.Running::lookAfter);
    }

    private Word word(int intent) {
        Word[] said = {Word.OPEN};
        with(-1, process -> said[0] = process.word(schedule.intents().get(intent)));
        return said[0];
    }

    private Word finalWord(int intent) {
        return begun[intent] ? word(intent) : Word.NOT_SENT;
    }

    private void with(int intent, Consumer<Subject.Running> use) {
        Optional<Subject.Running> process = started();
        if (process.isEmpty()) {
            return;
        }
        world.attribution().take(intent);
        try {
            use.accept(process.get());
        } catch (RuntimeException e) {
            journal.note("  the subject fails: " + e.getMessage());
        } catch (Killed e) {
            journal.note("  the process is dead");
        } finally {
            world.attribution().letGo();
        }
        if (life.over()) {
            running = null;
        }
    }

    /** A process that lives, started anew after a kill; empty when the disk lets none start. */
    private Optional<Subject.Running> started() {
        for (int tries = 0; tries < TRIES_TO_START && running == null; tries++) {
            life = new Life();
            try {
                running = subject.start(machine());
            } catch (RuntimeException e) {
                journal.note("  the subject does not start: " + e.getMessage());
                life.kill();
            } catch (Killed e) {
                journal.note("  the process is dead before it has started");
            }
        }
        return Optional.ofNullable(running);
    }

    private Machine machine() {
        journal.note("  a process starts on node-" + node);
        return new Machine(
                new NodeId("node-" + node),
                new CampaignHost(world, random.split(), life),
                site.wire(world, points, life, answers),
                platter.of(life),
                schedule.listPromised());
    }

    private void stop() {
        Subject.Running old = running;
        running = null;
        if (old == null) {
            return;
        }
        try {
            old.close();
        } catch (RuntimeException e) {
            journal.note("  the subject fails to stop: " + e.getMessage());
        } catch (Killed e) {
            journal.note("  the process is dead");
        }
        life.kill();
    }
}
