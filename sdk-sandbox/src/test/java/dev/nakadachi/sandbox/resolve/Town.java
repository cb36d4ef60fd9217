package dev.nakadachi.sandbox.resolve;

import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.resolve.HumanCase;
import dev.nakadachi.bank.resolve.HumanReason;
import dev.nakadachi.bank.resolve.ResolverListener;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.provider.CommandFacts;
import dev.nakadachi.provider.ListedBy;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A world with one node, for tests that tell one story. Hears what the resolver tells. */
final class Town {

    static final Duration PROMISE = Duration.ofHours(1);

    final World world;
    final List<String> heard = new ArrayList<>();
    Node node;

    private Town(World world) {
        this.world = world;
        this.node = born("node-1");
    }

    /** A bank whose list promises nothing. */
    static Town silent(Path directory) {
        return in(directory, CommandFacts.unknown());
    }

    /** A bank whose list is said to be complete after an hour. */
    static Town promised(Path directory) {
        return in(directory, CommandFacts.unknown().withCompleteListAfter(PROMISE, ListedBy.APPLICATION_DATE));
    }

    /** The same of a bank whose list selects by the designated date. */
    static Town promisedByDesignatedDate(Path directory) {
        Town town = in(directory, CommandFacts.unknown().withCompleteListAfter(PROMISE, ListedBy.DESIGNATED_DATE));
        town.world.book.listedBy = entry -> entry.command.designatedDate();
        return town;
    }

    /** A bank that is said to remember a key for a day, and whose list promises nothing. */
    static Town remembering(Path directory) {
        return in(directory, CommandFacts.unknown().withKeyLife(Duration.ofHours(24)));
    }

    private static Town in(Path directory, CommandFacts facts) {
        Keyset keys = Keyset.generate();
        return new Town(new World(keys, TokenVault.encryptedFile(directory.resolve("vault"), keys), facts));
    }

    Node born(String name) {
        return new Node(world, name, () -> {}, options -> options.withListener(new Hearing()));
    }

    TransferCommand sent(String key, long yen, Wire.Fate fate) {
        TransferCommand command = world.command(key, yen);
        node.submit(command, fate, Duration.ZERO);
        return command;
    }

    void after(Duration time) {
        world.clock.advance(time);
        node.run();
    }

    /** Runs until no schedule has anything left. */
    void toTheEnd() {
        for (int hours = 0; hours < 4 * 24; hours += 3) {
            after(Duration.ofHours(3));
        }
    }

    TrackedCommand command(String key) {
        return node.connection
                .followUps()
                .command(ConsentRequest.SINGLE_TENANT, new IdempotencyKey(key))
                .orElseThrow();
    }

    LedgerState state(String key) {
        return command(key).state();
    }

    RequestNumber number(String key) {
        return RecordedCommand.of(command(key)).number().orElseThrow();
    }

    HumanReason reason(String key) {
        return HumanCase.of(command(key)).reason();
    }

    private final class Hearing implements ResolverListener {

        @Override
        public void changed(TrackedCommand command, LedgerState from, LedgerState to) {
            heard.add(command.key() + " " + from + " " + to);
            throw new IllegalStateException("a listener that fails");
        }

        @Override
        public void needsHuman(HumanCase needed) {
            heard.add(needed.key() + " needs a human: " + needed.reason());
            throw new IllegalStateException("a listener that fails");
        }
    }
}
