package dev.nakadachi.sandbox.wire;

import java.io.IOException;
import java.net.Socket;

/** How a TCP connection ends. */
public enum Ending {
    /** In order: the other side reads the end of the stream. */
    FIN,
    /** By reset: the other side reads an error. */
    RST;

    /** Ends a connection; one that has ended already stays so. */
    void apply(Socket socket) {
        try (socket) {
            if (this == RST) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException endedAlready) {
            // Ending is all that was wanted.
        }
    }
}
