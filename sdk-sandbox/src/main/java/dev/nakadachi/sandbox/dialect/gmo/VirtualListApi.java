package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.virtual.VirtualAccount;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code POST /va/list}; of the bank's filters it has types, states, ids and the account behind. */
final class VirtualListApi implements Door.Enquiry {

    private static final JsonShape ASKED = JsonShape.of("$", "vaContractAuthKey vaTypeCode raId nextItemKey")
            .withList("vaStatusCodeList", JsonShape.of("vaStatusCodeList[]", "vaStatusCode"))
            .withList("vaIdList", JsonShape.of("vaIdList[]", "vaId"));
    private static final int MOST_IDS = 500;
    private static final int MOST_STATES = 3;
    private static final int PAGE = 500;

    private final Bank bank;
    private final GmoMembers members;
    private final VirtualWords words;

    VirtualListApi(Bank bank, GmoMembers members, VirtualWords words) {
        this.bank = bank;
        this.members = members;
        this.words = words;
    }

    @Override
    public Reply answer(String user, Request request) {
        JsonFields form = VirtualForm.read(request, ASKED);
        VirtualForm.refusePartnerKey(form.text("vaContractAuthKey"));
        form.text("raId").ifPresent(id -> AskedAccount.find(bank, user, id));
        List<VirtualAccount> found = bank.virtualAccounts().all().stream()
                .filter(account -> AskedVirtual.isOf(bank, user, account))
                .filter(asked(form))
                .filter(account -> form.text("nextItemKey")
                        .map(key -> account.id().compareTo(key) > 0)
                        .orElse(true))
                .toList();
        List<VirtualAccount> page = found.subList(0, Math.min(PAGE, found.size()));
        return Reply.json(200, JsonWriter.write(body -> {
            members.base(body);
            members.hasNext(body, found.size() > PAGE);
            members.optional(
                    body,
                    "nextItemKey",
                    found.size() > PAGE ? Optional.of(page.get(PAGE - 1).id()) : Optional.empty());
            members.count(body, page.size());
            body.objects("vAccounts", page, words::account);
        }));
    }

    private static Predicate<VirtualAccount> asked(JsonFields form) {
        List<String> ids = texts(form, "vaIdList", "vaId", MOST_IDS);
        List<String> states = texts(form, "vaStatusCodeList", "vaStatusCode", MOST_STATES);
        Optional<String> type = form.text("vaTypeCode");
        Optional<String> behind = form.text("raId");
        return account -> (ids.isEmpty() || ids.contains(account.id()))
                && (states.isEmpty() || states.contains(VirtualWords.code(account.state())))
                && type.map(VirtualWords.code(account.term())::equals).orElse(true)
                && behind.map(account.account().value()::equals).orElse(true);
    }

    private static List<String> texts(JsonFields form, String list, String member, int most) {
        List<String> texts = form.list(list).stream()
                .flatMap(each -> each.text(member).stream())
                .toList();
        if (texts.size() > most) {
            throw new BankRefusal(400, "SBX_INPUT", list + " holds more than " + most);
        }
        return texts;
    }
}
