package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.secret.SecretAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must be found nowhere: every secret that the sandbox has seen and the account numbers of its users. */
final class Needles {

    private final Map<Pattern, String> patterns = new LinkedHashMap<>();

    private Needles() {}

    static Needles of(Sandbox sandbox) {
        Needles needles = new Needles();
        sandbox.secrets().forEach(secret -> needles.add("a secret", secret.reveal(SecretAccess.explicit())));
        String client =
                sandbox.clientId().value() + ":" + sandbox.clientSecret().reveal(SecretAccess.explicit());
        needles.add(
                "the client's Basic credentials",
                Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)));
        Stream.of("alice", "bob")
                .flatMap(user -> sandbox.bank().accountsOf(user).stream())
                .map(account -> account.id().value())
                .forEach(id -> {
                    needles.add("an account id", id);
                    needles.addNumber("an account number", id.substring(id.length() - 7));
                });
        return needles;
    }

    /** Long enough that no digest spells it by chance. */
    Needles add(String what, String text) {
        assertThat(text).hasSizeGreaterThanOrEqualTo(12);
        return put(what, Pattern.quote(text));
    }

    /** A short number counts where it stands by itself: any seven digits turn up in a digest or a time. */
    Needles addNumber(String what, String digits) {
        return put(what, "(?<![0-9a-f])" + Pattern.quote(digits) + "(?![0-9a-f])");
    }

    private Needles put(String what, String regex) {
        if (patterns.keySet().stream().noneMatch(known -> known.pattern().equals(regex))) {
            patterns.put(Pattern.compile(regex), what);
        }
        return this;
    }

    int count() {
        return patterns.size();
    }

    void assertAbsent(String haystack) {
        assertThat(foundIn(haystack)).isEmpty();
    }

    /** What is found, by its kind only. */
    List<String> foundIn(String haystack) {
        return patterns.entrySet().stream()
                .filter(needle -> needle.getKey().matcher(haystack).find())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What grep finds below a directory: file and kind of needle. */
    List<String> foundBelow(Path directory) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : filesBelow(directory)) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            foundIn(bytes).forEach(what -> found.add(directory.relativize(file) + ": " + what));
        }
        return found;
    }

    static List<Path> filesBelow(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
