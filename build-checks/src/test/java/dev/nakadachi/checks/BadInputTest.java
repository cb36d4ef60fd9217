package dev.nakadachi.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.NakadachiException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Public constructors and factories of core, banks and cards answer bad input with the rule and what to do, and never
 * repeat the value. Run it with {@code -Dbad.input.seed=n} for other values.
 */
class BadInputTest {

    private static final int ROUNDS = 300;
    private static final long SEED = Long.getLong("bad.input.seed", 20_261_121L);

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final GoodValues good = new GoodValues();
    private final Set<String> defects = new TreeSet<>();
    private int accepted;
    private int refused;
    private int nulls;

    @Test
    void everyFactoryNamesTheRuleAndNeverTheValue() {
        List<Executable> factories = factories();
        for (Executable factory : factories) {
            for (int round = 0; round < ROUNDS; round++) {
                drive(factory);
            }
        }
        System.out.println("BAD INPUT " + factories.size() + " factories, " + (accepted + refused + nulls)
                + " calls, " + refused + " refused by a rule, " + nulls + " nulls named, " + accepted
                + " in order, " + defects.size() + " defects, seed " + SEED);
        assertThat(defects).isEmpty();
        assertThat(factories).hasSizeGreaterThan(80);
        assertThat(refused).isGreaterThan(factories.size() * 10);
    }

    private void drive(Executable factory) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Class<?> type : factory.getParameterTypes()) {
            boolean driven = BadValues.types().contains(type);
            boolean bad = random.nextInt(10) < 8;
            values.add(driven && bad ? BadValues.draw(type, random) : good.of(type));
        }
        try {
            call(factory).on(values);
            accepted++;
        } catch (InvocationTargetException e) {
            judge(factory, values, e.getTargetException());
        }
    }

    private void judge(Executable factory, List<@Nullable Object> values, Throwable thrown) {
        String where = factory.getDeclaringClass().getSimpleName() + "." + factory.getName()
                + List.of(factory.getParameterTypes()).stream()
                        .map(Class::getSimpleName)
                        .toList();
        if (thrown instanceof InvalidInputException invalid) {
            refused++;
            String words = invalid.problem().detail();
            if (!words.matches("(?s)[^:]{2,60}: .{5,}; .{5,}")) {
                defects.add(where + " names no rule with what to do: "
                        + invalid.problem().code());
            }
            noTraces(where, values, invalid);
        } else if (thrown instanceof NullPointerException && values.contains(null)) {
            nulls++;
            if (!namesParameter(factory, values, thrown.getMessage())) {
                defects.add(where + " does not name the parameter that is null: " + thrown.getMessage());
            }
        } else {
            defects.add(where + " throws " + thrown.getClass().getName());
        }
    }

    private void noTraces(String where, List<@Nullable Object> values, NakadachiException thrown) {
        String all = thrown.toString() + thrown.problem();
        for (Object value : values) {
            if (BadValues.traces(value).stream().anyMatch(all::contains)) {
                defects.add(where + " repeats the value");
            }
        }
    }

    private static boolean namesParameter(Executable factory, List<@Nullable Object> values, @Nullable String message) {
        Parameter[] parameters = factory.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (values.get(i) == null && message != null && message.equals(parameters[i].getName())) {
                return true;
            }
        }
        return false;
    }

    private static List<Executable> factories() {
        return House.classes().stream()
                .filter(House::isApi)
                .filter(type -> House.roomOf(type)
                        .filter(Set.of(Room.CORE, Room.BANKS, Room.CARDS, Room.STORE_JDBC)::contains)
                        .isPresent())
                .map(JavaClass::reflect)
                .filter(type -> !type.isEnum() && !Throwable.class.isAssignableFrom(type))
                .flatMap(BadInputTest::waysIn)
                .filter(way -> Stream.of(way.getParameterTypes()).anyMatch(BadValues.types()::contains))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private static Stream<Executable> waysIn(Class<?> type) {
        Stream<Executable> constructors =
                Modifier.isAbstract(type.getModifiers()) ? Stream.empty() : Stream.of(type.getConstructors());
        return Stream.concat(
                constructors,
                Stream.of(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> Modifier.isStatic(method.getModifiers()) && !method.isSynthetic()));
    }

    private static GoodValues.Call call(Executable factory) {
        return factory instanceof Method method
                ? GoodValues.Call.of(method)
                : GoodValues.Call.of((Constructor<?>) factory);
    }
}
