package dev.nakadachi.bank;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.Page;
import dev.nakadachi.provider.Pages;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Virtual accounts over the pipeline; each page is checked to hold what was asked for. */
record VirtualAccountCalls(Calls calls) implements VirtualAccounts {

    @Override
    public Stream<VirtualAccount> list(VirtualAccountsQuery query) {
        return Pages.stream(query, VirtualAccountsQuery::at, this::page);
    }

    @Override
    public CommandOutcome<List<VirtualAccount>> issue(VirtualAccountIssue command) {
        return calls.call(VirtualOperations.ISSUE, command);
    }

    @Override
    public CommandOutcome<List<VirtualAccount>> change(VirtualAccountChange command) {
        return calls.call(VirtualOperations.CHANGE, command);
    }

    @Override
    public CommandOutcome<LocalDate> close(VirtualAccountClosing command) {
        return calls.call(VirtualOperations.CLOSE, command);
    }

    private Page<VirtualAccount, PageKey> page(VirtualAccountsQuery query) {
        Page<VirtualAccount, PageKey> page = calls.call(VirtualOperations.LIST, query);
        if (!page.elements().stream().allMatch(found -> isAsked(query, found))) {
            throw Problem.of(ErrorCode.ANSWER_MALFORMED, "the page holds a virtual account that was not asked for")
                    .toException();
        }
        return page;
    }

    private static boolean isAsked(VirtualAccountsQuery query, VirtualAccount found) {
        return (query.ids().isEmpty() || query.ids().contains(found.id()))
                && query.account()
                        .flatMap(asked -> found.account().map(asked::equals))
                        .orElse(true);
    }

    @Override
    public String toString() {
        return "VirtualAccounts";
    }
}
