package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.bytes.FieldReader;
import dev.nakadachi.internal.bytes.FieldWriter;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.token.EntryAddress;
import dev.nakadachi.token.EntryOwner;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is told of grants that were revoked here. The entry of the grant itself is deleted, so that nothing with a token
 * is left and a restored backup finds the deletion; this entry beside it holds no token.
 */
final class GrantEnds {

    private static final String KIND = "grant-end";
    private static final int FORM = 1;

    private final OAuthParts parts;
    private final EntryOwner client;

    GrantEnds(OAuthParts parts) {
        this.parts = parts;
        this.client = EntryOwner.ofClient(
                parts.endpoints().environment(),
                parts.profile().institution(),
                parts.client().clientId(),
                ConsentRequest.SINGLE_TENANT);
    }

    /** Before the grant is deleted: a crash in between leaves the grant, which is looked for first. */
    void write(Grant grant, GrantLife life) {
        EntryAddress address = address(grant.id());
        long version = parts.vault().read(address).map(entry -> entry.version()).orElse(0L);
        FieldWriter out = new FieldWriter()
                .octet(FORM)
                .text(grant.id().value())
                .text(grant.user().value())
                .text(grant.tenant().value())
                .number(grant.consentedAt().toEpochMilli())
                .text(life.state().value())
                .text(life.cause().value())
                .number(life.since().toEpochMilli())
                .number(grant.capabilities().size());
        grant.capabilities().stream().map(Capability::value).sorted().forEach(out::text);
        if (parts.vault().compareAndSet(address, version, out.toBytes()).isEmpty()) {
            throw Problem.of(ErrorCode.STORE_CONFLICT, "another caller or node ended the grant at the same time")
                    .toException();
        }
    }

    Optional<GrantEnd> find(GrantId grant) {
        return parts.vault()
                .read(address(grant))
                .flatMap(entry -> entry.content(SecretAccess.explicit()))
                .map(bytes -> read(new FieldReader("the entry of an ended grant", bytes)));
    }

    private GrantEnd read(FieldReader in) {
        if (in.octet() != FORM) {
            throw Problem.of(
                            ErrorCode.STORE_TAMPERED,
                            "the entry of an ended grant has a form that this release cannot read")
                    .toException();
        }
        Grant bare = Grant.of(
                new GrantId(in.text()),
                new UserId(in.text()),
                new TenantId(in.text()),
                parts.profile().institution(),
                parts.endpoints().environment(),
                Instant.ofEpochMilli(in.number()));
        GrantLife life =
                new GrantLife(new GrantState(in.text()), new GrantCause(in.text()), Instant.ofEpochMilli(in.number()));
        Set<Capability> capabilities = new HashSet<>();
        for (long left = in.number(); left > 0; left--) {
            capabilities.add(new Capability(in.text()));
        }
        in.expectEnd();
        return new GrantEnd(bare.withGranted(capabilities, Set.of()), life);
    }

    private EntryAddress address(GrantId grant) {
        return client.withGrant(grant).entry(KIND);
    }
}
