package dev.nakadachi.checks;

import dev.nakadachi.bank.VirtualAccountChange;
import dev.nakadachi.bank.VirtualAccountId;
import dev.nakadachi.bank.dialect.EnquiryPlatform;
import dev.nakadachi.bank.dialect.parasol.ParaSol;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.secret.Secret;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plausible values of any public type: known ones, and what public constructors and factories make of them. */
final class GoodValues {

    private static final List<String> TEXTS =
            List.of("accounts", "k1", "0310", "123", "1234567", "JPY", "1.0.0", "/accounts", "a".repeat(32), "bearer");
    private static final int DEPTH = 3;

    private final Map<Class<?>, Object> known = new HashMap<>(Map.ofEntries(
            Map.entry(Host.class, Host.system()),
            Map.entry(EnquiryPlatform.class, ParaSol.standard()),
            Map.entry(
                    VirtualAccountChange.class,
                    new VirtualAccountChange(
                            new IdempotencyKey("change-1"),
                            VirtualAccountChange.Action.STOP,
                            List.of(new VirtualAccountId("k1")))),
            Map.entry(Secret.class, Secret.of("a secret of sixteen")),
            Map.entry(Class.class, GmoAozora.class),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(Duration.class, Duration.ofSeconds(1)),
            Map.entry(Path.class, Path.of("target", "no-such-file")),
            Map.entry(URI.class, URI.create("https://bank.example/api")),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(byte[].class, new byte[32]),
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(Map.class, Map.of()),
            Map.entry(List.class, List.of()),
            Map.entry(Set.class, Set.of())));

    /** A value, null where none can be made. */
    @Nullable
    Object of(Class<?> type) {
        return of(type, DEPTH);
    }

    private @Nullable Object of(Class<?> type, int depth) {
        if (type == String.class) {
            return TEXTS.get(0);
        }
        Object value = known.get(type);
        if (value == null && depth > 0) {
            value = made(type, depth);
            if (value != null) {
                known.put(type, value);
            }
        }
        return value;
    }

    private @Nullable Object made(Class<?> type, int depth) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            Object element = of(type.getComponentType(), depth - 1);
            Object array = Array.newInstance(type.getComponentType(), element == null ? 0 : 1);
            if (element != null) {
                Array.set(array, 0, element);
            }
            return array;
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(
                    GoodValues.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                        throw new UnsupportedOperationException("a stand-in");
                    });
        }
        return Stream.concat(
                        Stream.of(type.getConstructors()).map(Call::of),
                        Stream.of(type.getMethods())
                                .filter(method -> Modifier.isStatic(method.getModifiers()))
                                .filter(method -> method.getReturnType() == type)
                                .map(Call::of))
                .sorted((one, other) ->
                        Integer.compare(one.types().size(), other.types().size()))
                .map(call -> attempt(call, depth))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Optional<Object> attempt(Call call, int depth) {
        for (String text : TEXTS) {
            List<@Nullable Object> values = new ArrayList<>();
            for (Class<?> type : call.types()) {
                values.add(type == String.class ? text : of(type, depth - 1));
            }
            try {
                return Optional.ofNullable(call.on(values));
            } catch (InvocationTargetException | IllegalArgumentException notAccepted) {
                if (!call.types().contains(String.class)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** A public constructor or static method. */
    interface Call {

        List<Class<?>> types();

        @Nullable
        Object on(List<@Nullable Object> values) throws InvocationTargetException;

        static Call of(Constructor<?> constructor) {
            return of(List.of(constructor.getParameterTypes()), constructor::newInstance);
        }

        static Call of(Method method) {
            return of(List.of(method.getParameterTypes()), values -> method.invoke(null, values));
        }

        private static Call of(List<Class<?>> types, Invocation invocation) {
            return new Call() {
                @Override
                public List<Class<?>> types() {
                    return types;
                }

                @Override
                public @Nullable Object on(List<@Nullable Object> values) throws InvocationTargetException {
                    try {
                        return invocation.with(values.toArray());
                    } catch (IllegalAccessException | InstantiationException unreachable) {
                        throw new IllegalArgumentException(unreachable);
                    }
                }
            };
        }
    }

    /** What reflection does with the values. */
    interface Invocation {
        @Nullable
        Object with(@Nullable Object[] values)
                throws IllegalAccessException, InstantiationException, InvocationTargetException;
    }
}
