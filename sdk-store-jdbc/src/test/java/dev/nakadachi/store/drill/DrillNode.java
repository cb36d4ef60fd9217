package dev.nakadachi.store.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.resolve.ResolverOptions;
import dev.nakadachi.bank.resolve.ResolverReport;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.money.Money;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One process of the drill: takes an order a line and answers each with a line. */
final class DrillNode {

    private static final AccountId MAIN = new AccountId("101011234567");
    private static final Payee PAYEE = new Payee(
            new BankCode("0001"),
            new BranchCode("001"),
            PayeeAccountType.ORDINARY,
            new AccountNumber("7654321"),
            new KanaName("ﾔﾏﾀﾞ"));
    private static final LocalDate TODAY = LocalDate.parse("2026-04-15");
    private static final LocalDate SOON = LocalDate.parse("2026-04-17");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

    private final DrillHost host;
    private final CorporateBank client;
    private final TransferResolver resolver;
    private final Fate fate;

    private DrillNode(DrillHost host, DrillApplication application, String name, GrantId grant, Fate fate) {
        this.host = host;
        this.client = application.bank().on(grant);
        this.resolver = TransferResolver.of(application.bank(), ResolverOptions.of(new NodeId(name)));
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
            DrillNode node = new DrillNode(host, application, name, new GrantId(words.get(6)), fate);
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                List<String> order = Arrays.asList(line.split(" ", -1));
                System.out.println("DONE " + node.done(order));
            }
        }
    }

    private String done(List<String> order) {
        host.set(Instant.parse(order.get(1)));
        return switch (order.get(0)) {
            case "pay" -> pay(DrillState.valueOf(order.get(2)), Integer.parseInt(order.get(3)));
            case "again" -> again(DrillState.valueOf(order.get(2)), Integer.parseInt(order.get(3)));
            case "resolve" -> resolve();
            default -> throw new IllegalArgumentException(order.get(0));
        };
    }

    /** All of a state, one after the other; those that park at once, each on a thread that stays behind. */
    private String pay(DrillState state, int count) {
        if (!state.parks()) {
            return IntStream.range(0, count)
                    .parallel()
                    .mapToObj(number -> submit(state, number))
                    .distinct()
                    .collect(Collectors.joining(","));
        }
        int before = fate.parked();
        AtomicInteger ended = new AtomicInteger();
        for (int number = 0; number < count; number++) {
            int own = number;
            Thread thread = new Thread(
                    null,
                    () -> {
                        submit(state, own);
                        ended.incrementAndGet();
                    },
                    "parked",
                    256 * 1024);
            thread.setDaemon(true);
            thread.start();
        }
        while (fate.parked() - before + ended.get() < count) {
            pause();
        }
        return ended.get() == 0 ? "parked" : "not parked";
    }

    /** The same commands under the same keys, and nothing happens to them on their way. */
    private String again(DrillState state, int count) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(number -> endOf(client.transfers().submit(command(state, number))))
                .distinct()
                .collect(Collectors.joining(","));
    }

    private String submit(DrillState state, int number) {
        String[] end = {""};
        fate.over(state, () -> end[0] = endOf(client.transfers().submit(command(state, number))));
        return end[0];
    }

    private static TransferCommand command(DrillState state, int number) {
        return TransferCommand.builder(
                        new IdempotencyKey(state.key(number)), MAIN, state == DrillState.SCHEDULED ? SOON : TODAY)
                .pay(Payment.of(PAYEE, Money.yen(state.amount(number))))
                .build();
    }

    private static String endOf(TransferOutcome outcome) {
        return outcome.fold(accepted -> "accepted", rejected -> "rejected " + rejected.reason(), unknown -> "unknown");
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
