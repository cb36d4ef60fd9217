package dev.nakadachi.secret;

import dev.nakadachi.error.Rule;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key set as text: a line that names the format, the root, the keys, oldest first, of which the last seals, what is
 * left of keys that were taken out, and an end. Each line carries a digest of what it holds, and the end one of all
 * lines before it, keyed by the root: a text without it was cut, and would read as an older generation.
 */
final class KeysetText {

    static final String HEAD = "nakadachi-keyset 1";
    private static final String DIGEST = " ([0-9a-f]{16}) ";
    private static final String MATERIAL = "([A-Za-z0-9_-]{43})";
    private static final Pattern LINE = Pattern.compile("(root|key)" + DIGEST + MATERIAL);
    private static final Pattern END = Pattern.compile("end ([0-9a-f]{16})");
    private static final Pattern RETIRED = Pattern.compile("retired ([0-9a-f]{16})" + DIGEST + MATERIAL);

    private static final Rule<String> WHOLE = Rule.of(
            "Keyset",
            "is a whole, unchanged key set of format 1",
            "restore it from your secret store and do not edit a line",
            text -> false);
    private static final Rule<String> ENDED = Rule.of(
            "Keyset",
            "ends with its end line; this one was cut, and newer keys may be missing",
            "restore it from your secret store",
            text -> false);

    private KeysetText() {}

    static String write(byte[] root, Map<String, byte[]> keys, Map<String, byte[]> retired) {
        StringBuilder text = new StringBuilder(HEAD).append('\n').append(line("root", root));
        keys.values().forEach(key -> text.append(line("key", key)));
        retired.forEach((id, logKey) -> text.append(line("retired " + id, logKey)));
        String lines = text.toString();
        return lines + "end " + digest(root, lines) + '\n';
    }

    static Keyset parse(String text) {
        List<String> lines = text.strip().lines().map(String::strip).toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
            throw WHOLE.broken();
        }
        int last = lines.size() - 1;
        Matcher end = END.matcher(lines.get(last));
        if (!end.matches()) {
            throw ENDED.broken();
        }
        if (last < 3) {
            throw WHOLE.broken();
        }
        byte[] root = material("root", lines.get(1));
        if (!end.group(1).equals(digest(root, String.join("\n", lines.subList(0, last)) + '\n'))) {
            throw WHOLE.broken();
        }
        return keyset(root, lines.subList(2, last));
    }

    private static Keyset keyset(byte[] root, List<String> lines) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        Map<String, byte[]> retired = new LinkedHashMap<>();
        String current = "";
        for (String line : lines) {
            Matcher gone = RETIRED.matcher(line);
            if (gone.matches()) {
                retired.put(gone.group(1), checked(gone.group(2), gone.group(3)));
            } else {
                byte[] key = material("key", line);
                current = KeyMaterial.id(key);
                keys.put(current, key);
            }
        }
        if (keys.isEmpty()) {
            throw WHOLE.broken();
        }
        return new Keyset(root, keys, retired, current);
    }

    private static String digest(byte[] root, String lines) {
        return KeyMaterial.id(KeyMaterial.derive(root, "key set text " + lines));
    }

    private static String line(String role, byte[] key) {
        return role
                + ' '
                + KeyMaterial.id(key)
                + ' '
                + Base64.getUrlEncoder().withoutPadding().encodeToString(key)
                + '\n';
    }

    private static byte[] material(String role, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || !parts.group(1).equals(role)) {
            throw WHOLE.broken();
        }
        return checked(parts.group(2), parts.group(3));
    }

    private static byte[] checked(String digest, String text) {
        byte[] key = decoded(text);
        if (key.length != KeyMaterial.BYTES || !KeyMaterial.id(key).equals(digest)) {
            throw WHOLE.broken();
        }
        return key;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw WHOLE.broken();
        }
    }
}
