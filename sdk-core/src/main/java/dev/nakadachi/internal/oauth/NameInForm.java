package dev.nakadachi.internal.oauth;

import dev.nakadachi.id.ClientId;

/**
 * {@code none}: a public client says who it is (RFC 6749 section 3.2.1). So does one that its certificate proves: it
 * must send {@code client_id}, by which the institution finds the certificate it expects (RFC 8705 section 2).
 */
final class NameInForm implements ClientProof {

    private final ClientId id;

    NameInForm(ClientId id) {
        this.id = id;
    }

    @Override
    public void addTo(FormPost form) {
        form.field("client_id", id.value());
    }
}
