package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.safeguard.StopSwitch;
import dev.nakadachi.transport.Transport;
import java.net.URI;

/**
 * What the chain of OAuth calls is made of: less than a connection, so that it serves what comes before one.
 *
 * @param institution who is called
 * @param errors what its errors mean
 * @param endpoints the addresses
 * @param transport the only way out
 * @param host time, chance and waiting
 * @param stopSwitch the orders in force
 * @param listener watches the calls
 * @param options times and limits
 */
public record ChainParts(
        InstitutionId institution,
        ErrorTable errors,
        Endpoints endpoints,
        Transport transport,
        Host host,
        StopSwitch stopSwitch,
        CallListener listener,
        OAuthOptions options) {

    static ChainParts of(OAuthParts parts) {
        return new ChainParts(
                parts.profile().institution(),
                parts.profile().errors(),
                parts.endpoints(),
                parts.transport(),
                parts.host(),
                parts.stopSwitch(),
                parts.listener(),
                parts.options());
    }

    ChainParts with(EndpointRole role, URI address) {
        Endpoints more = endpoints.with(role, address);
        return new ChainParts(institution, errors, more, transport, host, stopSwitch, listener, options);
    }
}
