package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.Hold;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.wire.Ending;
import dev.nakadachi.sandbox.wire.WireFault;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The wire of one process over real sockets: mishaps of the wire are real resets, cuts and time-outs. */
final class SocketTransport implements Transport {

    private static final Duration IMPATIENT = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration MUCH_LATER = Duration.ofMinutes(20);
    private static final Duration STALE = Duration.ofHours(3);
    private static final long IN_THE_REQUEST = 200;
    private static final long IN_THE_ANSWER = 200;

    private final World world;
    private final Points points;
    private final Life life;
    private final Answers answers;
    private final Sandbox sandbox;
    private final Transport wire;
    private final ServerSide server;

    SocketTransport(
            World world,
            Points points,
            Life life,
            Answers answers,
            Sandbox sandbox,
            Transport wire,
            ServerSide server) {
        this.world = world;
        this.points = points;
        this.life = life;
        this.answers = answers;
        this.sandbox = sandbox;
        this.wire = wire;
        this.server = server;
    }

    @Override
    public Delivery send(WireRequest request, SendTerms terms) {
        life.mustGoOn();
        Place place = WireWords.place(request);
        Optional<Mishap> mishap = points.pass(place, request.uri().getPath());
        // One consent serves many schedules here: it must not be lost in one of them.
        if (mishap.isEmpty() || place == Place.REFRESH) {
            return passed(place, over(request, terms, (asked, bank) -> bank.handle(asked)));
        }
        return struck(place, mishap.get(), request, terms);
    }

    @Override
    public void close() {}

    private Delivery struck(Place place, Mishap mishap, WireRequest request, SendTerms terms) {
        Hold hold = Hold.atMost(LONGEST);
        Fault nothing = (asked, bank) -> Reply.empty(503);
        Fault carriedOut = (asked, bank) -> bank.handle(asked);
        return switch (mishap) {
            case CONNECT_REFUSED -> passed(place, wire.send(toClosedPort(request), bounded(terms, LONGEST)));
            case RESET_BEFORE -> passed(place, cut(request, terms, WireFault.dropBeforeRequest(Ending.RST)));
            case RESET_DURING ->
                passed(place, cut(request, terms, WireFault.dropAfterRequestBytes(IN_THE_REQUEST, Ending.RST)));
            case RESET_AFTER -> passed(place, over(request, terms, Faults.dropAfterExecution(sandbox.gate())));
            case CUT_ANSWER ->
                passed(
                        place,
                        over(
                                request,
                                terms,
                                Faults.onWire(
                                        sandbox.gate(), WireFault.dropAfterAnswerBytes(IN_THE_ANSWER, Ending.RST))));
            case MALFORMED -> passed(place, over(request, terms, Faults.malformed()));
            case LOST -> passed(place, tooLate(request, terms, Faults.executeThenHang(hold), nothing, hold));
            case TIMED_OUT -> passed(place, tooLate(request, terms, Faults.executeThenHang(hold), carriedOut, hold));
            case EXECUTED_LATER -> {
                Delivery delivery = tooLate(request, terms, Faults.executeThenHang(hold), nothing, hold);
                server.request().ifPresent(asked -> world.deliverLater(asked, MUCH_LATER));
                yield passed(place, delivery);
            }
            case GATEWAY_LATER -> {
                Delivery delivery = over(request, terms, (asked, bank) -> answers.failure(504));
                server.request().ifPresent(asked -> world.deliverLater(asked, MUCH_LATER));
                yield passed(place, delivery);
            }
            case ERROR_BEFORE -> passed(place, over(request, terms, Faults.maintenance()));
            case ERROR_AFTER ->
                passed(place, over(request, terms, (asked, bank) -> {
                    bank.handle(asked);
                    return answers.failure(500);
                }));
            case TWICE -> {
                Delivery delivery = passed(place, over(request, terms, carriedOut));
                server.request().ifPresent(world::deliverAgain);
                yield delivery;
            }
            case TWICE_LATER -> {
                Delivery delivery = over(request, terms, carriedOut);
                server.request().ifPresent(asked -> world.deliverAgainLater(asked, MUCH_LATER));
                yield passed(place, delivery);
            }
            case FOREIGN_ANSWER -> {
                Reply foreign = answers.toAnother(place);
                yield passed(place, over(request, terms, (asked, bank) -> {
                    bank.handle(asked);
                    return foreign;
                }));
            }
            case FOREIGN_ANSWER_ONLY -> {
                Reply foreign = answers.toAnother(place);
                yield passed(place, over(request, terms, (asked, bank) -> foreign));
            }
            case APPROVED_MEANWHILE -> {
                world.approveAll();
                yield passed(place, over(request, terms, carriedOut));
            }
            case TOKEN_EXPIRED -> passed(place, over(request, terms, (asked, bank) -> CampaignBank.tokenIsOver()));
            case STALE_LIST -> passed(place, stale(request, terms));
            case KILLED_AFTER -> {
                passed(place, over(request, terms, carriedOut));
                throw life.kill();
            }
            case SLOW -> passed(place, over(request, terms, Faults.delay(Duration.ofMillis(30))));
            default -> throw life.kill();
        };
    }

