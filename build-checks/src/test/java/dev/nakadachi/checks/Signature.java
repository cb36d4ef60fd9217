package dev.nakadachi.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A field, constructor or method that users can name, with the types it shows. */
final class Signature {

    private final JavaMember member;

    private Signature(JavaMember member) {
        this.member = member;
    }

    /** All members that users can name. */
    static Stream<Signature> ofApi() {
        return House.classes().stream()
                .filter(House::isApi)
                .flatMap(type -> type.getMembers().stream())
                .filter(Signature::isOpen)
                .map(Signature::new);
    }

    JavaClass owner() {
        return member.getOwner();
    }

    String name() {
        return member.getName();
    }

    List<JavaType> parameters() {
        return member instanceof JavaCodeUnit unit ? unit.getParameterTypes() : List.of();
    }

    List<JavaType> result() {
        if (member instanceof JavaCodeUnit unit) {
            return List.of(unit.getReturnType());
        }
        return List.of(((JavaField) member).getType());
    }

    List<JavaClass> exceptions() {
        return member instanceof JavaCodeUnit unit ? unit.getExceptionTypes() : List.of();
    }

    /** A parameter is a String, and the compiler did not write the method. */
    boolean takesText() {
        boolean valueOf = owner().isEnum() && name().equals("valueOf");
        return !valueOf
                && parameters().stream().anyMatch(type -> type.toErasure().isEquivalentTo(String.class));
    }

    /** The way from one text into the type that wraps it: a constructor or factory with that text alone. */
    boolean wrapsText() {
        boolean makesItsOwner = member instanceof JavaConstructor
                || (member.getModifiers().contains(JavaModifier.STATIC)
                        && result().get(0).toErasure().equals(owner()));
        return makesItsOwner && parameters().size() == 1;
    }

    boolean isRecordConstructor() {
        return owner().isRecord() && member instanceof JavaConstructor;
    }

    @Override
    public String toString() {
        return member.getFullName();
    }

    private static boolean isOpen(JavaMember member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        boolean written = !modifiers.contains(JavaModifier.SYNTHETIC) && !modifiers.contains(JavaModifier.BRIDGE);
        boolean inherited = modifiers.contains(JavaModifier.PROTECTED)
                && !member.getOwner().getModifiers().contains(JavaModifier.FINAL);
        return written && (modifiers.contains(JavaModifier.PUBLIC) || inherited);
    }
}
