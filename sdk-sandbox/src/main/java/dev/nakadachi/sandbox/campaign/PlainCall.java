package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.dialect.gmo.GmoDialect;
import dev.nakadachi.transport.ClientIdentity;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** A transfer request by hand, as a client without an SDK makes it. */
final class PlainCall {

    private static final URI REQUEST = URI.create("https://bank.example" + GmoDialect.BASE + "/transfer/request");
    private static final HeaderName KEY = new HeaderName("Idempotency-Key");
    private static final HeaderName TYPE = new HeaderName("Content-Type");
    private static final SendTerms TERMS = new SendTerms(Duration.ofSeconds(30), 1 << 20, ClientIdentity.none());

    private PlainCall() {}

    /** Sends once; true when the bank says that it has taken the transfer. */
    static boolean taken(Transport transport, Intent intent, String key) {
        Headers headers = Headers.none().plus(KEY, key).plus(TYPE, "application/json");
        Delivery delivery = transport.send(WireRequest.of(HttpMethod.POST, REQUEST, headers, body(intent)), TERMS);
        return delivery instanceof Delivery.Answered answer && answer.response().status() == 201;
    }

    private static byte[] body(Intent intent) {
        return JsonWriter.write(body -> body.text("accountId", intent.account())
                .text("transferDesignatedDate", intent.day().toString())
                .text("transferDateHolidayCode", "1")
                .text("totalCount", "1")
                .text("totalAmount", Long.toString(intent.yen()))
                .objects("transfers", List.of(intent), PlainCall::item));
    }

    private static void item(Intent intent, JsonWriter to) {
        to.text("itemId", "1")
                .text("transferAmount", Long.toString(intent.yen()))
                .text("beneficiaryBankCode", Intent.BANK)
                .text("beneficiaryBranchCode", Intent.BRANCH)
                .text("accountTypeCode", "1")
                .text("accountNumber", intent.payee())
                .text("beneficiaryName", Intent.NAME);
    }
}
