package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.ConsentRequiredException;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.testing.CrowdHost;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose login renews a grant (OpenID Connect Core 1.0 section 5.7: sub is what identifies a person). */
class RenewalSubjectTest {

    private static final GrantId ID = new GrantId("grant-1");

    private final OAuthBench bench = new OAuthBench();
    private final OAuthParts parts = bench.parts();
    private final GrantVault vault = new GrantVault(parts);
    private final LifeBook life = new LifeBook(parts);
    private final TokenEndpoint endpoint = new TokenEndpoint(parts, new OAuthChain(parts));
    private final GrantKeeping keeping = new GrantKeeping(
            parts,
            vault,
            new TokenRevocation(parts, endpoint),
            life,
            new CachedGrantTokens(
                    parts,
                    vault,
                    new Flights(bench.host),
                    new Refresher(parts, vault, endpoint, new ConsentRecords(parts), bench.idTokens()),
                    new LifeTurns(parts, vault, life)));

    @Test
    void theSamePersonRenews() {
        keep(Optional.empty(), "access-1", Optional.of("alice"));

        keep(Optional.of(ID), "access-2", Optional.of("alice"));

        assertThat(stored()).isEqualTo("access-2");
    }

    @Test
    void anotherPersonIsRefusedAndTheGrantStays() {
        keep(Optional.empty(), "access-1", Optional.of("alice"));

        ConsentRequiredException refused = catchThrowableOfType(
                ConsentRequiredException.class, () -> keep(Optional.of(ID), "access-2", Optional.of("bob")));

        assertThat(refused.problem().code()).isEqualTo(ErrorCode.CONSENT_OTHER_SUBJECT);
        assertThat(refused).hasMessageNotContainingAny("alice", "bob");
        assertThat(stored()).isEqualTo("access-1");
    }

    /** Where an ID token is missing nothing tells; the first subject that was told stays. */
    @Test
    void aConsentWithoutAnIdTokenKeepsTheSubject() {
        keep(Optional.empty(), "access-1", Optional.of("alice"));
        keep(Optional.of(ID), "access-2", Optional.empty());

        ConsentRequiredException refused = catchThrowableOfType(
                ConsentRequiredException.class, () -> keep(Optional.of(ID), "access-3", Optional.of("bob")));

        assertThat(refused.problem().code()).isEqualTo(ErrorCode.CONSENT_OTHER_SUBJECT);
        assertThat(stored()).isEqualTo("access-2");
    }

    private Grant keep(Optional<GrantId> renews, String access, Optional<String> subject) {
        Grant grant = Grant.of(
                ID,
                OAuthBench.USER,
                new TenantId("default"),
                new InstitutionId("made-up"),
                new EnvironmentId("test"),
                CrowdHost.START);
        TokenSet tokens =
                new TokenSet(Secret.of(access), Optional.empty(), CrowdHost.START, CrowdHost.START.plusSeconds(3600));
        TokenCall call =
                new TokenCall(TokenCall.EXCHANGE, grant.user(), grant.tenant(), ID, Chance.correlation(bench.host));
        return keeping.keep(
                call, renews, GrantRecord.begun(grant, tokens, Map.of(), Optional.empty(), subject.map(Secret::of)));
    }

    private String stored() {
        return vault.find(ID).record().tokens().access().reveal(SecretAccess.explicit());
    }
}
