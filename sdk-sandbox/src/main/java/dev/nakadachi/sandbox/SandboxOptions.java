package dev.nakadachi.sandbox;

import dev.nakadachi.sandbox.bank.GmoQuirk;
import dev.nakadachi.sandbox.card.IssuerOptions;
import dev.nakadachi.sandbox.oauth.ClientMethod;
import dev.nakadachi.sandbox.oauth.Partner;
import java.time.Duration;
import java.util.Set;

/** What the builder has collected. */
record SandboxOptions(
        boolean browser,
        Duration maximumLifetime,
        Duration accessTokenLife,
        Duration permissionLife,
        Partner partner,
        ClientMethod clientMethod,
        Set<String> scopes,
        Set<GmoQuirk> quirks,
        long historyLines,
        long seed,
        IssuerOptions issuer) {}
