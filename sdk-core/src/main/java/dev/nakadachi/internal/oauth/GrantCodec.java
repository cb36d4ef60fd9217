package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.bytes.FieldReader;
import dev.nakadachi.internal.bytes.FieldWriter;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bytes of a {@link GrantRecord} before they are sealed. The first one is the version of this form. */
final class GrantCodec {

    private static final int FORM = 2;

    private GrantCodec() {}

    static byte[] write(GrantRecord record) {
        Grant grant = record.grant();
        FieldWriter out = new FieldWriter()
                .octet(FORM)
                .text(grant.id().value())
                .text(grant.user().value())
                .text(grant.tenant().value())
                .text(grant.institution().value())
                .text(grant.environment().value());
        time(out, grant.consentedAt());
        texts(out, grant.capabilities().stream().map(Capability::value).collect(Collectors.toSet()));
        texts(out, grant.scopes());
        out.octet(grant.expiresAt().isPresent() ? 1 : 0);
        grant.expiresAt().ifPresent(end -> time(out, end));
        TokenSet tokens = record.tokens();
        out.text(clear(tokens.access()));
        out.text(tokens.refresh().map(GrantCodec::clear).orElse(""));
        time(out, tokens.obtainedAt());
        time(out, tokens.expiresAt());
        out.number(record.members().size());
        record.members().forEach((name, value) -> out.text(name).text(value));
        out.number(record.generation());
        out.text(record.life().state().value()).text(record.life().cause().value());
        time(out, record.life().since());
        out.octet(record.intent().isPresent() ? 1 : 0);
        record.intent().ifPresent(intent -> intent(out, intent));
        out.text(record.proofKey().map(GrantCodec::clear).orElse(""));
        out.text(record.subject().map(GrantCodec::clear).orElse(""));
        return out.toBytes();
    }

    static GrantRecord read(byte[] bytes) {
        FieldReader in = new FieldReader("the entry of a grant", bytes);
        if (in.octet() != FORM) {
            throw Problem.of(ErrorCode.STORE_TAMPERED, "the entry of a grant has a form that this release cannot read")
                    .toException();
        }
        Grant bare = Grant.of(
                new GrantId(in.text()),
                new UserId(in.text()),
                new TenantId(in.text()),
                new InstitutionId(in.text()),
                new EnvironmentId(in.text()),
                time(in));
        Set<Capability> capabilities = texts(in, Capability::new);
        Grant granted = bare.withGranted(capabilities, texts(in, Function.identity()));
        Grant grant = in.octet() == 1 ? granted.withExpiry(time(in)) : granted;
        Secret access = Secret.of(in.text());
        Optional<Secret> refresh = secret(in);
        TokenSet tokens = new TokenSet(access, refresh, time(in), time(in));
        Map<String, String> members = new HashMap<>();
        for (long left = in.number(); left > 0; left--) {
            members.put(in.text(), in.text());
        }
        long generation = in.number();
        GrantLife life = new GrantLife(new GrantState(in.text()), new GrantCause(in.text()), time(in));
        Optional<RefreshIntent> intent = in.octet() == 1 ? Optional.of(intent(in)) : Optional.empty();
        GrantRecord record = new GrantRecord(
                grant.withKeptMembers(members.keySet()),
                tokens,
                members,
                generation,
                life,
                intent,
                secret(in),
                secret(in));
        in.expectEnd();
        return record;
    }

    private static void intent(FieldWriter out, RefreshIntent intent) {
        time(out.number(intent.generation()), intent.at());
        out.text(intent.cause().value());
    }

    private static RefreshIntent intent(FieldReader in) {
        return new RefreshIntent(in.number(), time(in), new GrantCause(in.text()));
    }

    private static Optional<Secret> secret(FieldReader in) {
        return Optional.of(in.text()).filter(text -> !text.isEmpty()).map(Secret::of);
    }

    private static void time(FieldWriter out, Instant time) {
        out.number(time.toEpochMilli());
    }

    private static Instant time(FieldReader in) {
        return Instant.ofEpochMilli(in.number());
    }

    private static void texts(FieldWriter out, Set<String> texts) {
        out.number(texts.size());
        texts.stream().sorted().forEach(out::text);
    }

    private static <T> Set<T> texts(FieldReader in, Function<String, T> each) {
        Set<T> result = new LinkedHashSet<>();
        for (long left = in.number(); left > 0; left--) {
            result.add(each.apply(in.text()));
        }
        return result;
    }

    private static String clear(Secret secret) {
        return secret.reveal(SecretAccess.explicit());
    }
}
