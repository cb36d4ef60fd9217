package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.sandbox.endtoend.WireCase.Connection;
import dev.nakadachi.sandbox.endtoend.WireCase.Door;
import dev.nakadachi.sandbox.wire.Exchange;
import dev.nakadachi.sandbox.wire.Exchange.End;
import dev.nakadachi.sandbox.wire.Fault;
import dev.nakadachi.sandbox.wire.Fault.Point;
import dev.nakadachi.sandbox.wire.Http1Exchange;
import dev.nakadachi.sandbox.wire.Http2Exchange;
import dev.nakadachi.transport.HttpVersion;
import io.netty.handler.codec.http2.Http2Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Every point at which a connection, a request or an answer can end, over both versions of HTTP. */
final class WireCases {

    private static final Set<String> UNKNOWN = Set.of("unknown");
    private static final Set<String> UNDONE = Set.of("undone");
    private static final Set<String> ACCEPTED = Set.of("accepted");
    private static final Set<String> UNKNOWN_OR_UNDONE = Set.of("unknown", "undone");
    private static final Set<String> ANY = Set.of("accepted", "unknown", "undone");

    /** The JDK that runs the SDK tells it or does not, and may come to it before the connection ends or not. */
    private static final Set<String> ACCEPTED_OR_UNKNOWN = Set.of("accepted", "unknown");

    private static final Set<String> REFUSAL = Set.of("unknown", "rejected");

    /** Statuses upon which some clients send again, with the fields that make them. */
    private static final Map<Integer, Map<String, String>> STATUSES = new TreeMap<>(Map.of(
            301, Map.of("location", "/elsewhere"),
            302, Map.of("location", "/elsewhere"),
            307, Map.of("location", "/elsewhere"),
            308, Map.of("location", "/elsewhere"),
            401, Map.of("www-authenticate", "Basic realm=\"bank\""),
            407, Map.of("proxy-authenticate", "Basic realm=\"proxy\""),
            408, Map.of(),
            421, Map.of(),
            425, Map.of(),
            503, Map.of("retry-after", "0")));

    private final HttpVersion version;
    private final Connection connection;
    private final List<WireCase> cases = new ArrayList<>();

    private WireCases(HttpVersion version, Connection connection) {
        this.version = version;
        this.connection = connection;
    }

    static List<WireCase> all() {
        List<WireCase> all = new ArrayList<>();
        for (HttpVersion version : HttpVersion.values()) {
            for (Connection connection : Connection.values()) {
                WireCases cases = new WireCases(version, connection);
                cases.common();
                if (version == HttpVersion.HTTP_2) {
                    cases.streams();
                } else {
                    cases.requests();
                }
                all.addAll(cases.cases);
            }
        }
        return all;
    }

    private void common() {
        add("no fault", ACCEPTED);
        if (connection == Connection.FRESH) {
            cases.add(new WireCase(
                    version, connection, "refuses the connection", Door.SHUT, List.of(), List.of(), UNDONE));
            for (End end : End.values()) {
                // The JDK begins with the request before TLS stands when TCP ends in order: safe, if doubtful.
                cut(Point.ACCEPTED, end, ANY);
                cut(Point.HELLO, end, ANY);
                cut(Point.READY, end, ANY);
            }
        }
        for (End end : End.values()) {
            add(end + " in the request", UNKNOWN, Fault.at(Point.BEGUN, request -> request.end(end)));
            add(end + " after the request", UNKNOWN, Fault.at(Point.WHOLE, request -> request.end(end)));
            add(end + " in the answer", UNKNOWN, Fault.at(Point.WHOLE, request -> {
                request.beginAnswer();
                request.end(end);
            }));
            if (connection == Connection.REUSED) {
                warmed(end + " while idle", ANY, request -> {
                    request.answer();
                    request.end(end);
                });
            }
        }
        // On a slow machine the second of patience may pass before TLS stands.
        add("never answers", UNKNOWN_OR_UNDONE, Fault.at(Point.WHOLE, request -> {}));
        STATUSES.forEach((status, fields) -> add(
                "status " + status, REFUSAL, Fault.at(Point.WHOLE, request -> request.answer(status, fields, "{}"))));
    }

    /** RFC 9112. */
    private void requests() {
        plain("Connection: close, FIN", ACCEPTED, request -> {
            request.answer(202, Map.of("connection", "close"), Exchange.taken());
            request.end(End.FIN);
        });
        plain("100 unasked for, FIN", UNKNOWN, request -> {
            request.send("HTTP/1.1 100 Continue\r\n\r\n");
            request.end(End.FIN);
        });
        plain("103, RST", UNKNOWN, request -> {
            request.send("HTTP/1.1 103 Early Hints\r\n\r\n");
            request.end(End.RST);
        });
        plain("408, Connection: close, FIN", REFUSAL, request -> {
            request.answer(408, Map.of("connection", "close"), "{}");
            request.end(End.FIN);
        });
        plain("1 byte of the answer, FIN", UNKNOWN, request -> {
            request.send("H");
            request.end(End.FIN);
        });
        plain("not HTTP", UNKNOWN, request -> {
            request.send("SSH-2.0-Bank\r\n\r\n");
            request.end(End.FIN);
        });
        if (connection == Connection.REUSED) {
            warmed(
                    "Connection: close in the answer before",
                    ACCEPTED,
                    request -> request.answer(200, Map.of("connection", "close"), Exchange.ACCOUNTS));
        }
    }

