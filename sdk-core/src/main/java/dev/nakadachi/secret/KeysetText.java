package dev.nakadachi.secret;

import dev.nakadachi.error.Rule;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key set as text: a line that names the format, the root, then the keys, oldest first. The last key seals. */
final class KeysetText {

    private static final String HEAD = "nakadachi-keyset 1";
    private static final Pattern LINE = Pattern.compile("(root|key) ([0-9a-f]{16}) ([A-Za-z0-9_-]{43})");

    private static final Rule<String> WHOLE = Rule.of(
            "Keyset",
            "is a whole, unchanged key set of format 1",
            "restore it from your secret store and do not edit a line",
            text -> false);

    private KeysetText() {}

    static String write(byte[] root, Map<String, byte[]> keys) {
        StringBuilder text = new StringBuilder(HEAD).append('\n').append(line("root", root));
        keys.values().forEach(key -> text.append(line("key", key)));
        return text.toString();
    }

    static Keyset parse(String text) {
        List<String> lines = text.strip().lines().map(String::strip).toList();
        if (lines.size() < 3 || !lines.get(0).equals(HEAD)) {
            throw WHOLE.broken();
        }
        byte[] root = material("root", lines.get(1));
        Map<String, byte[]> keys = new LinkedHashMap<>();
        String current = "";
        for (String line : lines.subList(2, lines.size())) {
            byte[] key = material("key", line);
            current = KeyMaterial.id(key);
            keys.put(current, key);
        }
        return new Keyset(root, keys, current);
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
        byte[] key = decoded(parts.group(3));
        if (key.length != KeyMaterial.BYTES || !KeyMaterial.id(key).equals(parts.group(2))) {
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
