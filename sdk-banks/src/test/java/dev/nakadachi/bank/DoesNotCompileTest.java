package dev.nakadachi.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bank cannot do does not compile: each program that must not is one word away from one that must. */
class DoesNotCompileTest {

    private static final String WITH_TRANSFERS = "GmoTransfers.corporate()";

    @TempDir
    private Path classes;

    @Test
    void aClientOfEnquiriesHasNoTransfers() {
        assertThat(errors(onClientOf("CorporateBank"))).isEmpty();
        assertThat(errors(onClientOf("EnquiryBank"))).containsExactly("cannot find symbol: transfers()");
    }

    @Test
    void aConnectionToAnInstitutionWithoutTheProductHasNoTransfers() {
        assertThat(errors(connectedTo("GmoAozora.corporate().at(GmoAozora.PRODUCTION, " + WITH_TRANSFERS + ")")))
                .isEmpty();
        assertThat(errors(connectedTo("GmoAozora.corporate().at(GmoAozora.PRODUCTION)")))
                .containsExactly("cannot find symbol: transfers()");
    }

    /** The labour banks answer enquiries only, on whatever platform. */
    @Test
    void aConnectionToALabourBankHasNoTransfers() {
        String chuo = "Banks.rokin(RokinBank.CHUO, House.standard(), endpoints)";
        assertThat(errors(connectedTo("accounts()", chuo))).isEmpty();
        assertThat(errors(connectedTo("transfers()", chuo))).containsExactly("cannot find symbol: transfers()");
        assertThat(errors(connectedTo("depositNotices(null, null)", chuo)))
                .singleElement()
                .asString()
                .startsWith("cannot find symbol: depositNotices(");
        assertThat(errors(connectedTo("find(Transfers.class).isPresent()", chuo)))
                .isEmpty();
    }

    @Test
    void aConnectionToEnquiriesIsNoConnectionToACorporateBank() {
        assertThat(errors(program("Connection<CorporateBank> as(Connection<CorporateBank> it) { return it; }")))
                .isEmpty();
        assertThat(errors(program("Connection<CorporateBank> as(Connection<EnquiryBank> it) { return it; }")))
                .singleElement()
                .asString()
                .startsWith("incompatible types");
    }

    @Test
    void shokoChukinHasNoPersonalClient() {
        String connected =
                "Connection<%s> as(Nakadachi it, ClientCredentials own, dev.nakadachi.provider.Endpoints at) {"
                        + " return it.connect(dev.nakadachi.bank.shokochukin.ShokoChukin.corporate().at(at), own); }";
        assertThat(errors(program(connected.replace("%s", "CorporateBank")))).isEmpty();
        assertThat(errors(program(connected.replace("%s", "PersonalBank"))))
                .singleElement()
                .asString()
                .startsWith("incompatible types");
    }

    @Test
    void aTransferWithoutAKeyOfTheCallerDoesNotCompile() {
        String built = "TransferCommand of(IdempotencyKey key, AccountId from, java.time.LocalDate day) {"
                + " return TransferCommand.builder(%s).build(); }";
        assertThat(errors(program(built.replace("%s", "key, from, day")))).isEmpty();
        assertThat(errors(program(built.replace("%s", "from, day")))).hasSize(1);
    }

    private static String onClientOf(String type) {
        return program("Transfers transfersOf(" + type + " client) { return client.transfers(); }");
    }

    private static String connectedTo(String institution) {
        return program("Transfers of(Nakadachi nakadachi, ClientCredentials credentials, Grant grant) {"
                + " return nakadachi.connect(" + institution + ", credentials).on(grant).transfers(); }");
    }

    private static String connectedTo(String call, String institution) {
        return program("Object of(Nakadachi nakadachi, ClientCredentials credentials, Grant grant,"
                + " dev.nakadachi.provider.Endpoints endpoints) {"
                + " return nakadachi.connect(" + institution + ", credentials).on(grant)." + call + "; }");
    }

    private static String program(String method) {
        return """
                import dev.nakadachi.*;
                import dev.nakadachi.bank.*;
                import dev.nakadachi.bank.dialect.house.House;
                import dev.nakadachi.bank.gmoaozora.GmoAozora;
                import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
                import dev.nakadachi.bank.rokin.RokinBank;
                import dev.nakadachi.banks.Banks;
                import dev.nakadachi.consent.*;
                import dev.nakadachi.id.*;
                abstract class Program { %s }
                """.replace("%s", method);
    }

    /** The errors in short words, none when it compiles. */
    private List<String> errors(String program) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        boolean compiled = compiler.getTask(
                        null,
                        null,
                        said,
                        List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString()),
                        null,
                        List.of(new Source(program)))
                .call();
        List<String> errors = said.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(DoesNotCompileTest::words)
                .toList();
        assertThat(compiled).isEqualTo(errors.isEmpty());
        return errors;
    }

    private static String words(Diagnostic<? extends JavaFileObject> error) {
        List<String> lines = error.getMessage(Locale.ROOT).lines().toList();
        String symbol = lines.stream()
                .filter(line -> line.contains("symbol:"))
                .map(line -> ": " + line.replaceAll(".*method ", "").strip())
                .findFirst()
                .orElse("");
        return lines.get(0) + symbol;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        private Source(String text) {
            super(URI.create("string:///Program.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
