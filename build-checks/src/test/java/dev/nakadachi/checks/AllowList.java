package dev.nakadachi.checks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Permissions of one rule, one a line: {@code place ; reason}.
 *
 * <p>A place is a class name, which covers the types nested in it, or a package name followed by {@code ..}, which
 * covers the packages below it.
 */
final class AllowList {

    private final String name;
    private final Map<String, String> reasons;
    private final Set<String> used = new TreeSet<>();

    private AllowList(String name, Map<String, String> reasons) {
        this.name = name;
        this.reasons = reasons;
    }

    static AllowList read(String name) {
        try (InputStream stream = AllowList.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no allow-list " + name);
            }
            return new AllowList(
                    name, parse(name, new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a class of that full name is permitted. */
    boolean permits(String className) {
        List<String> places = reasons.keySet().stream()
                .filter(place -> covers(place, className))
                .toList();
        used.addAll(places);
        return !places.isEmpty();
    }

    /** The places alone. */
    Set<String> places() {
        return reasons.keySet();
    }

    /** Lines that permitted nothing since this list was read. */
    List<String> unused() {
        List<String> idle = new ArrayList<>(reasons.keySet());
        idle.removeAll(used);
        return idle;
    }

    @Override
    public String toString() {
        return "build-checks/src/test/resources/dev/nakadachi/checks/" + name;
    }

    private static boolean covers(String place, String className) {
        if (place.endsWith("..")) {
            return className.startsWith(place.substring(0, place.length() - 1));
        }
        return className.equals(place) || className.startsWith(place + "$");
    }

    private static Map<String, String> parse(String name, BufferedReader lines) throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int split = line.indexOf(';');
            if (split < 0 || line.substring(split + 1).isBlank()) {
                throw new IllegalStateException(name + ": no reason in: " + line);
            }
            reasons.put(
                    line.substring(0, split).strip(), line.substring(split + 1).strip());
        }
        return reasons;
    }
}
