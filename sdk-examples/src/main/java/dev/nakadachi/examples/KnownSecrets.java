package dev.nakadachi.examples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nakadachi.id.ClientId;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.token.VaultEntry;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** What must not be found anywhere afterwards: in clear, in Base64 or in hexadecimal digits. Never printed. */
final class KnownSecrets {

    private static final Pattern TOKEN_LIKE = Pattern.compile("[A-Za-z0-9_-]{40,}");

    private final List<Needle> needles = new ArrayList<>();

    private record Needle(String what, Pattern pattern) {}

    void add(String what, Secret secret) {
        add(what, secret.reveal(SecretAccess.explicit()));
    }

    /** What an institution has seen, without what is known already. */
    void addAll(Iterable<Secret> seen) {
        for (Secret secret : seen) {
            String text = secret.reveal(SecretAccess.explicit());
            if (foundIn(text.getBytes(UTF_8)).isEmpty()) {
                add("a secret that an institution has seen", text);
            }
        }
    }

    /** A long text: it counts even within other letters and digits. */
    void add(String what, String text) {
        add(what, text.getBytes(UTF_8));
    }

    /** The form in which both travel to the token endpoint (RFC 7617). */
    void addBasic(ClientId client, Secret secret) {
        add("the Basic credentials", client.value() + ":" + secret.reveal(SecretAccess.explicit()));
    }

    /** A short number: only where it stands by itself, because any seven digits turn up within a long digest. */
    void addNumber(String what, String digits) {
        remember(what, "(?<![0-9A-Za-z])" + Pattern.quote(digits) + "(?![0-9A-Za-z])");
    }

    void add(Keyset keyset) {
        add("the text of the key set", keyset.toSecret());
        for (String id : keyset.keyIds()) {
            add("a key of the key set", keyset.keyBytes(id, SecretAccess.explicit()));
        }
    }

    /** The tokens within an opened entry. The first letter is left out: a length before it may look like one. */
    int addTokensIn(VaultEntry entry) {
        byte[] opened = entry.content(SecretAccess.explicit()).orElseThrow();
        List<String> found = TOKEN_LIKE
                .matcher(new String(opened, ISO_8859_1))
                .results()
                .map(run -> run.group().substring(1))
                .toList();
        found.forEach(token -> add("a token", token));
        return found.size();
    }

    /** What of it a content holds. */
    List<String> foundIn(byte[] content) {
        String text = new String(content, ISO_8859_1);
        return needles.stream()
                .filter(needle -> needle.pattern().matcher(text).find())
                .map(Needle::what)
                .toList();
    }

    int size() {
        return needles.size();
    }

    private void add(String what, byte[] secret) {
        remember(
                what,
                String.join(
                        "|",
                        Pattern.quote(new String(secret, ISO_8859_1)),
                        Pattern.quote(Base64.getEncoder().withoutPadding().encodeToString(secret)),
                        Pattern.quote(Base64.getUrlEncoder().withoutPadding().encodeToString(secret)),
                        "(?i:" + HexFormat.of().formatHex(secret) + ")"));
    }

    private void remember(String what, String regex) {
        if (needles.stream().noneMatch(known -> known.pattern().pattern().equals(regex))) {
            needles.add(new Needle(what, Pattern.compile(regex)));
        }
    }
}
