package dev.nakadachi.store.drill;

import dev.nakadachi.provider.CommandFacts;
import dev.nakadachi.provider.ListedBy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is done about an order after its call: its durable steps, and, by hand, where a death among them leads. */
enum FollowUp {
    /** The answer was lost with its process; the transfer stands in the bank's list. */
    FIND(List.of("claim", "append UNKNOWN", "append NAMED", "append COMPLETED", "claim")) {
        @Override
        FollowUpOrder begin(FollowUpBench bench, long yen) {
            FollowUpOrder order = bench.order(yen);
            bench.submitUntil(order, "after", "send");
            bench.approve();
            bench.pass(Duration.ofMinutes(15));
            return order;
        }

        @Override
        void follow(FollowUpNode node, FollowUpOrder order) {
            node.resolve();
        }

        @Override
        List<String> goOn(FollowUpBench bench, FollowUpOrder order) {
            try (FollowUpNode node = bench.node()) {
                node.resolve();
                return List.of(
                        node.state(order.key()), node.submit(order), node.submit(order), "bank " + bench.book(order));
            }
        }

        @Override
        List<String> byHand(int done) {
            return List.of("COMPLETED", "accepted", "accepted", "bank [DONE]");
        }
    },
    /** The request was lost with its process, and the bank promises that its list is complete after an hour. */
    PROVE_ABSENT(List.of("claim", "append UNKNOWN", "append UNKNOWN", "claim", "claim", "append NOT_EXECUTED")) {
        @Override
        CommandFacts facts() {
            return CommandFacts.unknown().withCompleteListAfter(Duration.ofHours(1), ListedBy.APPLICATION_DATE);
        }

        @Override
        FollowUpOrder begin(FollowUpBench bench, long yen) {
            FollowUpOrder order = bench.order(yen);
            bench.submitUntil(order, "before", "send");
            bench.pass(Duration.ofMinutes(75));
            return order;
        }

        @Override
        void follow(FollowUpNode node, FollowUpOrder order) {
            node.resolve();
            node.pass(Duration.ofHours(6));
            node.resolve();
        }

        @Override
        List<String> goOn(FollowUpBench bench, FollowUpOrder order) {
            bench.pass(Duration.ofHours(6));
            try (FollowUpNode node = bench.node()) {
                node.resolve();
                node.pass(Duration.ofHours(6));
                node.resolve();
                return List.of(
                        node.state(order.key()), node.submit(order), node.submit(order), "bank " + bench.book(order));
            }
        }

        @Override
        List<String> byHand(int done) {
            String told = "rejected institution.not-carried-out";
            return List.of("NOT_EXECUTED", told, told, "bank []");
        }
    },
    /** The bank has it and does not list it, so that a person looks at the bank's screen. */
    DECIDE(List.of(
            "claim",
            "append UNKNOWN",
            "append NEEDS_HUMAN",
            "append NAMED",
            "append ACCEPTED",
            "log command.decided")) {
        @Override
        FollowUpOrder begin(FollowUpBench bench, long yen) {
            bench.settings().statusLag(Duration.ofHours(2));
            FollowUpOrder order = bench.order(yen);
            bench.submitUntil(order, "after", "send");
            bench.pass(Duration.ofMinutes(75));
            return bench.shown(order);
        }

        @Override
        void follow(FollowUpNode node, FollowUpOrder order) {
            node.resolve();
            node.decide(order);
        }

        @Override
        List<String> goOn(FollowUpBench bench, FollowUpOrder order) {
            List<String> found = new ArrayList<>();
            long before = bench.told("command.decided");
            try (FollowUpNode node = bench.node()) {
                node.resolve();
                node.decide(order);
                found.add(node.submit(order));
            }
            found.add("told " + (bench.told("command.decided") - before));
            bench.approve();
            bench.pass(Duration.ofHours(2));
            try (FollowUpNode node = bench.node()) {
                node.resolve();
                found.add(node.state(order.key()));
                found.add(node.submit(order));
            }
            found.add("bank " + bench.book(order));
            return found;
        }

        /** Decided by the dead process from its fifth step on, and told of by nobody between that and the log. */
        @Override
        List<String> byHand(int done) {
            return List.of("accepted", "told " + (done < 5 ? 1 : 0), "COMPLETED", "accepted", "bank [DONE]");
        }
    },
    /** An account that is held because of a ledger that was put back, with a command that may have left. */
    RELEASE(List.of("append UNKNOWN", "append RELEASING", "log reconcile.released", "append RELEASED")) {
        @Override
        FollowUpOrder begin(FollowUpBench bench, long yen) {
            FollowUpOrder order = bench.order(yen);
            bench.submitUntil(order, "before", "append SENT");
            bench.pass(Duration.ofMinutes(10));
            try (FollowUpNode node = bench.node()) {
                node.hold();
            }
            return order;
        }

        @Override
        void follow(FollowUpNode node, FollowUpOrder order) {
            node.release();
        }

        @Override
        List<String> goOn(FollowUpBench bench, FollowUpOrder order) {
            List<String> found = new ArrayList<>();
            long before = bench.told("reconcile.released");
            try (FollowUpNode node = bench.node()) {
                found.add("held " + node.holds(DrillCommands.MAIN));
                node.release();
                found.add("held " + node.holds(DrillCommands.MAIN));
                found.add("the other held " + node.holds(FollowUpNode.ANOTHER_ACCOUNT));
                found.add("told " + (bench.told("reconcile.released") - before));
                found.add(node.submit(order));
                found.add(node.submit(order.besides()));
                node.finish();
            }
            bench.pass(Duration.ofMinutes(10));
            found.add("bank " + bench.book(order) + " " + bench.book(order.besides()));
            return found;
        }

        /** Released by the dead process once its fourth step is done; what may have left never leaves again. */
        @Override
        List<String> byHand(int done) {
            boolean released = done == 4;
            return List.of(
                    "held " + !released,
                    "held false",
                    "the other held true",
                    "told " + (released ? 0 : 1),
                    "unknown",
                    "accepted",
                    "bank [] [APPLYING]");
        }
    },
    /** A transfer that waits for its approval is taken back, which the customer approves too. */
    CANCEL(List.of(
            "append NAMED",
            "log call.opened",
            "append INTENDED",
            "append SENT",
            "log attempt",
            "send",
            "append ACCEPTED",
            "log call.closed")) {
        @Override
        FollowUpOrder begin(FollowUpBench bench, long yen) {
            FollowUpOrder order = bench.order(yen);
            try (FollowUpNode node = bench.node()) {
                node.submit(order);
            }
            return order;
        }

        @Override
        void follow(FollowUpNode node, FollowUpOrder order) {
            node.cancel(order);
        }

        @Override
        List<String> goOn(FollowUpBench bench, FollowUpOrder order) {
            List<String> found = new ArrayList<>();
            try (FollowUpNode node = bench.node()) {
                found.add(node.cancel(order));
                found.add(node.cancel(order));
            }
            bench.approve();
            bench.pass(Duration.ofMinutes(15));
            try (FollowUpNode node = bench.node()) {
                node.resolve();
                found.add(node.state(order.key()));
                found.add(node.state(order.keyOfCancellation()));
            }
            found.add("bank " + bench.book(order));
            return found;
        }

        /** Until SENT is durable it leaves for the first time; then nobody sends it again, whether it left or not. */
        @Override
        List<String> byHand(int done) {
            String told = done < 4 || done > 6 ? "accepted" : "unknown";
            return done == 4 || done == 5
                    ? List.of(told, told, "COMPLETED", "NOT_EXECUTED", "bank [DONE]")
                    : List.of(told, told, "CANCELLED", "COMPLETED", "bank [CANCELLED]");
        }
    };

    /** Of List.of, which none can change. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> steps;

    FollowUp(List<String> steps) {
        this.steps = steps;
    }

    List<String> steps() {
        return steps;
    }

    /** What the bank has promised. */
    CommandFacts facts() {
        return CommandFacts.unknown();
    }

    /** Brings an order of that amount to where it has to be followed up. */
    abstract FollowUpOrder begin(FollowUpBench bench, long yen);

    /** All steps. */
    abstract void follow(FollowUpNode node, FollowUpOrder order);

    /** What the processes after the death find, do and are told. */
    abstract List<String> goOn(FollowUpBench bench, FollowUpOrder order);

    /** The same by hand. */
    abstract List<String> byHand(int done);
}
