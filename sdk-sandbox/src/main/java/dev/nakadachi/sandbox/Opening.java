package dev.nakadachi.sandbox;

import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.card.Issuer;
import java.net.URI;
import java.util.List;

/** Puts a sandbox together: each institution by a small class of its own, then the servers before all of them. */
final class Opening {

    private Opening() {}

    static Sandbox open(SandboxOptions options, List<URI> redirectUris) {
        Surroundings around = new Surroundings(redirectUris);
        Bank bank = BankOpening.bank(options, around.clock());
        Issuer issuer = new Issuer(around.clock(), options.issuer());
        Institution bankPart = BankOpening.institution(bank, options, around);
        Institution issuerPart = IssuerOpening.institution(issuer, options, around);
        Servers servers = new Servers(List.of(bankPart, issuerPart), around.faults(), options);
        around.listensAt(servers.https(""), servers.mutualTls(""));
        return new Sandbox(
                around,
                servers,
                bank,
                new Entrance(bankPart, servers),
                new SandboxCardIssuer(new Entrance(issuerPart, servers), issuer));
    }
}
