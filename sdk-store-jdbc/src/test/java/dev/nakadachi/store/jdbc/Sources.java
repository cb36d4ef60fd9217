package dev.nakadachi.store.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** DataSources that behave in ways of their own. */
final class Sources {

    private Sources() {}

    /** Only {@code getConnection()} answers. */
    static DataSource of(Callable<Connection> connections) {
        return (DataSource) Proxy.newProxyInstance(
                Sources.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection") && method.getParameterCount() == 0) {
                        return connections.call();
                    }
                    throw new UnsupportedOperationException("the store asks for no " + method.getName());
                });
    }

    /** A connection of which one method does something before the real one, or in its place. */
    static Connection with(Connection real, String name, Function<Callable<@Nullable Object>, @Nullable Object> own) {
        return (Connection) Proxy.newProxyInstance(
                Sources.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Callable<@Nullable Object> call = () -> {
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException thrown) {
                            if (thrown.getTargetException() instanceof SQLException failed) {
                                throw failed;
                            }
                            throw thrown;
                        }
                    };
                    return method.getName().equals(name) ? own.apply(call) : call.call();
                });
    }

    /** What a pooler does that shares sessions between transactions, at its worst: there is one session. */
    static DataSource sharingASession(Connection session) {
        return of(() -> with(session, "close", call -> null));
    }

    /** A database that is none of PostgreSQL's. */
    static DataSource namedAs(String product) {
        DatabaseMetaData facts = (DatabaseMetaData) Proxy.newProxyInstance(
                Sources.class.getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class},
                (proxy, method, arguments) -> product);
        return of(() -> with(TestPostgres.plain().getConnection(), "getMetaData", call -> facts));
    }
}
