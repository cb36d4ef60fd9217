package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.sandbox.bank.transfer.Transfer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One page of the list of transfers. The key of a page is the number of the last transfer before it. Immutable. */
final class StatusPage {

    private final List<Transfer> transfers;
    private final boolean more;

    private StatusPage(List<Transfer> transfers, boolean more) {
        this.transfers = transfers;
        this.more = more;
    }

    static StatusPage of(List<Transfer> visible, StatusQuery query, LocalDate today, int size) {
        LocalDate first =
                visible.stream().map(query::dateOf).min(LocalDate::compareTo).orElse(today);
        Optional<Transfer> last = query.parameters()
                .one("nextItemKey")
                .map(key -> visible.stream()
                        .filter(transfer -> transfer.applyNo().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new BankRefusal(400, "SBX_PAGE", "nextItemKey was not given out")));
        List<Transfer> rest = visible.stream()
                .filter(query.filter(today, first))
                .sorted(query.order())
                .filter(transfer -> last.isEmpty() || query.order().compare(transfer, last.get()) > 0)
                .toList();
        return new StatusPage(rest.subList(0, Math.min(size, rest.size())), rest.size() > size);
    }

    List<Transfer> transfers() {
        return transfers;
    }

    Optional<String> nextItemKey() {
        return more ? Optional.of(transfers.get(transfers.size() - 1).applyNo()) : Optional.empty();
    }
}
