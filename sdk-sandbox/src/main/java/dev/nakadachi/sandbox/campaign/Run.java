package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.id.NodeId;
import dev.nakadachi.sandbox.bank.transfer.TransferSettings;
import dev.nakadachi.sandbox.campaign.Subject.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One schedule with one subject, from the first step to the judge. */
final class Run {

    /** What was paid in the last hours is looked after as long as what was paid before. */
    private static final int PATIENCE = 2;

    private static final Duration LATER = Duration.ofDays(5);
    private static final List<Duration> END = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(30),
            Duration.ofHours(6),
            Duration.ofHours(20),
            Duration.ofHours(30),
            Duration.ofHours(50),
            Duration.ofHours(15),
            Duration.ofHours(40));
    /** A process is started anew at least so often: one whose log has failed refuses everything until then. */
    private static final Duration DAY = Duration.ofHours(20);

    private static final int TRIES_TO_START = 20;
    private static final String BESIDE = "node-beside";

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
    private final boolean[] settled;
    private final Judge judge;
    private final Told told;
    private boolean racing;
    private boolean raced;
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
        this.settled = new boolean[schedule.intents().size()];
        this.judge = Judge.of(schedule.intents(), world.attribution(), this::finalWord, this::numberOf, journal);
        this.told = new Told(judge, journal);
        points.rivals(this::race);
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
            listen();
        }
        end();
        return judge.findings(points, told, schedule);
    }

    private void take(Step step) {
        Intent intent = schedule.intents().get(step.intent());
        switch (step.kind()) {
            case PAY -> pay(step.intent());
            case CANCEL -> cancel(step.intent());
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
            if (time.compareTo(DAY) >= 0) {
                stop();
                if (schedule.released()) {
                    journal.note("- the end: a person releases what is held back");
                    release();
                }
            }
            look();
            listen();
            for (int i = 0; i < begun.length; i++) {
                Word word = word(i);
                if (begun[i] && !settled[i] && (word == Word.NOT_SENT || word == Word.OPEN)) {
                    pay(i);
                }
            }
        }
        look();
        for (int more = 0; more < PATIENCE && anyWaits(); more++) {
            journal.note("- the end: somebody waits, " + LATER + " later");
            world.pass(LATER);
            look();
        }
    }

    private boolean anyWaits() {
        return IntStream.range(0, begun.length).anyMatch(this::waits);
    }

    /** For an answer, or for the end of a transfer that the bank never had. */
    private boolean waits(int intent) {
        Word word = finalWord(intent);
        return begun[intent]
                && (word == Word.OPEN
                        || (word == Word.TAKEN
                                && world.attribution().allFor(intent).isEmpty()));
    }

    /**
     * A person looks after what is held back, when nothing is under way any more. What the bank has and the subject
     * does not know he settles otherwise: its caller pays it no more.
     */
    private void release() {
        for (int i = 0; i < begun.length; i++) {
            Intent intent = schedule.intents().get(i);
            if (finalWord(i) == Word.NEEDS_HUMAN && world.isInBook(intent) && !isKnown(intent)) {
                journal.note("  the person settles intent " + i + " otherwise");
                settled[i] = true;
            }
        }
        with(-1, Subject.Running::release);
    }

    private void pay(int intent) {
        begun[intent] = true;
        raced = false;
        with(intent, process -> {
            Word word = process.pay(schedule.intents().get(intent));
            // Whoever took the key up again meanwhile was told for himself.
            if (word != Word.NOT_SENT || !raced) {
                told.hear(intent, word, believedBy(process, intent));
            }
            if (word == Word.TAKEN && !raced) {
                points.unnoticed(() -> mustNotHaveEnded(process, intent));
            }
        });
    }

    private void cancel(int intent) {
        with(intent, process -> {
            Word word = process.cancel(schedule.intents().get(intent));
            if (word == Word.NOT_PAID) {
                told.hearTakenBack(intent, believedBy(process, intent));
            } else {
                told.hear(intent, word, believedBy(process, intent));
            }
        });
    }

    /** What a call has just called taken is not recorded as ended unpaid. */
    private void mustNotHaveEnded(Subject.Running process, int intent) {
        if (process.word(schedule.intents().get(intent)) == Word.NOT_PAID) {
            told.calledTakenAfterItsEnd(intent);
        }
    }

    private void look() {
        with(-1, Subject.Running::lookAfter);
    }

    /** What the subject would tell now about every payment, if it lives. */
    private void listen() {
        if (running != null && !life.over()) {
            points.unnoticed(() -> {
                for (int i = 0; i < begun.length; i++) {
                    if (begun[i]) {
                        told.hear(i, word(i), numberOf(i));
                    }
                }
            });
            points.unnoticed(told::compare);
        }
    }

    /** Somebody else acts while a call stands at a point. Races within a race are not played. */
    private void race(Mishap mishap) {
        Attribution.Hand hand = world.attribution().hand();
        int intent = Math.max(0, hand.intent());
        if (racing || !begun[intent] || settled[intent]) {
            return;
        }
        racing = true;
        raced = true;
        try {
            switch (mishap) {
                case RACED_BY_THREAD -> ofThisProcess(intent);
                case RACED_BY_PAYMENT -> ofThisProcess((intent + 1) % begun.length);
                case RACED_BY_NODE -> onAnotherNode(intent, process -> payBeside(process, intent));
                default -> onAnotherNode(-1, Subject.Running::lookAfter);
            }
        } finally {
            world.attribution().take(hand.intent());
            racing = false;
        }
    }

    private void ofThisProcess(int intent) {
        Subject.Running process = running;
        if (process == null || settled[intent]) {
            return;
        }
        journal.note("  > another thread pays intent " + intent);
        begun[intent] = true;
        world.attribution().take(intent);
        try {
            payBeside(process, intent);
        } catch (RuntimeException e) {
            journal.note("  > the other thread fails: " + e.getMessage());
        }
        journal.note("  > the first thread goes on");
    }

    private void onAnotherNode(int intent, Consumer<Subject.Running> use) {
        journal.note("  > another node");
        Life other = new Life();
        world.attribution().take(intent);
        try (Subject.Running process = subject.start(machine(BESIDE, other))) {
            use.accept(process);
        } catch (RuntimeException e) {
            journal.note("  > the other node fails: " + e.getMessage());
        } catch (Killed e) {
            journal.note("  > the other node is dead");
        }
        other.kill();
        journal.note("  > the first node goes on");
    }

    private void payBeside(Subject.Running process, int intent) {
        Word word = process.pay(schedule.intents().get(intent));
        told.hear(intent, word, believedBy(process, intent));
        points.unnoticed(told::compare);
    }

    /** Asked at once: who has spoken may be dead before the judge compares. */
    private Optional<String> believedBy(Subject.Running process, int intent) {
        List<String> number = new ArrayList<>();
        try {
            points.unnoticed(
                    () -> process.number(schedule.intents().get(intent)).ifPresent(number::add));
        } catch (RuntimeException e) {
            journal.note("  the subject does not say which number it has: " + e.getMessage());
        }
        return number.stream().findFirst();
    }

    private Word word(int intent) {
        Word[] said = {Word.OPEN};
        with(-1, process -> said[0] = process.word(schedule.intents().get(intent)));
        // What the subject's disk has lost it may call anything: the person knows.
        return settled[intent] && said[0] == Word.NOT_SENT ? Word.NEEDS_HUMAN : said[0];
    }

    /** On the judge's own account: nothing goes wrong while he asks. */
    private Word finalWord(int intent) {
        Word[] said = {Word.NOT_SENT};
        if (begun[intent]) {
            points.unnoticed(() -> said[0] = word(intent));
        }
        return said[0];
    }

    private boolean isKnown(Intent intent) {
        boolean[] known = {true};
        points.unnoticed(() -> with(-1, process -> known[0] = process.knows(intent)));
        return known[0];
    }

    /** On the judge's own account, too. */
    private Optional<String> numberOf(int intent) {
        List<String> number = new ArrayList<>();
        if (begun[intent]) {
            points.unnoticed(() -> with(
                    -1,
                    process -> process.number(schedule.intents().get(intent)).ifPresent(number::add)));
        }
        return number.stream().findFirst();
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
        points.unnoticed(told::compare);
        if (life.over()) {
            running = null;
        }
    }

    /** A process that lives, started anew after a kill; empty when the disk lets none start. */
    private Optional<Subject.Running> started() {
        if (running == null) {
            platter.putBack(journal);
        }
        for (int tries = 0; tries < TRIES_TO_START && running == null; tries++) {
            life = new Life();
            try {
                running = subject.start(machine("node-" + node, life));
                platter.said();
            } catch (RuntimeException e) {
                journal.note("  the subject does not start: " + e.getMessage());
                life.kill();
            } catch (Killed e) {
                journal.note("  the process is dead before it has started");
            }
        }
        return Optional.ofNullable(running);
    }

    private Machine machine(String name, Life of) {
        journal.note("  a process starts on " + name);
        return new Machine(
                new NodeId(name),
                new CampaignHost(world, random.split(), of),
                site.wire(world, points, of, answers),
                platter.of(of),
                schedule.listPromised(),
                platter.isBlind(),
                schedule.dailyLimit(),
                words -> journal.note("  " + words));
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
