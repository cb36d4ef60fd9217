package dev.nakadachi.sandbox.resolve;

import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.resolve.ResolverOptions;
import dev.nakadachi.provider.CommandFacts;
import dev.nakadachi.provider.ListedBy;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A random history: commands of few shapes with every fate, transfers made elsewhere, a list that lags or, where nobody
 * promised anything, omits, outages, and processes that die at any append while others run in between.
 */
final class History {

    private static final Duration COMPLETE = Duration.ofHours(2);

    private final RandomGenerator random;
    final World world;
    final List<TransferCommand> commands = new ArrayList<>();
    final Judge judge;
    private final UnaryOperator<ResolverOptions> options;
    private final Plant plant;
    private final boolean promised;
    private Node node;
    private int names;

    /** What is broken on purpose. */
    enum Plant {
        NOTHING,
        LIST_IS_LATER_THAN_PROMISED,
        ANY_TIME_WILL_DO
    }

    History(long seed, Plant plant, Keyset keys, TokenVault vault) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.plant = plant;
        this.promised = random.nextBoolean();
        CommandFacts facts = CommandFacts.unknown();
        this.world = new World(
                keys, vault, promised ? facts.withCompleteListAfter(COMPLETE, ListedBy.APPLICATION_DATE) : facts);
        this.judge = new Judge(world);
        this.options = plant == Plant.ANY_TIME_WILL_DO
                ? standard -> standard.withTolerance(Duration.ofHours(20))
                : UnaryOperator.identity();
        this.node = born();
    }

    List<String> play() {
        int count = 1 + random.nextInt(5);
        for (int number = 0; number < count; number++) {
            submitOne(number);
            if (random.nextInt(3) == 0) {
                look();
            }
            world.clock.advance(Duration.ofSeconds(random.nextInt(600)));
        }
        world.clock.advance(Duration.ofHours(1));
        elsewhere();
        for (int day = 0; day < 40; day++) {
            world.book.down = random.nextInt(5) == 0;
            look();
            world.book.entries.forEach(this::proceed);
            world.clock.advance(Duration.ofMinutes(30 + random.nextInt(360)));
        }
        world.book.down = false;
        world.clock.advance(Duration.ofDays(5));
        Node last = born();
        last.run();
        return judge.verdict(last, commands);
    }

    private void submitOne(int number) {
        TransferCommand command =
                world.command("order-no-" + number, 100L * (1 + random.nextInt(2)), random.nextInt(4) == 0);
        commands.add(command);
        if (random.nextInt(3) == 0) {
            world.book.beforeList = () -> submitMeanwhile(number);
        }
        List<Wire.Fate> fates = Wire.Fate.thatHappen();
        if (random.nextInt(4) == 0) {
            node.store.diesAfter(random.nextInt(3), random.nextBoolean());
        }
        node.submit(command, fates.get(random.nextInt(fates.size())), lag());
        if (node.store.isDead()) {
            node = born();
        }
    }

    /** Another node pays while the list is being read: its transfer is listed, and its command is in the ledger. */
    private void submitMeanwhile(int number) {
        TransferCommand command = world.command("meanwhile-no-" + number, 100L * (1 + random.nextInt(2)));
        commands.add(command);
        new Node(world, "meanwhile-" + number, () -> {}, options).submit(command, Wire.Fate.ANSWERED, Duration.ZERO);
    }

    private Duration lag() {
        boolean late = plant == Plant.LIST_IS_LATER_THAN_PROMISED;
        if (!promised && random.nextInt(5) == 0) {
            return Duration.ofDays(365);
        }
        return Duration.ofMinutes(random.nextInt(late ? 600 : 119));
    }

    /** Long after every command of this history, so that no clock could take it for one of them. */
    private void elsewhere() {
        if (random.nextInt(2) == 0) {
            world.book.execute("", world.command("made-elsewhere", 100L * (1 + random.nextInt(2))), Duration.ZERO);
        }
    }

    private void look() {
        if (random.nextInt(3) == 0) {
            node = born();
        }
        if (random.nextInt(2) == 0) {
            node.store.diesAfter(random.nextInt(6), random.nextBoolean());
        }
        node.run();
        if (node.store.isDead()) {
            node = born();
        }
    }

    private void proceed(Book.Entry entry) {
        if (random.nextInt(8) == 0) {
            entry.state = switch (entry.state) {
                case AWAITING_APPROVAL ->
                    random.nextInt(4) == 0 ? TransferState.Kind.EXPIRED : TransferState.Kind.IN_PROCESS;
                case IN_PROCESS -> TransferState.Kind.COMPLETED;
                case COMPLETED -> random.nextInt(6) == 0 ? TransferState.Kind.RETURNED : TransferState.Kind.COMPLETED;
                default -> entry.state;
            };
        }
    }

    /** Another process; now and then a further one runs a whole pass at one of its appends. */
    private Node born() {
        int between = random.nextInt(12);
        int[] appends = {0};
        boolean[] within = {false};
        Node[] other = new Node[1];
        Node born = new Node(
                world,
                "node-" + random.nextInt(3),
                () -> {
                    appends[0]++;
                    if (appends[0] == between && !within[0] && other[0] != null) {
                        within[0] = true;
                        other[0].run();
                    }
                },
                options);
        other[0] = random.nextInt(2) == 0 ? new Node(world, "between-" + names++, () -> {}, options) : null;
        return born;
    }
}
