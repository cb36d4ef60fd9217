package dev.nakadachi.examples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What lies on the disk now. */
final class CustodyStep {

    private static final int HEADER = 64;

    private CustodyStep() {}

    static void showFiles(Trip trip, Workshop workshop) {
        Story story = trip.story();
        JourneyPlace place = trip.place();
        story.step("Look at the tokens on the disk");
        for (Path file : place.filesIn(place.tokens())) {
            byte[] content = read(file);
            if (content.length > 0) {
                story.tell(shortened(place.nameOf(file)) + "  " + content.length + " bytes");
                story.tell("    begins " + readable(content));
            }
        }
        int tokens = workshop.remember(trip.secrets());
        if (tokens < 2) {
            throw new IllegalStateException("the vault should hold an access token and a refresh token");
        }
        story.quiet(
                "The sentinel notices other keys and a directory that was lost; state is a consent that was used up.");
        story.tell("The name is a keyed digest. Readable are format, version, cipher and key id, and no more:");
        story.tell("the " + tokens + " tokens in there open with the key set only, and for this very grant only.");
    }

    private static String shortened(String name) {
        return name.replaceAll("([0-9a-f]{8})[0-9a-f]{48,}", "$1…");
    }

    private static String readable(byte[] content) {
        String head = new String(content, 0, Math.min(HEADER, content.length), ISO_8859_1);
        return head.replaceAll("[^\\x20-\\x7e]+", "·");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
