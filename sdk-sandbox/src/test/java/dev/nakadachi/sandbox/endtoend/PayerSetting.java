package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;

/** What an application that pays has of its own: its place on the disk, its keys and its bank. */
record PayerSetting(
        Path directory,
        Keyset keyset,
        NodeId node,
        CallOptions options,
        URI base,
        URI api,
        X509Certificate anchor,
        ClientId client,
        Secret secret) {

    private static final String CORPORATION = "/corporation/v1";

    static PayerSetting in(Path directory, Sandbox sandbox) {
        URI api = sandbox.corporationBase();
        return new PayerSetting(
                directory,
                Keyset.generate(),
                new NodeId("payer"),
                CallOptions.defaults().withMaxAnswerBytes(64L * 1024),
                URI.create(api.toString().replace(CORPORATION, "")),
                api,
                sandbox.trustAnchor(),
                sandbox.clientId(),
                sandbox.clientSecret());
    }

    /** The same application as another node: one vault, one ledger and one log. */
    PayerSetting as(String name) {
        return new PayerSetting(directory, keyset, new NodeId(name), options, base, api, anchor, client, secret);
    }

    PayerSetting with(CallOptions value) {
        return new PayerSetting(directory, keyset, node, value, base, api, anchor, client, secret);
    }

    /** The same bank behind another address of its business API. */
    PayerSetting withApiAt(String server) {
        URI moved = URI.create(server + api.getPath());
        return new PayerSetting(directory, keyset, node, options, base, moved, anchor, client, secret);
    }

    Path vault() {
        return directory.resolve("vault");
    }

    Path ledger() {
        return directory.resolve("ledger");
    }

    Path log() {
        return directory.resolve("log");
    }

    Path heads() {
        return directory.resolve("heads");
    }
}
