package dev.nakadachi.store.jdbc;

import java.sql.SQLException;

/**
 * Work on something that may fail in the database.
 *
 * @param <C> what it works on
 * @param <T> its result
 */
@FunctionalInterface
interface SqlStep<C, T> {

    T on(C connection) throws SQLException;
}
