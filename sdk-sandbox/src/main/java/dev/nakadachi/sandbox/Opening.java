package dev.nakadachi.sandbox;

import dev.nakadachi.error.Rule;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.gmo.GmoDialect;
import dev.nakadachi.sandbox.dialect.meti.MetiDialect;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts a sandbox together: each institution from its dialect, then the servers before all of them. */
final class Opening {

    private static final Rule<List<String>> APART = Rule.of(
            "dialect",
            "has paths that start like those of no other",
            "give each dialect a base of its own, and name each once",
            starts -> Set.copyOf(starts).size() == starts.size());

    private Opening() {}

    static Sandbox open(SandboxOptions options, List<URI> redirectUris) {
        List<Dialect> dialects = dialects(options);
        APART.check(dialects.stream()
                .flatMap(dialect -> dialect.premises().starts().stream())
                .toList());
        Surroundings around = new Surroundings(redirectUris);
        InstitutionOpening opening = new InstitutionOpening(options, around);
        List<Institution> institutions = dialects.stream().map(opening::of).toList();
        Servers servers = new Servers(institutions, around.faults(), options);
        around.listensAt(servers.https(""), servers.mutualTls(""));
        return new Sandbox(
                around,
                servers,
                institutions.stream()
                        .map(institution -> new Entrance(institution, servers))
                        .toList());
    }

    /** The bank first and the card issuer second, whoever plays them; then the others. */
    private static List<Dialect> dialects(SandboxOptions options) {
        List<Dialect> added = new ArrayList<>(options.dialects());
        List<Dialect> all = new ArrayList<>();
        for (Dialect usual : List.of(new GmoDialect(options.quirks()), new MetiDialect())) {
            Dialect here = added.stream()
                    .filter(dialect ->
                            dialect.premises().base().equals(usual.premises().base()))
                    .findFirst()
                    .orElse(usual);
            all.add(here);
            added.remove(here);
        }
        all.addAll(added);
        return all;
    }
}
