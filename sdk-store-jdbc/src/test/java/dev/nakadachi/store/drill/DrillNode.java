package dev.nakadachi.store.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nakadachi.Connection;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.bulk.BulkPayments;
import dev.nakadachi.bank.bulk.BulkReport;
import dev.nakadachi.bank.bulk.BulkTotals;
import dev.nakadachi.bank.resolve.HumanCase;
import dev.nakadachi.bank.resolve.HumanDecision;
import dev.nakadachi.bank.resolve.ResolverOptions;
import dev.nakadachi.bank.resolve.ResolverReport;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.id.UserId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** One process of the drill: takes an order a line and answers each with a line. */
final class DrillNode {

    /** As many as the pool has connections. */
    private static final int AT_ONCE = 8;

    private static final int SMALL_STACK = 256 * 1024;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

    private final DrillHost host;
    private final Connection<CorporateBank> bank;
    private final DrillCommands commands;
    private final BulkPayments bulk;
    private final TransferResolver resolver;
    private final Fate fate;

    private DrillNode(DrillHost host, Connection<CorporateBank> bank, String name, GrantId grant, Fate fate) {
        CorporateBank client = bank.on(grant);
        this.host = host;
        this.bank = bank;
        this.commands = new DrillCommands(client);
        this.bulk =
                BulkPayments.of(client.find(BulkTransfers.class).orElseThrow()).withHost(host);
        this.resolver = TransferResolver.of(bank, ResolverOptions.of(new NodeId(name)));
        this.fate = fate;
    }

    /**
     * Runs until its input ends, or it is killed.
     *
     * @param arguments the five words of the setting, the node's name, the grant, the time
     */
    public static void main(String[] arguments) throws IOException {
        List<String> words = Arrays.asList(arguments);
        DrillHost host = new DrillHost(Instant.parse(words.get(7)));
        Fate fate = new Fate();
        String name = words.get(5);
        try (DrillApplication application =
                DrillApplication.open(DrillApplication.Setting.of(words), name, host, fate)) {
            DrillNode node = new DrillNode(host, application.bank(), name, new GrantId(words.get(6)), fate);
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println("DONE " + node.done(Arrays.asList(line.split(" ", -1))));
            }
        }
    }

    private String done(List<String> order) {
        host.set(Instant.parse(order.get(1)));
        if (order.get(0).equals("resolve")) {
            return resolve();
        }
        DrillState state = DrillState.valueOf(order.get(2));
        int count = Integer.parseInt(order.get(3));
        return switch (order.get(0)) {
            case "pay" -> state.mishap().parks() ? park(state, count) : each(count, number -> fated(state, number));
            case "again" -> each(count, number -> commands.submit(state, number));
            case "decide" -> each(count, number -> decide(state, number));
            case "read" -> each(count, number -> read(state, number));
            default -> throw new IllegalArgumentException(order.get(0));
        };
    }

    /** So many at once, and the answers that there were, each once. */
    private static String each(int count, IntFunction<String> step) {
        Queue<String> answers = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        Semaphore ended = new Semaphore(0);
        for (int worker = 0; worker < AT_ONCE; worker++) {
            start(() -> {
                for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                    answers.add(answer(step, number));
                }
                ended.release();
            });
        }
        ended.acquireUninterruptibly(AT_ONCE);
        return answers.stream().distinct().sorted().collect(Collectors.joining(", "));
    }

    /** Each on a thread that stays behind; so many at once on their way to where they are parked. */
    private String park(DrillState state, int count) {
        int before = fate.parked();
        Queue<String> unparked = new ConcurrentLinkedQueue<>();
        for (int number = 0; number < count; number++) {
            int own = number;
            start(() -> unparked.add(answer(index -> fated(state, index), own)));
            int most = number == count - 1 ? 0 : AT_ONCE;
            while (number + 1 - (fate.parked() - before) - unparked.size() > most) {
                pause();
            }
        }
        return unparked.isEmpty()
                ? "parked"
                : "not parked: " + unparked.stream().distinct().toList();
    }

    /** What nobody expects is an answer too, so that the drill can say what happened. */
    private static String answer(IntFunction<String> step, int number) {
        try {
            return step.apply(number);
        } catch (RuntimeException | Error failed) {
            StringWriter trace = new StringWriter();
            failed.printStackTrace(new PrintWriter(trace));
            return "broken: " + trace.toString().lines().collect(Collectors.joining(" | "));
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(null, work, "drill", SMALL_STACK);
        thread.setDaemon(true);
        thread.start();
    }

    private String fated(DrillState state, int number) {
        return fate.over(state.mishap(), () -> commands.submit(state, number));
    }

    private String decide(DrillState state, int number) {
        HumanCase seen = bank.followUps()
                .command(ConsentRequest.SINGLE_TENANT, new IdempotencyKey(state.key(number)))
                .map(HumanCase::of)
                .orElseThrow();
        return resolver.decide(
                        seen, HumanDecision.notExecuted(new UserId("sato"), "not in the bank's list a week later"))
                .state()
                .value();
    }

    /** How many payments of a bulk transfer were paid, failed, came back and are open, as the bank tells of each. */
    private String read(DrillState state, int number) {
        BulkReport report = bulk.find(
                        bank.followUps(), ConsentRequest.SINGLE_TENANT, new IdempotencyKey(state.key(number)))
                .orElseThrow()
                .look();
        BulkTotals totals = report.totals();
        return report.reading() + " paid " + totals.paid().payments() + " failed "
                + totals.failed().payments() + " of " + totals.failed().total() + " returned "
                + totals.returned().payments() + " open " + totals.open().payments() + " findings " + report.findings();
    }

    private String resolve() {
        ResolverReport report = resolver.run();
        return report.looked() + " " + report.changed() + " " + report.unasked().size() + " "
                + report.unreadable().size();
    }

    private static void pause() {
        try {
            Host.system().sleep(LOOK_AGAIN);
        } catch (InterruptedException woken) {
            throw new IllegalStateException(woken);
        }
    }
}
