package dev.nakadachi.internal.pipeline;

import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.internal.oauth.GrantTokens;
import dev.nakadachi.internal.oauth.ProofSigner;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.provider.CredentialKind;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.reconcile.ReconcileFirst;
import dev.nakadachi.safeguard.StopSwitch;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.transport.Transport;
import java.util.Map;
import java.util.Optional;

/**
 * What a pipeline is made of: one institution with its environment, and what the caller's process lends it.
 *
 * @param profile the facts
 * @param endpoints the addresses
 * @param tokens the grants of this connection
 * @param standing credentials that do not come from a grant: the client's own, or a fixed token
 * @param budget the call budget, shared by all connections to the institution
 * @param transport the only way out
 * @param host time, chance and waiting
 * @param stopSwitch the orders in force
 * @param listener watches attempts
 * @param audit the execution log
 * @param ledger the transfer ledger
 * @param holds the accounts that commands may not leave from
 * @param options the caller's defaults
 * @param proofs signs for tokens that are bound to a key
 * @param client who is registered at the institution
 */
public record PipelineParts(
        ProviderProfile profile,
        Endpoints endpoints,
        GrantTokens tokens,
        Map<CredentialKind, Secret> standing,
        BudgetGate budget,
        Transport transport,
        Host host,
        StopSwitch stopSwitch,
        CallListener listener,
        Optional<AuditTrail> audit,
        Optional<TransferLedger> ledger,
        Optional<ReconcileFirst> holds,
        CallOptions options,
        ProofSigner proofs,
        ClientId client) {}
