package dev.nakadachi.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaType;
import dev.nakadachi.host.Host;
import dev.nakadachi.host.Monitor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a public signature may show. */
class SignatureRulesTest {

    private static final String UNUSED = "permissions in %s that nobody needs";

    private static final List<String> SHOWABLE = List.of(
            "java.",
            "javax.net.ssl.",
            "javax.sql.",
            "dev.nakadachi.",
            "org.jspecify.",
            "boolean",
            "byte",
            "char",
            "int",
            "long",
            "short",
            "void");

    @Test
    void theApiWasFound() {
        assertThat(Signature.ofApi().filter(Signature::takesText)).hasSizeGreaterThan(20);
    }

    @Test
    void noTypeOfALibraryIsShown() {
        assertThat(shown().filter(use -> !mayBeShown(use)))
                .as("types of libraries in public signatures")
                .isEmpty();
    }

    @Test
    void noInternalTypeIsShown() {
        assertThat(shown().filter(use -> House.isInternal(use.type())))
                .as("internal types in public signatures")
                .isEmpty();
    }

    /** A record's constructor repeats its components, whose accessors return an Optional: decision 0003. */
    @Test
    void noOptionalIsTaken() {
        AllowList permitted = AllowList.read("optional-parameters.txt");
        assertThat(Signature.ofApi()
                        .filter(member -> !member.isRecordConstructor())
                        .filter(member -> member.parameters().stream()
                                .anyMatch(type -> type.toErasure().isEquivalentTo(Optional.class)))
                        .filter(member -> !permitted.permits(member.owner().getName())))
                .as("Optional is a return type; a parameter that may be absent is an overload or a with-method")
                .isEmpty();
        assertThat(permitted.unused()).as(UNUSED, permitted).isEmpty();
    }

    @Test
    void noCheckedExceptionButOnCloseAndWhereAHostWaits() {
        assertThat(Signature.ofApi()
                        .filter(member -> !member.name().equals("close"))
                        .flatMap(member -> member.exceptions().stream()
                                .filter(SignatureRulesTest::isChecked)
                                .filter(type -> !isInterruption(member, type))
                                .map(type -> member + " throws " + type.getName())))
                .isEmpty();
    }

    @Test
    void textIsTakenOnlyWhereItIsPermitted() {
        AllowList permitted = AllowList.read("string-parameters.txt");
        assertThat(Signature.ofApi()
                        .filter(Signature::takesText)
                        .filter(member -> !member.wrapsText())
                        .filter(member -> !permitted.permits(member.owner().getName())))
                .as("every protocol word is a type; permissions stand in " + permitted)
                .isEmpty();
        assertThat(permitted.unused()).as(UNUSED, permitted).isEmpty();
    }

    private static Stream<Shown> shown() {
        Stream<Shown> members = Signature.ofApi()
                .flatMap(member -> Stream.of(
                                member.parameters().stream(), member.result().stream(), member.exceptions().stream())
                        .flatMap(types -> types)
                        .flatMap(type ->
                                involved(type).map(part -> new Shown(member.toString(), member.owner(), part))));
        Stream<Shown> parents = House.classes().stream()
                .filter(House::isApi)
                .flatMap(type -> Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                        .flatMap(parent -> involved(parent).map(part -> new Shown(type.getName(), type, part))));
        return Stream.concat(members, parents);
    }

    private static Stream<JavaClass> involved(JavaType type) {
        Collection<JavaClass> parts = type.getAllInvolvedRawTypes();
        return parts.stream().map(JavaClass::getBaseComponentType);
    }

    private static boolean mayBeShown(Shown use) {
        String name = use.type().getName();
        boolean junitExtension = name.startsWith("org.junit.jupiter.api.")
                && House.roomOf(use.where()).equals(Optional.of(Room.SANDBOX));
        boolean jdkHttpClient = name.startsWith("java.net.http.");
        return junitExtension || (!jdkHttpClient && SHOWABLE.stream().anyMatch(name::startsWith));
    }

    private static boolean isChecked(JavaClass type) {
        return !type.isAssignableTo(RuntimeException.class) && !type.isAssignableTo(Error.class);
    }

    /** Waiting belongs to the host; only there a caller has to think about interruption. */
    private static boolean isInterruption(Signature member, JavaClass type) {
        boolean waits =
                member.owner().isAssignableTo(Host.class) || member.owner().isAssignableTo(Monitor.class);
        return waits && type.isEquivalentTo(InterruptedException.class);
    }

    private record Shown(String member, JavaClass where, JavaClass type) {

        @Override
        public String toString() {
            return member + " shows " + type.getName();
        }
    }
}
