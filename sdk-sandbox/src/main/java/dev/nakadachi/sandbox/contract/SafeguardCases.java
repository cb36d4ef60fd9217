package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.audit.AuditReport;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.Balances;
import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.safeguard.StopOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Stop and log. */
final class SafeguardCases {

    private final BankContract contract;

    SafeguardCases(BankContract contract) {
        this.contract = contract;
    }

    void stop() {
        BankClient client = contract.visit().as("alice");
        EnquiryCases.read(contract, client);
        StopOrder order =
                StopOrder.provider(contract.provider().profile().institution(), "the contract wants to see it stop");
        long before = contract.requests();

        contract.visit().stops().stop(order);
        BankContract.refused(ErrorCode.STOPPED, () -> EnquiryCases.read(contract, client));

        assertEquals(before, contract.requests());
        contract.visit().stops().release(order);
        EnquiryCases.read(contract, client);
        assertTrue(contract.requests() > before);
    }

    void log() {
        BankClient client = contract.visit().as("alice");
        EnquiryCases.read(contract, client);
        if (contract.operations().contains(BankOperations.BALANCES)) {
            client.find(Balances.class).orElseThrow().balance(contract.main(client));
        }
        contract.visit().close();

        Path directory = contract.visit().directory();
        AuditReport report = AuditTrail.verify(
                directory.resolve("log"),
                directory.resolve("heads"),
                contract.visit().keyset());
        assertTrue(report.intact(), report::toString);
        // An opened and a closed call, at least.
        assertTrue(report.lines() > 2);
        for (Path file : filesBelow(directory)) {
            String text = new String(bytes(file), StandardCharsets.ISO_8859_1);
            assertFalse(standsIn(text, Household.MAIN), () -> "an account number in " + directory.relativize(file));
            assertFalse(standsIn(text, "1200000"), () -> "a balance in " + directory.relativize(file));
        }
    }

    /** Not within digits: any seven of them turn up in a digest or a time, sooner or later. */
    private static boolean standsIn(String text, String number) {
        return Pattern.compile("(?<![0-9a-f])" + number + "(?![0-9a-f])")
                .matcher(text)
                .find();
    }

    private static List<Path> filesBelow(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
