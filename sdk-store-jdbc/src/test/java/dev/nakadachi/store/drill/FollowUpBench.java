package dev.nakadachi.store.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.provider.CommandFacts;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.TransferSettings;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.store.campaign.Steps;
import dev.nakadachi.store.jdbc.SecondJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The bank and the processes of one follow-up, as the test that kills them sees them. */
final class FollowUpBench implements AutoCloseable {

    private final DrillSite site;
    private final Path directory;
    private final FollowUp work;

    FollowUpBench(DrillSite site, Path directory, FollowUp work) {
        this.site = site;
        this.directory = directory;
        this.work = work;
        settings().processingTime(Duration.ofMinutes(10));
    }

    FollowUpOrder order(long yen) {
        return FollowUpOrder.of(yen, site.bank().now());
    }

    /** In this process, as one that was started now. */
    FollowUpNode node(Steps steps) {
        return node(steps, work.facts());
    }

    FollowUpNode node() {
        return node(new Steps((step, boundary) -> {}));
    }

    private FollowUpNode node(Steps steps, CommandFacts facts) {
        return FollowUpNode.open(site.setting(), site.grant(), site.bank().now(), new SteppedParts(steps, facts));
    }

    /** A process submits and comes no further than to a side of a step; nothing of what it does then is durable. */
    void submitUntil(FollowUpOrder order, String side, String last) {
        boolean[] dead = {false};
        Steps steps = new Steps((step, boundary) -> {
            dead[0] |= step.equals(last) && boundary.startsWith(side);
            if (dead[0]) {
                throw new Dead();
            }
        });
        try (FollowUpNode node = node(steps)) {
            steps.arm();
            node.submit(order);
        } catch (Dead expected) {
            // A call whose order may have left tells its caller Unknown instead.
        }
        assertThat(dead[0]).as("came to its end").isTrue();
    }

    /** A process does it and is killed at a boundary. */
    void killed(FollowUpOrder order, String boundary) {
        List<String> words = new ArrayList<>(site.setting().words());
        words.addAll(List.of(site.grant().value(), site.bank().now().toString(), work.name(), boundary));
        words.addAll(order.words());
        try (SecondJvm peer =
                SecondJvm.start(FollowUpNode.class, directory.resolve("peer.out"), words.toArray(String[]::new))) {
            assertThat(peer.killedWhereItHalts()).as("killed %s", boundary).isTrue();
        }
    }

    void pass(Duration time) {
        site.bank().pass(time);
    }

    /** The customer approves whatever waits for him. */
    void approve() {
        transfers().waiting().forEach(transfer -> transfers().approve(transfer.applyNo()));
    }

    TransferSettings settings() {
        return transfers().settings();
    }

    /** As the bank's screen shows the one transfer. */
    FollowUpOrder shown(FollowUpOrder order) {
        return order.shownAs(of(order).findFirst().orElseThrow().applyNo());
    }

    /** How each transfer of the order stands in the bank's book. */
    String book(FollowUpOrder order) {
        return of(order).map(transfer -> transfer.status().name()).toList().toString();
    }

    long cancellations() {
        return site.sandbox().counters().to("/transfer/cancel");
    }

    /** So many events of a kind. */
    long told(String kind) {
        try (Stream<Path> files = Files.list(site.setting().log())) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .flatMap(FollowUpBench::lines)
                    .filter(line -> line.contains("\"kind\":\"" + kind + "\""))
                    .count();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    boolean logIsWhole() {
        return site.logIsWhole();
    }

    private Stream<Transfer> of(FollowUpOrder order) {
        return transfers().all().stream().filter(transfer -> transfer.amount() == order.yen());
    }

    private Transfers transfers() {
        return site.sandbox().bank().transfers();
    }

    @Override
    public void close() {
        site.close();
    }

    private static final class Dead extends Error {

        private static final long serialVersionUID = 1;
    }
}
