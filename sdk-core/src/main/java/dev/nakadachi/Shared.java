package dev.nakadachi;

import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.consent.GrantListener;
import dev.nakadachi.consent.PartnerNotice;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.internal.oauth.ChainParts;
import dev.nakadachi.internal.oauth.OAuthOptions;
import dev.nakadachi.internal.oauth.RedirectRegister;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.reconcile.ReconcileFirst;
import dev.nakadachi.safeguard.StopSwitch;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.Transport;
import java.util.Optional;

/** What all connections of one instance share. */
record Shared(
        TokenVault vault,
        Transport transport,
        Host host,
        StopSwitch stopSwitch,
        CallListener listener,
        GrantListener grantListener,
        Optional<PartnerNotice> partner,
        CallOptions options,
        Budgets budgets,
        Closers closers,
        RedirectRegister redirects,
        Optional<AuditTrail> audit,
        Optional<TransferLedger> ledger,
        Optional<ReconcileFirst> holds) {

    /** For calls to an institution before there is a profile of it. */
    ChainParts chain(InstitutionId institution) {
        return new ChainParts(
                institution,
                ErrorTable.http(),
                Endpoints.of(new EnvironmentId("unknown")),
                transport,
                host,
                stopSwitch,
                listener,
                OAuthOptions.of(options.tokens()));
    }
}
