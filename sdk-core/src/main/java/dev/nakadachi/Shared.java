package dev.nakadachi;

import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.consent.GrantListener;
import dev.nakadachi.consent.PartnerNotice;
import dev.nakadachi.host.Host;
import dev.nakadachi.internal.oauth.RedirectRegister;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.policy.CallOptions;
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
        Optional<TransferLedger> ledger) {}
