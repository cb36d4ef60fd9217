package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.host.Host;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.secret.Keyset;
import java.nio.file.Path;

/** What one application has of its own. */
record Setting(Path vault, Keyset keyset, Host host, ClientAuthentication method, CallOptions options) {

    static Setting in(Path vault) {
        return new Setting(
                vault,
                Keyset.generate(),
                Host.system(),
                ClientAuthentication.CLIENT_SECRET_BASIC,
                CallOptions.defaults());
    }

    Setting with(Path value) {
        return new Setting(value, keyset, host, method, options);
    }

    Setting with(Keyset value) {
        return new Setting(vault, value, host, method, options);
    }

    Setting with(Host value) {
        return new Setting(vault, keyset, value, method, options);
    }

    Setting with(ClientAuthentication value) {
        return new Setting(vault, keyset, host, value, options);
    }

    Setting with(CallOptions value) {
        return new Setting(vault, keyset, host, method, value);
    }
}
