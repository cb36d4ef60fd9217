package dev.nakadachi.sandbox;

import dev.nakadachi.host.Host;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.sandbox.fault.FaultPlan;
import dev.nakadachi.sandbox.internal.oauth.Place;
import dev.nakadachi.sandbox.internal.oauth.RegisteredClient;
import dev.nakadachi.sandbox.internal.random.RandomText;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.time.VirtualClock;
import dev.nakadachi.secret.Secret;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** What the institutions of one sandbox share, and what each of them needs to open. Thread-safe. */
final class Surroundings {

    private final VirtualClock clock = new VirtualClock();
    private final FaultPlan faults = new FaultPlan();
    private final RandomText random = new RandomText(Host.system());
    private final List<URI> redirectUris;
    // Callbacks carry the issuer, which has the port, which is known only when the servers run.
    private final AtomicReference<String> origin = new AtomicReference<>("");
    private final AtomicReference<String> mutualTlsOrigin = new AtomicReference<>("");

    Surroundings(List<URI> redirectUris) {
        this.redirectUris = redirectUris;
    }

    VirtualClock clock() {
        return clock;
    }

    FaultPlan faults() {
        return faults;
    }

    /** A client with an id and a secret of its own. */
    RegisteredClient newClient(String prefix, ServerProfile profile) {
        RegisteredClient client = new RegisteredClient(
                new ClientId(prefix + random.next().substring(0, 12)), Secret.of(random.next()), profile);
        redirectUris.forEach(client::register);
        return client;
    }

    /** The institution whose issuer identifier has that path. */
    Place place(String issuerPath) {
        return new Place() {
            @Override
            public String issuer() {
                return at(issuerPath);
            }

            @Override
            public String at(String path) {
                return origin.get() + path;
            }

            @Override
            public String overMutualTls(String path) {
                return mutualTlsOrigin.get() + path;
            }
        };
    }

    void listensAt(URI address, URI mutualTls) {
        origin.set(address.toString());
        mutualTlsOrigin.set(mutualTls.toString());
    }
}