    private Delivery over(WireRequest request, SendTerms terms, Fault fault) {
        server.forget();
        sandbox.faults().next(RequestMatch.any(), server.seen(fault));
        Delivery delivery = wire.send(request, bounded(terms, LONGEST));
        sandbox.faults().clear();
        return delivery;
    }

    /**
     * TLS hides where a request begins. So the connection is made first, with a request that the bank does not get to
     * see, and ends in the next bytes that come on it.
     */
    private Delivery cut(WireRequest request, SendTerms terms, WireFault fault) {
        over(WireRequest.of(HttpMethod.GET, request.uri(), Headers.none()), terms, (asked, bank) -> Reply.empty(204));
        server.request().ifPresent(seen -> sandbox.gate().strike(seen.peer(), fault));
        return over(request, terms, (asked, bank) -> bank.handle(asked));
    }

    /** The bank is done, or has lost the request, and its answer is held back until the deadline has passed. */
    private Delivery tooLate(WireRequest request, SendTerms terms, Fault hanging, Fault doing, Hold hold) {
        server.forget();
        sandbox.faults()
                .next(
                        RequestMatch.any(),
                        server.seen((asked, bank) -> hanging.apply(asked, late -> doing.apply(late, bank))));
        Delivery delivery = wire.send(request, bounded(terms, IMPATIENT));
        hold.awaitReached(LONGEST);
        hold.release();
        sandbox.faults().clear();
        return delivery;
    }

    private Delivery stale(WireRequest request, SendTerms terms) {
        var settings = sandbox.bank().transfers().settings();
        Duration usual = settings.statusLag();
        settings.statusLag(usual.compareTo(STALE) > 0 ? usual : STALE);
        Delivery delivery = over(request, terms, (asked, bank) -> bank.handle(asked));
        settings.statusLag(usual);
        return delivery;
    }

    /** Looks at the book, and lets virtual time pass as real time has. */
    private Delivery passed(Place place, Delivery delivery) {
        world.carriedOut();
        server.reply().ifPresent(reply -> answers.remember(place, reply));
        world.pass(delivery.evidence().elapsed());
        return delivery;
    }

    private static SendTerms bounded(SendTerms terms, Duration longest) {
        Duration within = terms.within().compareTo(longest) > 0 ? longest : terms.within();
        return new SendTerms(within, terms.maxBodyBytes(), terms.identity());
    }

    /** Port 1 of the loopback, at which nobody listens. */
    private static WireRequest toClosedPort(WireRequest request) {
        URI uri = URI.create(request.uri().toString().replaceFirst(":[0-9]+/", ":1/"));
        return request.body()
                .map(body -> WireRequest.of(request.method(), uri, request.headers(), body))
                .orElseGet(() -> WireRequest.of(request.method(), uri, request.headers()));
    }
}
