package dev.nakadachi.sandbox.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslHandler;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One request as the counting server sees it, and what may be done to it. Used by the one thread of the server. */
public abstract class Exchange {

    private static final AtomicInteger RECEIPTS = new AtomicInteger(880_000);

    /** The accounts of Hoshizora. */
    public static final String ACCOUNTS = """
            {"deposits":[{"deposit":"H7-0000123","kind":1,"branch":7,"no":123,"holderKana":null,"unit":"JPY"}]}""";

    private final ChannelHandlerContext context;
    private final Tally tally;
    private final Fault fault;
    private boolean whole;
    private boolean refused;

    Exchange(ChannelHandlerContext context, Tally tally, Fault fault) {
        this.context = context;
        this.tally = tally;
        this.fault = fault;
    }

    /** How a connection ends. */
    public enum End {
        /** TCP ends in order, TLS does not (RFC 8446 section 6.1). */
        FIN,
        RST,
        CLOSE_NOTIFY
    }

    /** GET or POST. */
    abstract String method();

    /** A whole answer. */
    public abstract void answer(int status, Map<String, String> fields, String body);

    /** The head of a success and the first bytes of its body. */
    public abstract void beginAnswer();

    /** What the institution answers when nothing is wrong. */
    public void answer() {
        if (method().equals("POST")) {
            answer(202, Map.of(), taken());
        } else {
            answer(200, Map.of(), ACCOUNTS);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the client sees what was written, nobody waits for it here
    public void end(End how) {
        context.flush();
        Channel channel = context.channel();
        if (how == End.RST) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        }
        if (how == End.CLOSE_NOTIFY) {
            context.close();
        } else {
            channel.pipeline().context(SslHandler.class).close();
        }
    }

    final ChannelHandlerContext context() {
        return context;
    }

    /** The first bytes of the request, or its HEADERS, are here. */
    final void begun() {
        if (fault.point() == Fault.Point.BEGUN) {
            fault.strike(this);
        }
    }

    /** The request is here to its last byte. */
    final void whole() {
        whole = true;
        tally.whole();
        countRefusal();
        if (fault.point() == Fault.Point.WHOLE) {
            fault.strike(this);
        } else if (fault.point() == Fault.Point.NEVER) {
            answer();
        }
    }

    /** The server tells the client that it processed nothing of this request. */
    final void refuse() {
        refused = true;
        countRefusal();
    }

    private void countRefusal() {
        if (whole && refused) {
            tally.refused();
        }
    }

    /** The body of a success: another number for each, as a bank gives them. */
    public static String taken() {
        return "{\"receipt\":" + RECEIPTS.incrementAndGet() + ",\"progress\":10}";
    }
}
