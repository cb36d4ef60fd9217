package dev.nakadachi.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks for everything secret in everything that was written. */
final class SearchStep {

    private SearchStep() {}

    static void nothingLeaked(Story story, JourneyPlace place, KnownSecrets secrets, Figures figures) {
        story.step("Search every file for every secret");
        theSearchFindsWhatIsThere();
        List<Path> files = place.filesIn(place.root());
        List<String> leaks = leaks(files, secrets);
        if (!leaks.isEmpty()) {
            throw new IllegalStateException("found in clear: " + String.join("; ", leaks));
        }
        figures.searchedFiles = files.size();
        figures.searchedWords = secrets.size();
        story.tell("Searched: tokens, ledger, backup, log, heads, this story, and what was logged at TRACE; "
                + files.size() + " files.");
        story.tell(
                "For: keys, client secrets, tokens old and new, codes, states, sessions, account numbers, names, remarks,");
        story.tell("the payee, card numbers, card ids, merchants, the user's id; " + secrets.size()
                + " values, in clear, Base64 and hexadecimal. Found: 0.");
    }

    static List<String> leaks(List<Path> files, KnownSecrets secrets) {
        return files.stream()
                .flatMap(file -> secrets.foundIn(read(file)).stream().map(what -> what + " in " + file.getFileName()))
                .toList();
    }

    private static void theSearchFindsWhatIsThere() {
        KnownSecrets planted = new KnownSecrets();
        planted.add("a planted word", "planted-word");
        planted.addNumber("a planted number", "1234567");
        boolean works = Stream.of("x planted-word x", "cGxhbnRlZC13b3Jk", "706c616e7465642d776f7264", "no=1234567;")
                .allMatch(text ->
                        planted.foundIn(text.getBytes(StandardCharsets.UTF_8)).size() == 1);
        if (!works) {
            throw new IllegalStateException("the search does not find what is there");
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
