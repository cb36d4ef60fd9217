package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.Evidence.Cause;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The wire of one process without sockets, in virtual time: the same mishaps, and the bank at its other end. */
final class InProcessTransport implements Transport {

    private static final Duration QUICK = Duration.ofMillis(80);
    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final Duration MUCH_LATER = Duration.ofMinutes(20);
    private static final Duration STALE = Duration.ofHours(3);

    private final World world;
    private final Points points;
    private final Life life;
    private final Answers answers;

    InProcessTransport(World world, Points points, Life life, Answers answers) {
        this.world = world;
        this.points = points;
        this.life = life;
        this.answers = answers;
    }

    @Override
    public Delivery send(WireRequest wire, SendTerms terms) {
        life.mustGoOn();
        Place place = WireWords.place(wire);
        Optional<Mishap> mishap = points.pass(place, wire.uri().getPath());
        Request request = WireWords.request(wire);
        if (mishap.isEmpty()) {
            return answered(place, world.deliver(request), QUICK, terms);
        }
        return switch (mishap.get()) {
            case CONNECT_REFUSED -> new Delivery.NeverSent(evidence(Cause.CONNECT_FAILED, QUICK));
            case RESET_BEFORE, RESET_DURING -> lost();
            case RESET_AFTER, CUT_ANSWER -> after(request, this::lost);
            case MALFORMED -> answered(place, answers.broken(world.deliver(request)), QUICK, terms);
            case SLOW -> answered(place, world.deliver(request), SLOW, terms);
            case LOST -> timedOut(terms);
            case TIMED_OUT -> after(request, () -> timedOut(terms));
            case EXECUTED_LATER -> {
                world.deliverLater(request, MUCH_LATER);
                yield timedOut(terms);
            }
            case GATEWAY_LATER -> {
                world.deliverLater(request, MUCH_LATER);
                yield answered(place, answers.failure(504), SLOW, terms);
            }
            case ERROR_BEFORE -> answered(place, answers.failure(503), QUICK, terms);
            case ERROR_AFTER -> after(request, () -> answered(place, answers.failure(500), QUICK, terms));
            case TWICE -> after(request, () -> answered(place, world.deliverAgain(request), QUICK, terms));
            case TWICE_LATER -> {
                world.deliverAgainLater(request, MUCH_LATER);
                yield answered(place, world.deliver(request), QUICK, terms);
            }
            case FOREIGN_ANSWER -> {
                Reply foreign = answers.toAnother(place);
                yield after(request, () -> answered(place, foreign, QUICK, terms));
            }
            case FOREIGN_ANSWER_ONLY -> answered(place, answers.toAnother(place), QUICK, terms);
            case APPROVED_MEANWHILE -> {
                world.approveAll();
                yield answered(place, world.deliver(request), QUICK, terms);
            }
            case TOKEN_EXPIRED -> {
                world.tokens().expire();
                yield answered(place, CampaignBank.tokenIsOver(), QUICK, terms);
            }
            case STALE_LIST -> answered(place, stale(request), QUICK, terms);
            case KILLED_AFTER -> {
                world.deliver(request);
                throw life.kill();
            }
            default -> throw life.kill();
        };
    }

    @Override
    public void close() {}

    private Delivery after(Request request, Supplier<Delivery> then) {
        world.deliver(request);
        return then.get();
    }

    private Delivery answered(Place place, Reply reply, Duration time, SendTerms terms) {
        if (time.compareTo(terms.within()) >= 0) {
            return timedOut(terms);
        }
        answers.remember(place, reply);
        return new Delivery.Answered(WireWords.response(reply), evidence(Cause.ANSWERED, time));
    }

    private Reply stale(Request request) {
        var settings = world.bank().transfers().settings();
        Duration usual = settings.statusLag();
        settings.statusLag(usual.compareTo(STALE) > 0 ? usual : STALE);
        Reply reply = world.deliver(request);
        settings.statusLag(usual);
        return reply;
    }

    private Delivery lost() {
        return new Delivery.MaybeExecuted(evidence(Cause.CONNECTION_LOST, QUICK));
    }

    private Delivery timedOut(SendTerms terms) {
        return new Delivery.MaybeExecuted(evidence(Cause.TIMED_OUT, terms.within()));
    }

    private Evidence evidence(Cause cause, Duration time) {
        world.pass(time);
        return new Evidence(cause, "by order of the campaign", time);
    }
}
