package dev.nakadachi.internal.oauth;

import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.GrantListener;
import dev.nakadachi.consent.PartnerNotice;
import dev.nakadachi.host.Host;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.safeguard.StopSwitch;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.Transport;
import java.util.Optional;

/**
 * What consent and tokens of one connection are made of.
 *
 * @param profile the facts
 * @param endpoints the addresses
 * @param client the caller's registration
 * @param vault where tokens are kept
 * @param transport the only way out
 * @param host time, chance and waiting
 * @param stopSwitch the orders in force
 * @param listener watches token calls
 * @param grantListener is told of the life of grants
 * @param partner what the caller says of itself to users
 * @param audit the execution log
 * @param redirects what the connections of one instance await at which redirect URI
 * @param options times and limits
 */
public record OAuthParts(
        ProviderProfile profile,
        Endpoints endpoints,
        ClientCredentials client,
        TokenVault vault,
        Transport transport,
        Host host,
        StopSwitch stopSwitch,
        CallListener listener,
        GrantListener grantListener,
        Optional<PartnerNotice> partner,
        Optional<AuditTrail> audit,
        RedirectRegister redirects,
        OAuthOptions options) {}
