package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.virtual.VirtualAccount;
import dev.nakadachi.sandbox.bank.virtual.VirtualState;
import dev.nakadachi.sandbox.bank.virtual.VirtualTerm;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.List;

/** {@code POST /va/issue}, {@code /va/status-change} and {@code /va/close-request}. */
final class VirtualAccountsApi {

    private static final JsonShape ISSUE =
            JsonShape.of("$", "vaTypeCode issueRequestCount raId vaContractAuthKey vaHolderNameKana vaHolderNamePos");
    private static final JsonShape CHANGE = JsonShape.of("$", "vaContractAuthKey vaStatusChangeCode")
            .withList("vaIdList", JsonShape.of("vaIdList[]", "vaId"));
    private static final JsonShape CLOSE = JsonShape.of("$", "vaContractAuthKey");
    private static final int MOST_ISSUED = 1_000;
    private static final int MOST_CHANGED = 100;

    private final Bank bank;
    private final VirtualWords words;

    VirtualAccountsApi(Bank bank, VirtualWords words) {
        this.bank = bank;
        this.words = words;
    }

    Reply issue(String user, Request request) {
        JsonFields form = VirtualForm.read(request, ISSUE);
        VirtualForm.refusePartnerKey(form.text("vaContractAuthKey"));
        BankAccount behind =
                AskedAccount.find(bank, user, form.text("raId").orElseThrow(() -> input("raId is missing")));
        if (!behind.kind().yenOrdinary()) {
            throw input("raId is not a yen ordinary account");
        }
        List<VirtualAccount> issued = bank.virtualAccounts()
                .issue(
                        behind.id(),
                        term(form),
                        form.text("vaHolderNameKana").orElse(""),
                        VirtualForm.count(form.text("issueRequestCount"), MOST_ISSUED));
        return Reply.json(201, JsonWriter.write(body -> {
            words.term(issued.get(0), body);
            body.text("vaHolderNameKana", VirtualWords.holder(issued.get(0)));
            body.objects("vaList", issued, words::number);
        }));
    }

    /** All or none: what the bank makes of a mixture is not published. */
    Reply change(String user, Request request) {
        JsonFields form = VirtualForm.read(request, CHANGE);
        VirtualForm.refusePartnerKey(form.text("vaContractAuthKey"));
        VirtualState next = switch (form.text("vaStatusChangeCode").orElse("")) {
            case "1" -> VirtualState.STOPPED;
            case "2" -> VirtualState.USABLE;
            case "3" -> VirtualState.DELETED;
            default -> throw input("vaStatusChangeCode is not 1, 2 or 3");
        };
        List<String> ids = form.list("vaIdList").stream()
                .map(each -> each.text("vaId").orElse(""))
                .toList();
        if (ids.isEmpty() || ids.size() > MOST_CHANGED) {
            throw input("vaIdList does not hold 1 to " + MOST_CHANGED);
        }
        for (String id : ids) {
            VirtualAccount account = AskedVirtual.find(bank, user, id);
            if (account.state() == next || account.state() == VirtualState.DELETED) {
                throw new BankRefusal(400, "SBX_VASTAT", "a virtual account cannot come into that state");
            }
        }
        List<VirtualAccount> changed = ids.stream()
                .flatMap(id -> bank.virtualAccounts().change(id, next).stream())
                .toList();
        return Reply.json(200, JsonWriter.write(body -> body.objects("vAccounts", changed, words::account)));
    }

    Reply close(String user, Request request) {
        VirtualForm.refusePartnerKey(VirtualForm.read(request, CLOSE).text("vaContractAuthKey"));
        bank.virtualAccounts().close();
        return Reply.json(
                200,
                JsonWriter.write(body -> body.text("acceptDate", bank.today().toString())));
    }

    private static VirtualTerm term(JsonFields form) {
        return switch (form.text("vaTypeCode").orElse("")) {
            case "1" -> VirtualTerm.LIMITED;
            case "2" -> VirtualTerm.PERMANENT;
            default -> throw input("vaTypeCode is not 1 or 2");
        };
    }

    private static BankRefusal input(String message) {
        return new BankRefusal(400, "SBX_INPUT", message);
    }
}
