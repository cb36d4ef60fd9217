package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.virtual.Notice;
import dev.nakadachi.sandbox.bank.virtual.Notices;
import dev.nakadachi.sandbox.dialect.BackOffice;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import dev.nakadachi.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * {@code POST /subscribe} and {@code GET /unsentlist/va-deposit-transaction} (Swagger 1.1.10), for the client itself:
 * its id and secret in Base64, with or without the word {@code Basic}, which the documents leave open. What the unsent
 * list answers while delivery runs is not published; here the same as when it does not.
 */
final class NoticesApi {

    private static final JsonShape SUBSCRIBE =
            JsonShape.of("$", "subscribeStatus").withList("eventTypes", JsonShape.of("eventTypes[]", "eventType"));
    private static final int MOST = 500;

    private final BackOffice office;
    private final Notices notices;
    private final NoticeWords words;

    NoticesApi(BackOffice office, NoticeWords words) {
        this.office = office;
        this.notices = office.bank().virtualAccounts().notices();
        this.words = words;
    }

    Reply subscribe(Request request) {
        JsonFields form = VirtualForm.read(request, SUBSCRIBE);
        List<String> events = form.list("eventTypes").stream()
                .map(each -> each.text("eventType").orElse(""))
                .toList();
        if (events.isEmpty() || !events.stream().allMatch("va-deposit-transaction"::equals)) {
            throw new BankRefusal(400, "SBX_EVENT", "eventTypes does not name va-deposit-transaction");
        }
        switch (form.text("subscribeStatus").orElse("")) {
            case "0" -> notices.stop();
            case "1" -> notices.start();
            default -> throw new BankRefusal(400, "SBX_INPUT", "subscribeStatus is not 0 or 1");
        }
        return Reply.empty(200);
    }

    Reply unsent(Request request) {
        List<Notice> taken = notices.take(MOST);
        if (taken.isEmpty()) {
            throw new BankRefusal(404, "SBX_NONE", "nothing is unsent");
        }
        return Reply.json(200, JsonWriter.write(body -> body.objects("messages", taken, words::write)));
    }

    /** For those who show the client's id and secret. */
    Handler forClient(Handler answer) {
        return request -> {
            try {
                refuseOthers(request);
                return answer.handle(request);
            } catch (BankRefusal e) {
                return e.reply();
            }
        };
    }

    private void refuseOthers(Request request) {
        String shown = request.header("authorization").orElse("");
        try {
            byte[] decoded = Base64.getDecoder().decode(shown.replaceFirst("(?i)^Basic ", ""));
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            if (parts.length == 2
                    && parts[0].equals(office.client().value())
                    && !parts[1].isEmpty()
                    && Secret.of(parts[1]).sameAs(office.secret())) {
                return;
            }
        } catch (IllegalArgumentException notBase64) {
            throw unknown();
        }
        throw unknown();
    }

    private static BankRefusal unknown() {
        return new BankRefusal(401, "SBX_CLIENT", "Authorization is not the id and secret of a client");
    }
}
