package dev.nakadachi.checks;

import dev.nakadachi.id.InstitutionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Which test holds which institution to the contract of banks or of card issuers. */
final class ProviderContracts {

    private final Path folder;
    private final Map<String, Held> held;

    /**
     * A test of the sandbox and the words with which it makes its provider.
     *
     * @param test the simple name of the class, empty for an institution without a contract
     * @param says part of its text, or the reason why there is no contract
     */
    record Held(String test, String says) {

        static Held by(String test, String maker) {
            return new Held(test, maker);
        }

        static Held not(String reason) {
            return new Held("", reason);
        }
    }

    ProviderContracts(Path folder, Map<String, Held> held) {
        this.folder = folder;
        this.held = held;
    }

    /** What is wrong, in words. */
    List<String> complaints(List<InstitutionId> institutions) {
        List<String> complaints = new ArrayList<>();
        for (InstitutionId institution : institutions) {
            Held by = held.get(institution.value());
            if (by == null) {
                complaints.add(institution + " is held to no contract");
            } else if (!by.test().isEmpty()) {
                complaint(institution, by).ifPresent(complaints::add);
            }
        }
        TreeSet<String> stale = new TreeSet<>(held.keySet());
        institutions.forEach(institution -> stale.remove(institution.value()));
        stale.forEach(name -> complaints.add(name + " is no known institution"));
        return complaints;
    }

    private Optional<String> complaint(InstitutionId institution, Held by) {
        Path file = folder.resolve(by.test() + ".java");
        if (!Files.isRegularFile(file)) {
            return Optional.of(institution + ": there is no " + by.test());
        }
        String text = read(file);
        if (!text.contains(" extends BankContract {") && !text.contains(" extends CardContract {")) {
            return Optional.of(institution + ": " + by.test() + " holds it to nothing");
        }
        if (text.contains("@Disabled") || !text.contains(by.says())) {
            return Optional.of(institution + ": " + by.test() + " does not run with " + by.says());
        }
        return Optional.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
