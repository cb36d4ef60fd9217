package dev.nakadachi.transport;

/**
 * One HTTP attempt (SPI). The shipped one is {@code JdkTransport}; a caller may bring another, and
 * {@code TransportContract} in the sandbox says what it must keep.
 *
 * <p>An implementation sends each request at most once, never follows a redirect, never answers a challenge by itself,
 * honours the deadline over headers and body, bounds the body, and does not throw for the network. Thread-safe.
 */
public interface Transport extends AutoCloseable {

    /**
     * Sends one request and reads the whole answer.
     *
     * @param request what to send
     * @param terms where the limits are: deadline, size, client certificate
     * @return what came of it; never null, never an exception for anything the network does
     * @throws dev.nakadachi.error.InvalidInputException only before any byte has left, when this transport cannot send
     *     such a request at all
     */
    Delivery send(WireRequest request, SendTerms terms);

    /** Frees what the transport owns. Calls under way may fail; calling it twice is harmless. */
    @Override
    void close();
}
