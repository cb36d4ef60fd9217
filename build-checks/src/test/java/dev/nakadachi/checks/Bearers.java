package dev.nakadachi.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.nakadachi.bank.AccountName;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.kana.HalfKana;
import dev.nakadachi.card.CardId;
import dev.nakadachi.consent.PendingConsent;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.secret.Secret;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.security.KeyStore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The public types that hold a secret, sealed or raw bytes, an account or a name, themselves or in what they hold. */
final class Bearers {

    private static final Set<Class<?>> SEEDS = Set.of(
            Secret.class,
            byte[].class,
            char[].class,
            KeyStore.class,
            PendingConsent.class,
            AccountId.class,
            AccountNumber.class,
            AccountName.class,
            CardId.class,
            KanaName.class,
            HalfKana.class,
            UserId.class);

    private Bearers() {}

    /** Those that print something of their own; what Object prints is the name of the class. */
    static List<Class<?>> thatPrint() {
        return House.classes().stream()
                .filter(House::isApi)
                .<Class<?>>map(JavaClass::reflect)
                .filter(type -> !type.isInterface() && !type.isEnum())
                .filter(type -> bears(type, new HashSet<>()))
                .filter(Bearers::printsItsOwn)
                .toList();
    }

    private static boolean printsItsOwn(Class<?> type) {
        try {
            return type.getMethod("toString").getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean bears(Class<?> type, Set<Class<?>> seen) {
        if (SEEDS.contains(type)) {
            return true;
        }
        if (!type.getName().startsWith("dev.nakadachi.") || !seen.add(type)) {
            return false;
        }
        return Stream.of(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getGenericType)
                .flatMap(Bearers::named)
                .anyMatch(held -> bears(held, seen));
    }

    /** The classes that a generic type names. */
    private static Stream<Class<?>> named(Type type) {
        if (type instanceof Class<?> plain) {
            boolean objects = plain.isArray() && !plain.getComponentType().isPrimitive();
            return objects ? named(plain.getComponentType()) : Stream.of(plain);
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(
                    named(generic.getRawType()),
                    Stream.of(generic.getActualTypeArguments()).flatMap(Bearers::named));
        }
        return type instanceof GenericArrayType array ? named(array.getGenericComponentType()) : Stream.empty();
    }
}
