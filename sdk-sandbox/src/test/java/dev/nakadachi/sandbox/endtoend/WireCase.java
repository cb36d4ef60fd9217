package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.sandbox.wire.Fault;
import dev.nakadachi.transport.HttpVersion;
import java.util.List;
import java.util.Set;

/**
 * A row of the wire matrix: what the server does to the first request of a call, perhaps to a warming request before
 * it, and how a transfer may end then, by hand.
 *
 * @param outcomes the kinds of outcome that are right: accepted, rejected, unknown, or undone for an exception that
 *     proves that nothing was executed
 */
record WireCase(
        HttpVersion version,
        Connection connection,
        String name,
        Door door,
        List<Fault> warming,
        List<Fault> faults,
        Set<String> outcomes) {

    /** On which connection the fault strikes. */
    enum Connection {
        FRESH,
        REUSED
    }

    /** Whether the first address of the server still accepts connections. */
    enum Door {
        OPEN,
        SHUT
    }

    /** Whether the client waits for what does not come: JDK 17 overlooks a reset behind an informational head. */
    boolean ofTime() {
        return name.equals("never answers") || name.startsWith("100, RST_STREAM");
    }
}
