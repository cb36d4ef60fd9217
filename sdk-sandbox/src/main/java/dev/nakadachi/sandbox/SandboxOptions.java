package dev.nakadachi.sandbox;

import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.card.IssuerOptions;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.gmo.GmoQuirk;
import dev.nakadachi.sandbox.oauth.Partner;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the builder has collected. */
record SandboxOptions(
        boolean browser,
        Duration maximumLifetime,
        Duration accessTokenLife,
        Duration permissionLife,
        Partner partner,
        ServerProfile profile,
        Set<String> scopes,
        List<Dialect> dialects,
        Set<GmoQuirk> quirks,
        long historyLines,
        long seed,
        Optional<Consumer<Bank>> accounts,
        IssuerOptions issuer) {}
