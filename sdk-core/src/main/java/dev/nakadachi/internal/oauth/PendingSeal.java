package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.PendingConsent;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.StepUp;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.bytes.FieldReader;
import dev.nakadachi.internal.bytes.FieldWriter;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.token.EntryAddress;
import dev.nakadachi.token.EntryOwner;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Seals pending consents with the vault's cipher, bound to this connection and to being a pending consent. */
final class PendingSeal {

    private static final int FORM = 2;
    private static final long NONE = -1;

    private final OAuthParts parts;
    private final EntryAddress address;
    private final EntryOwner owner;

    PendingSeal(OAuthParts parts) {
        this.parts = parts;
        this.owner = EntryOwner.ofClient(
                parts.endpoints().environment(),
                parts.profile().institution(),
                parts.client().clientId(),
                ConsentRequest.SINGLE_TENANT);
        this.address = owner.entry("pending");
    }

    PendingConsent seal(PendingContent content) {
        FieldWriter out = new FieldWriter()
                .octet(FORM)
                .text(content.user().value())
                .text(content.tenant().value())
                .text(content.sessionDigest())
                .text(content.stateDigest())
                .text(content.verifier().map(own -> clear(own.secret())).orElse(""))
                .text(content.redirectUri().toString())
                .text(content.issuer().orElse(""))
                .text(content.nonce().map(PendingSeal::clear).orElse(""))
                .text(content.proofKey().map(PendingSeal::clear).orElse(""))
                .text(content.renews().map(GrantId::value).orElse(""))
                .number(content.startedAt().toEpochMilli())
                .number(content.expiresAt().toEpochMilli());
        texts(out, content.capabilities().stream().map(Capability::value).toList());
        texts(out, content.scopes());
        texts(out, content.stepUp().map(StepUp::acrValues).orElse(Set.of()));
        texts(out, content.stepUp().map(StepUp::scopes).orElse(Set.of()));
        out.number(content.stepUp()
                .flatMap(StepUp::maxAge)
                .map(Duration::toSeconds)
                .orElse(NONE));
        byte[] sealed = parts.vault().seal(address, out.toBytes());
        return PendingConsent.of(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /**
     * The content; {@code consent.callback-refused} for one that this connection did not seal, {@code store.failed}
     * when the cipher does not work.
     */
    PendingContent open(PendingConsent pending) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(pending.text());
            return read(new FieldReader(
                    "the pending consent", parts.vault().open(address, sealed, SecretAccess.explicit())));
        } catch (StoreException | IllegalArgumentException foreign) {
            if (foreign instanceof StoreException failed
                    && failed.problem().code().equals(ErrorCode.STORE_FAILED)) {
                throw failed;
            }
            throw Callback.refused("the pending consent was not sealed by this connection, or its key is gone")
                    .toException(foreign instanceof NakadachiException ? foreign : null);
        }
    }

    /** Uses the state up: true for one caller on all nodes. */
    boolean consume(PendingContent content) {
        return parts.vault()
                .consumeOnce(
                        owner.entry("state", content.stateDigest()),
                        content.expiresAt(),
                        parts.host().now());
    }

    private static PendingContent read(FieldReader in) {
        if (in.octet() != FORM) {
            throw new IllegalArgumentException("another form");
        }
        UserId user = new UserId(in.text());
        TenantId tenant = new TenantId(in.text());
        String session = in.text();
        String state = in.text();
        Optional<PkceVerifier> verifier = present(in.text()).map(Secret::of).map(PkceVerifier::of);
        URI redirect = URI.create(in.text());
        Optional<String> issuer = present(in.text());
        Optional<Secret> nonce = present(in.text()).map(Secret::of);
        Optional<Secret> proofKey = present(in.text()).map(Secret::of);
        Optional<GrantId> renews = present(in.text()).map(GrantId::new);
        Instant started = Instant.ofEpochMilli(in.number());
        Instant expires = Instant.ofEpochMilli(in.number());
        Set<Capability> capabilities = new LinkedHashSet<>();
        texts(in).forEach(value -> capabilities.add(new Capability(value)));
        Set<String> scopes = texts(in);
        return new PendingContent(
                user,
                tenant,
                session,
                state,
                verifier,
                redirect,
                capabilities,
                scopes,
                issuer,
                nonce,
                proofKey,
                renews,
                stepUp(in),
                started,
                expires);
    }

    private static Optional<StepUp> stepUp(FieldReader in) {
        StepUp words = StepUp.login().withAcrValues(List.copyOf(texts(in))).withScopes(List.copyOf(texts(in)));
        long maxAge = in.number();
        StepUp demand = maxAge == NONE ? words : words.withMaxAge(Duration.ofSeconds(maxAge));
        return demand.equals(StepUp.login()) ? Optional.empty() : Optional.of(demand);
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(words -> !words.isEmpty());
    }

    private static String clear(Secret secret) {
        return secret.reveal(SecretAccess.explicit());
    }

    private static void texts(FieldWriter out, Collection<String> texts) {
        out.number(texts.size());
        texts.forEach(out::text);
    }

    private static Set<String> texts(FieldReader in) {
        Set<String> result = new LinkedHashSet<>();
        for (long left = in.number(); left > 0; left--) {
            result.add(in.text());
        }
        return result;
    }
}