    /** RFC 9113. */
    private void streams() {
        for (Point point : List.of(Point.BEGUN, Point.WHOLE)) {
            for (Http2Error code : Http2Error.values()) {
                boolean refused = code == Http2Error.REFUSED_STREAM;
                stream(point, "RST_STREAM " + code, refused ? ACCEPTED : UNKNOWN, stream -> stream.reset(code));
            }
            stream(
                    point,
                    "GOAWAY without it",
                    ACCEPTED_OR_UNKNOWN,
                    stream -> stream.goAwayWithoutMe(Http2Error.NO_ERROR));
            stream(
                    point,
                    "GOAWAY without it, INTERNAL_ERROR",
                    ACCEPTED_OR_UNKNOWN,
                    stream -> stream.goAwayWithoutMe(Http2Error.INTERNAL_ERROR));
            for (End end : End.values()) {
                stream(point, "GOAWAY without it, " + end, ACCEPTED_OR_UNKNOWN, stream -> {
                    stream.goAwayWithoutMe(Http2Error.NO_ERROR);
                    stream.end(end);
                });
                stream(point, "GOAWAY with it, " + end, UNKNOWN, stream -> {
                    stream.goAwayWithMe(Http2Error.NO_ERROR);
                    stream.end(end);
                });
            }
            stream(point, "GOAWAY with it, RST_STREAM INTERNAL_ERROR", UNKNOWN, stream -> {
                stream.goAwayWithMe(Http2Error.NO_ERROR);
                stream.reset(Http2Error.INTERNAL_ERROR);
            });
        }
        stream(Point.WHOLE, "GOAWAY with it, the answer", ACCEPTED_OR_UNKNOWN, stream -> {
            stream.goAwayWithMe(Http2Error.NO_ERROR);
            stream.answer();
        });
        stream(Point.WHOLE, "100, RST_STREAM INTERNAL_ERROR", UNKNOWN_OR_UNDONE, stream -> {
            stream.inform(100);
            stream.reset(Http2Error.INTERNAL_ERROR);
        });
        // The server breaks a MUST of section 8.7 here, and JDK 25 may overlook the head before the reset.
        stream(Point.WHOLE, "RST_STREAM REFUSED_STREAM in the answer", ACCEPTED_OR_UNKNOWN, stream -> {
            stream.beginAnswer();
            stream.reset(Http2Error.REFUSED_STREAM);
        });
        Fault refused = Fault.stream(Point.WHOLE, stream -> stream.reset(Http2Error.REFUSED_STREAM));
        add("refused twice", UNDONE, refused, refused);
        add("refused, then FIN", UNKNOWN, refused, Fault.at(Point.WHOLE, request -> request.end(End.FIN)));
        add(
                "refused, then 503",
                REFUSAL,
                refused,
                Fault.at(Point.WHOLE, request -> request.answer(503, Map.of(), "{}")));
        if (connection == Connection.REUSED) {
            warmed("GOAWAY while idle", ANY, request -> {
                request.answer();
                ((Http2Exchange) request).goAwayWithMe(Http2Error.NO_ERROR);
            });
        }
    }

    private void cut(Point point, End end, Set<String> outcomes) {
        add(end + " when " + point.name().toLowerCase(Locale.ROOT), outcomes, Fault.cut(point, end));
    }

    private void plain(String name, Set<String> outcomes, Consumer<Http1Exchange> act) {
        add(name, outcomes, Fault.at(Point.WHOLE, request -> act.accept((Http1Exchange) request)));
    }

    private void stream(Point point, String name, Set<String> outcomes, Consumer<Http2Exchange> act) {
        add(name + (point == Point.BEGUN ? " in the request" : " after it"), outcomes, Fault.stream(point, act));
    }

    private void add(String name, Set<String> outcomes, Fault... faults) {
        cases.add(new WireCase(version, connection, name, Door.OPEN, List.of(), List.of(faults), outcomes));
    }

    private void warmed(String name, Set<String> outcomes, Consumer<Exchange> act) {
        Fault warming = Fault.at(Point.WHOLE, act);
        cases.add(new WireCase(version, connection, name, Door.OPEN, List.of(warming), List.of(), outcomes));
    }
}
