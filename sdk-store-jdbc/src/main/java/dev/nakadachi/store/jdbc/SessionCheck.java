package dev.nakadachi.store.jdbc;

import dev.nakadachi.host.Host;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether each connection has a session of its own, and with it locks of its own. */
final class SessionCheck {

    private final DataSource source;
    private final Host host;

    SessionCheck(DataSource source, Host host) {
        this.source = source;
        this.host = host;
    }

    void run(Database database) {
        database.undisturbed(() -> database.begun(this::locksMustHold));
    }

    /** What one connection locks must be locked for the next one, and stay with the first. */
    private String locksMustHold(Borrowed first) throws SQLException {
        byte[] any = new byte[Long.BYTES];
        host.nextBytes(any);
        SectionLock lock = new SectionLock(ByteBuffer.wrap(any).getLong());
        try (first;
                Borrowed second = Borrowed.from(source)) {
            boolean held = first.alone(lock::tryOn);
            boolean twice = second.alone(lock::tryOn);
            boolean released = first.alone(lock::releaseOn);
            if (!held || twice || !released) {
                first.discard();
                second.discard();
                throw ServerCheck.refused("a lock of one connection does not keep others out: connect to PostgreSQL"
                        + " itself, or through a pooler that gives each connection a session of its own");
            }
            return "locks hold";
        }
    }
}
