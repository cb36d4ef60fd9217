package dev.nakadachi.sandbox;

import dev.nakadachi.host.Host;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.sandbox.bank.AccountKind;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.GmoCorporate;
import dev.nakadachi.sandbox.bank.GmoQuirk;
import dev.nakadachi.sandbox.bank.History;
import dev.nakadachi.sandbox.fault.FaultPlan;
import dev.nakadachi.sandbox.oauth.AuthorisationOptions;
import dev.nakadachi.sandbox.oauth.AuthorisationServer;
import dev.nakadachi.sandbox.oauth.RandomText;
import dev.nakadachi.sandbox.oauth.RegisteredClient;
import dev.nakadachi.sandbox.time.VirtualClock;
import dev.nakadachi.secret.Secret;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Puts a sandbox together. */
final class Opening {

    private static final List<String> USERS = List.of("alice", "bob");
    private static final int DAYS_BACK = 364;

    private Opening() {}

    static Sandbox open(SandboxOptions options, List<URI> redirectUris) {
        RandomText random = new RandomText(Host.system());
        RegisteredClient client = new RegisteredClient(
                new ClientId("sandbox-" + random.next().substring(0, 12)),
                Secret.of(random.next()),
                "Nakadachi test application",
                options.clientMethod());
        redirectUris.forEach(client::register);
        VirtualClock clock = new VirtualClock();
        // Callbacks carry the issuer, which has the port, which is known only when the servers run.
        AtomicReference<String> issuer = new AtomicReference<>("");
        AuthorisationServer authorisation =
                new AuthorisationServer(client, authorisationOptions(options), clock, issuer::get);
        Bank bank = openBank(options, clock);
        GmoCorporate business = new GmoCorporate(bank, authorisation, options.quirks());
        Institution institution = new Institution(client, authorisation, bank, business, clock, new FaultPlan());
        Servers servers = new Servers(institution, options);
        issuer.set(servers.issuer());
        return new Sandbox(institution, servers);
    }

    private static AuthorisationOptions authorisationOptions(SandboxOptions options) {
        boolean asText = options.quirks().contains(GmoQuirk.EXPIRES_IN_AS_TEXT);
        return new AuthorisationOptions(options.accessTokenLife(), asText, USERS, options.scopes());
    }

    private static Bank openBank(SandboxOptions options, VirtualClock clock) {
        Bank bank = new Bank(clock);
        LocalDate today = bank.today();
        LocalDate first = today.minusDays(DAYS_BACK);
        History none = History.of(options.seed(), 0, first, today);
        bank.open("alice", AccountKind.ORDINARY, History.of(options.seed(), options.historyLines(), first, today));
        bank.open("alice", AccountKind.SETTLEMENT, History.of(options.seed() + 1, 40, first, today));
        bank.open("alice", AccountKind.TIME_DEPOSIT, none);
        bank.open("alice", AccountKind.FOREIGN, none);
        bank.open("bob", AccountKind.ORDINARY, History.of(options.seed() + 2, 30, first, today));
        return bank;
    }
}
