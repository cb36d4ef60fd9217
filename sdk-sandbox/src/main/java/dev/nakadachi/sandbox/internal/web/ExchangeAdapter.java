package dev.nakadachi.sandbox.internal.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.nakadachi.sandbox.web.BadRequest;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import dev.nakadachi.sandbox.web.RequestCounters;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the JDK's exchange into a request and an answer. */
final class ExchangeAdapter implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeAdapter.class);
    /** 8 MiB: a bulk transfer has up to 9,999 payments of a few hundred bytes. */
    private static final int LARGEST_REQUEST = 1 << 23;

    private static final int NO_BODY = -1;

    private final Handler handler;
    private final RequestCounters counters;

    ExchangeAdapter(Handler handler, RequestCounters counters) {
        this.handler = handler;
        this.counters = counters;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            counters.count(exchange.getRequestURI().getPath());
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
            Reply reply = body.length > LARGEST_REQUEST ? Reply.empty(413) : answer(exchange, body);
            LOG.debug("{} answered {}", exchange.getRequestMethod(), reply.status());
            send(exchange, reply);
        }
    }

    private Reply answer(HttpExchange exchange, byte[] body) {
        try {
            return handler.handle(requestOf(exchange, body));
        } catch (BadRequest e) {
            LOG.debug("request not understood: {}", e.getMessage());
            return Reply.empty(400);
        } catch (RuntimeException e) {
            LOG.debug("the sandbox failed: {}", e.getClass().getName());
            return Reply.empty(500);
        }
    }

    private static Request requestOf(HttpExchange exchange, byte[] body) {
        URI uri = exchange.getRequestURI();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        Map<String, List<String>> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT), entry -> List.copyOf(entry.getValue())));
        return new Request(
                exchange.getRequestMethod(),
                uri.getPath(),
                query,
                headers,
                body,
                exchange.getRemoteAddress(),
                PeerCertificates.of(exchange));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        long length = reply.length();
        exchange.sendResponseHeaders(reply.status(), length == 0 ? NO_BODY : length);
        if (length > 0) {
            OutputStream out = exchange.getResponseBody();
            reply.stream().transferTo(out);
            out.flush();
        }
    }
}
