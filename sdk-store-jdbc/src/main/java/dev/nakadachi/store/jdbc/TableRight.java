package dev.nakadachi.store.jdbc;

import java.util.List;

/**
 * What the role of the application may do with a table.
 *
 * @param table its full name
 * @param privileges as PostgreSQL names them
 */
record TableRight(String table, List<String> privileges) {

    static TableRight toWrite(String table) {
        return new TableRight(table, List.of("SELECT", "INSERT", "UPDATE"));
    }

    static TableRight toWriteAndDelete(String table) {
        return new TableRight(table, List.of("SELECT", "INSERT", "UPDATE", "DELETE"));
    }

    static TableRight toAppend(String table) {
        return new TableRight(table, List.of("SELECT", "INSERT"));
    }

    static TableRight toChange(String table) {
        return new TableRight(table, List.of("SELECT", "UPDATE"));
    }
}
