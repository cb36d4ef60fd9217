package dev.nakadachi.sandbox.wire;

import java.util.function.Consumer;

/** What the counting server does to one request, or to one connection before any. */
public record Fault(Point point, Consumer<Exchange> act, Exchange.End end) {

    public static final Fault NONE = new Fault(Point.NEVER, exchange -> {}, Exchange.End.FIN);

    /** When it strikes. */
    public enum Point {
        /** The connection was accepted. */
        ACCEPTED,
        /** The first bytes of the client's TLS are here. */
        HELLO,
        /** TLS stands. */
        READY,
        /** The first bytes of an HTTP/1.1 request or the HEADERS of a stream are here. */
        BEGUN,
        /** The request is here to its last byte. */
        WHOLE,
        NEVER
    }

    /** Ends a connection before any request. */
    public static Fault cut(Point point, Exchange.End end) {
        return new Fault(point, exchange -> {}, end);
    }

    public static Fault at(Point point, Consumer<Exchange> act) {
        return new Fault(point, act, Exchange.End.FIN);
    }

    public static Fault stream(Point point, Consumer<Http2Exchange> act) {
        return at(point, exchange -> act.accept((Http2Exchange) exchange));
    }

    boolean isOfConnection() {
        return point == Point.ACCEPTED || point == Point.HELLO || point == Point.READY;
    }

    void strike(Exchange exchange) {
        act.accept(exchange);
    }
}
