package dev.nakadachi.examples;

import dev.nakadachi.audit.AuditFinding;
import dev.nakadachi.audit.AuditReport;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.secret.Keyset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who did what, when, with which result: complete, and provably so. */
final class LogStep {

    private static final Pattern KIND = Pattern.compile("\"kind\":\"([^\"]+)\"");

    private LogStep() {}

    static void verify(Trip trip, Keyset keyset) {
        Story story = trip.story();
        JourneyPlace place = trip.place();
        story.step("Verify the API execution log");
        TreeMap<String, Integer> kinds = new TreeMap<>();
        List<String> lines = lines(place);
        lines.forEach(line -> kinds.merge(kind(line), 1, Integer::sum));
        story.tell("What was recorded, by kind of line:");
        kinds.forEach((kind, count) -> story.tell(String.format(Locale.ROOT, "%6d  %s", count, kind)));
        story.tell("The line for the call that was stopped (a pseudonym for the user, no account, no amount):");
        lines.stream()
                .filter(line -> line.contains("local.stopped"))
                .findFirst()
                .ifPresent(line -> story.tell("    " + line.replaceAll("([0-9a-f]{8})[0-9a-f]{24,}", "$1…")));
        AuditReport report = AuditTrail.verify(place.log(), place.heads(), keyset);
        if (!report.intact() || report.lines() == 0) {
            throw new IllegalStateException("the execution log does not verify: " + report);
        }
        if (!kinds.getOrDefault("call.opened", 0).equals(kinds.getOrDefault("call.closed", 0))) {
            throw new IllegalStateException("a call was opened and not closed in the execution log");
        }
        trip.figures().logLines = report.lines();
        story.tell("The verifier read " + report.lines() + " lines in " + report.chains() + " chain: intact.");
        story.tell("With one byte of a copy changed it says: " + tamperedCopy(place, keyset));
    }

    /** A check that cannot fail proves nothing, so let it fail once. */
    private static String tamperedCopy(JourneyPlace place, Keyset keyset) {
        Path copy = place.scratch();
        try {
            for (Path file : place.filesIn(place.log())) {
                Path target = copy.resolve(place.log().relativize(file));
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file).replaceFirst("accounts.list", "accounts.lisp"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AuditReport report = AuditTrail.verify(copy, place.heads(), keyset);
        JourneyPlace.delete(copy);
        if (report.intact()) {
            throw new IllegalStateException("a changed byte in the execution log went unnoticed");
        }
        AuditFinding finding = report.findings().get(0);
        return finding.kind() + ", line " + finding.line().orElse(0) + " " + finding.detail() + ".";
    }

    private static List<String> lines(JourneyPlace place) {
        return place.filesIn(place.log()).stream().flatMap(LogStep::linesOf).toList();
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kind(String line) {
        Matcher kind = KIND.matcher(line);
        return kind.find() ? kind.group(1) : "line without a kind";
    }
}
