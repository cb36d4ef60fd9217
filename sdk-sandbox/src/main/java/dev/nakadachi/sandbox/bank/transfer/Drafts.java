package dev.nakadachi.sandbox.bank.transfer;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Orders that the bank holds and that nobody was asked to approve. Guarded by the book. */
final class Drafts {

    private final Map<String, TransferOrder> held = new TreeMap<>();
    private int created;

    void hold(String number, TransferOrder order) {
        created++;
        held.put(number, order);
    }

    Optional<TransferOrder> take(String number) {
        return Optional.ofNullable(held.remove(number));
    }

    Map<String, TransferOrder> held() {
        return Map.copyOf(held);
    }

    int created() {
        return created;
    }
}
