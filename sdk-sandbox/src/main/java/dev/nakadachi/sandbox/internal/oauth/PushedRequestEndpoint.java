package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.web.BadRequest;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.Optional;

/** Takes pushed authorisation requests (RFC 9126 section 2). */
final class PushedRequestEndpoint implements Handler {

    private final ClientAuthentication authentication;
    private final SenderCheck senders;
    private final Intake intake;

    PushedRequestEndpoint(ClientAuthentication authentication, SenderCheck senders, Intake intake) {
        this.authentication = authentication;
        this.senders = senders;
        this.intake = intake;
    }

    @Override
    public Reply handle(Request request) {
        return senders.withNonce(answer(request)).withHeader("Cache-Control", "no-cache, no-store");
    }

    private Reply answer(Request request) {
        try {
            Parameters form = request.form();
            authentication.check(request, form);
            AuthorisationRequest checked = intake.pushed(form);
            Optional<String> key = senders.proofKey(request);
            if (key.isPresent()) {
                checked = boundTo(key.get(), checked);
            }
            String uri = intake.keep(checked);
            return Reply.json(
                    201,
                    JsonWriter.write(body ->
                            body.text("request_uri", uri).integer("expires_in", PushedRequests.GOOD_FOR.toSeconds())));
        } catch (BadRequest e) {
            return new OauthError("invalid_request", String.valueOf(e.getMessage())).toReply();
        } catch (OauthError e) {
            return e.toReply();
        }
    }

    /** RFC 9449 section 10.1: when proof and {@code dpop_jkt} both come, they have to be of one key. */
    private static AuthorisationRequest boundTo(String key, AuthorisationRequest request) {
        if (request.codeKey().filter(asked -> !asked.equals(key)).isPresent()) {
            throw new OauthError("invalid_request", "dpop_jkt is not the key of the proof");
        }
        return request.boundTo(key);
    }
}
