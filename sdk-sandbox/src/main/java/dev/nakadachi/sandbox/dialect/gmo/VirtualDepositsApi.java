package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.virtual.VirtualLine;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code GET /va/deposit-transactions}: at most six months back, 500 a page. */
final class VirtualDepositsApi implements Door.Enquiry {

    private static final int PAGE = 500;
    private static final int MONTHS = 6;

    private final Bank bank;
    private final GmoMembers members;
    private final VirtualWords words;

    VirtualDepositsApi(Bank bank, GmoMembers members, VirtualWords words) {
        this.bank = bank;
        this.members = members;
        this.words = words;
    }

    @Override
    public Reply answer(String user, Request request) {
        Parameters query = request.query();
        Optional<String> virtual = query.one("vaId");
        AccountId account = behind(user, query.one("raId"), virtual);
        LocalDate oldest = bank.today().minusMonths(MONTHS);
        refuseOlder(query, oldest);
        Period period = Period.of(query, bank.today(), oldest);
        List<VirtualLine> found = bank.virtualAccounts().lines(account).stream()
                .filter(line -> virtual.map(line.account().id()::equals).orElse(true))
                .filter(line -> !line.at().toLocalDate().isBefore(period.from()))
                .filter(line -> !line.at().toLocalDate().isAfter(period.to()))
                .filter(line -> query.one("nextItemKey")
                        .map(key -> line.itemKey().compareTo(key) > 0)
                        .orElse(true))
                .toList();
        List<VirtualLine> page = found.subList(0, Math.min(PAGE, found.size()));
        return Reply.json(200, JsonWriter.write(body -> {
            words.behind(account, body);
            body.text("dateFrom", period.from().toString())
                    .text("dateTo", period.to().toString());
            members.hasNext(body, found.size() > PAGE);
            members.optional(
                    body,
                    "nextItemKey",
                    found.size() > PAGE ? Optional.of(page.get(PAGE - 1).itemKey()) : Optional.empty());
            members.count(body, page.size());
            body.objects("vaTransactions", page, words::line);
        }));
    }

    private AccountId behind(String user, Optional<String> account, Optional<String> virtual) {
        Optional<AccountId> named =
                account.map(id -> AskedAccount.find(bank, user, id).id());
        Optional<AccountId> ofVirtual =
                virtual.map(id -> AskedVirtual.find(bank, user, id).account());
        if (named.isPresent() && ofVirtual.isPresent() && !named.equals(ofVirtual)) {
            throw new BankRefusal(400, "SBX_VA", "vaId does not lead to raId");
        }
        return named.or(() -> ofVirtual)
                .orElseThrow(() -> new BankRefusal(400, "SBX_INPUT", "neither raId nor vaId is there"));
    }

    private static void refuseOlder(Parameters query, LocalDate oldest) {
        for (String name : List.of("dateFrom", "dateTo")) {
            if (query.one(name)
                    .flatMap(Period::date)
                    .filter(day -> day.isBefore(oldest))
                    .isPresent()) {
                throw new BankRefusal(400, "SBX_DATE", name + " is more than six months back");
            }
        }
    }
}
