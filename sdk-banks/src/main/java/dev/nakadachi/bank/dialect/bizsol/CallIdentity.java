package dev.nakadachi.bank.dialect.bizsol;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.EncodeContext;
import java.util.function.Consumer;

/** Who calls for whom, which each call says: in the query of a GET, in the body of a POST [I: N2, N3]. */
final class CallIdentity {

    /** The member of the token answer that is kept with the grant. */
    static final String CONTRACTOR = "contractor_id";

    private static final String CLIENT = "client_id";

    private CallIdentity() {}

    static ApiRequest get(String path, EncodeContext context) {
        return ApiRequest.get(path).query(CLIENT, client(context)).query(CONTRACTOR, contractor(context));
    }

    static ApiRequest post(String path, EncodeContext context, Consumer<JsonWriter> members) {
        return ApiRequest.post(path, JsonWriter.write(out -> {
            out.text(CLIENT, client(context));
            out.text(CONTRACTOR, contractor(context));
            members.accept(out);
        }));
    }

    private static String client(EncodeContext context) {
        return context.client()
                .map(ClientId::value)
                .orElseThrow(() -> new IllegalStateException("a call always has a client"));
    }

    private static String contractor(EncodeContext context) {
        return context.member(CONTRACTOR)
                .orElseThrow(() -> Problem.of(
                                ErrorCode.TOKENS_LOST,
                                "the token answer of this grant held no contractor_id, without which no call is possible")
                        .toException());
    }
}
