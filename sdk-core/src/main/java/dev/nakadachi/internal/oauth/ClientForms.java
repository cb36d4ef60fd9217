package dev.nakadachi.internal.oauth;

import dev.nakadachi.transport.WireRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Writes forms to the endpoints where the client proves itself: token, revocation, pushed request. Thread-safe. */
final class ClientForms {

    private final ClientProof proof;

    ClientForms(OAuthParts parts) {
        this.proof = ClientProof.of(parts);
    }

    /** A form with the client's proof. Written anew for each sending, because an assertion is good for one use. */
    WireRequest post(URI endpoint, Map<String, List<String>> fields) {
        FormPost form = new FormPost(fields);
        proof.addTo(form);
        return form.to(endpoint);
    }
}
