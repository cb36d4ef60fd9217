package dev.nakadachi.transport;

import dev.nakadachi.host.Host;
import dev.nakadachi.host.Monitor;
import dev.nakadachi.transport.Evidence.Cause;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One request on its way. The calling thread waits here, under one bound, for headers and body together. */
final class Attempt {

    private static final HeaderName CONTENT_LENGTH = new HeaderName("content-length");

    private final Host host;
    private final SendTerms terms;
    private final HttpMethod method;
    private final OnceBody body;
    private final boolean tunnelled;
    private final long start;
    private final Monitor monitor;
    private boolean aborted;
    private volatile boolean headSeen;

    /** Why the wait ended. */
    private enum Wait {
        DONE,
        OUT_OF_TIME,
        INTERRUPTED,
        ABORTED
    }

    Attempt(Host host, SendTerms terms, HttpMethod method, OnceBody body, boolean tunnelled) {
        this.host = host;
        this.terms = terms;
        this.method = method;
        this.body = body;
        this.tunnelled = tunnelled;
        this.start = host.nanoTime();
        this.monitor = host.newMonitor();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the wait reads the answer itself; its end only has to be signalled
    Delivery run(HttpClient client, HttpRequest request) {
        CompletableFuture<HttpResponse<List<byte[]>>> answer = begin(client, request);
        answer.whenComplete((response, failure) -> signal());
        Wait wait = await(answer);
        boolean neverSent = body.withdraw();
        if (wait == Wait.DONE) {
            return outcome(answer, neverSent);
        }
        answer.cancel(true);
        return switch (wait) {
            case OUT_OF_TIME -> failed(neverSent, Cause.TIMED_OUT, "the deadline of the attempt passed");
            case INTERRUPTED -> {
                Thread.currentThread().interrupt();
                yield failed(neverSent, Cause.INTERRUPTED, "the calling thread was interrupted");
            }
            case ABORTED, DONE -> failed(neverSent, Cause.CLOSED, "the transport was closed");
        };
    }

    /** Ends the wait, for a transport that closes. */
    void abort() {
        monitor.lock();
        try {
            aborted = true;
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    private CompletableFuture<HttpResponse<List<byte[]>>> begin(HttpClient client, HttpRequest request) {
        try {
            return client.sendAsync(request, head -> bodyOf());
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private BoundedBody bodyOf() {
        headSeen = true;
        return new BoundedBody(terms.maxBodyBytes());
    }

    private void signal() {
        monitor.lock();
        try {
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    private Wait await(CompletableFuture<?> answer) {
        monitor.lock();
        try {
            while (!answer.isDone() && !aborted) {
                long left = TimeUnit.NANOSECONDS.convert(terms.within()) - (host.nanoTime() - start);
                if (left <= 0) {
                    return Wait.OUT_OF_TIME;
                }
                monitor.await(Duration.ofNanos(left));
            }
            return answer.isDone() ? Wait.DONE : Wait.ABORTED;
        } catch (InterruptedException interrupted) {
            return Wait.INTERRUPTED;
        } finally {
            monitor.unlock();
        }
    }

    private Delivery outcome(CompletableFuture<HttpResponse<List<byte[]>>> answer, boolean neverSent) {
        HttpResponse<List<byte[]>> response;
        try {
            response = answer.join();
        } catch (CompletionException thrown) {
            Throwable reason = rootOf(thrown);
            if (!neverSent && !headSeen && TurnedAway.isProven(reason, body, method)) {
                return new Delivery.Unprocessed(
                        evidence(Cause.STREAM_REFUSED, "the server turned the HTTP/2 stream away unprocessed"));
            }
            Failure failure = neverSent ? Failure.beforeSending(reason, tunnelled) : Failure.afterSending(reason);
            return failed(neverSent, failure.cause(), failure.detail());
        }
        if (neverSent) {
            // The JDK hands a proxy's 407 over as if it were an answer to the request.
            return failed(true, Cause.PROXY_REFUSED, "the proxy answered " + response.statusCode());
        }
        Headers headers = Headers.received(response.headers().map());
        if (response.statusCode() < 200 || response.statusCode() > 599) {
            return failed(false, Cause.PROTOCOL_BROKEN, "the status is not one of a final answer");
        }
        if (headers.all(CONTENT_LENGTH).stream().distinct().count() > 1) {
            // RFC 9112 section 6.3: which of them is true cannot be known, and the JDK believes the first.
            return failed(false, Cause.PROTOCOL_BROKEN, "the answer has two lengths");
        }
        return new Delivery.Answered(
                new WireResponse(response.statusCode(), headers, response.body()),
                evidence(Cause.ANSWERED, "HTTP " + response.statusCode()));
    }

    private Delivery failed(boolean neverSent, Cause cause, String detail) {
        Evidence evidence = evidence(cause, detail);
        return neverSent ? new Delivery.NeverSent(evidence) : new Delivery.MaybeExecuted(evidence);
    }

    private Evidence evidence(Cause cause, String detail) {
        return new Evidence(cause, detail, Duration.ofNanos(host.nanoTime() - start));
    }

    private static Throwable rootOf(CompletionException thrown) {
        @Nullable Throwable cause = thrown.getCause();
        return cause == null ? thrown : cause;
    }
}
