package dev.nakadachi.checks;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The compiled main classes of all rooms, read once per test run. */
final class House {

    private static final JavaClasses CLASSES = read();

    private House() {}

    static JavaClasses classes() {
        return CLASSES;
    }

    /** The room that a class was compiled in, empty for a class of the JDK or of a library. */
    static Optional<Room> roomOf(JavaClass type) {
        return type.getSource()
                .map(Source::getUri)
                .filter(place -> "file".equals(place.getScheme()))
                .map(Path::of)
                .flatMap(place -> Room.all()
                        .filter(room -> place.startsWith(room.classes()))
                        .findFirst());
    }

    static DescribedPredicate<JavaClass> in(Room... rooms) {
        List<Room> wanted = List.of(rooms);
        return DescribedPredicate.describe(
                "of " + wanted, type -> roomOf(type).filter(wanted::contains).isPresent());
    }

    /** Part of what users may write code against. */
    static boolean isApi(JavaClass type) {
        return isReachable(type)
                && !isInternal(type)
                && roomOf(type).filter(Room.published()::contains).isPresent();
    }

    static boolean isInternal(JavaClass type) {
        return (type.getPackageName() + ".").contains(".internal.");
    }

    private static boolean isReachable(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(House::isReachable).orElse(true);
    }

    private static JavaClasses read() {
        List<Path> compiled =
                Room.all().map(Room::classes).filter(Files::isDirectory).toList();
        JavaClasses classes = new ClassFileImporter().importPaths(compiled);
        long ours = classes.stream().filter(type -> roomOf(type).isPresent()).count();
        System.out.println("HOUSE RULES over " + ours + " classes of " + compiled.size() + " rooms");
        return classes;
    }
}
