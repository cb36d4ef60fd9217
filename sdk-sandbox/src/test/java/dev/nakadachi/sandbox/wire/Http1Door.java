package dev.nakadachi.sandbox.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one HTTP/1.1 connection byte by byte. */
final class Http1Door extends SimpleChannelInboundHandler<ByteBuf> {

    private final RequestMeter meter = new RequestMeter();
    private final Tally tally;
    private final Supplier<Fault> faults;

    private @Nullable Http1Exchange exchange;

    Http1Door(Tally tally, Supplier<Fault> faults) {
        this.tally = tally;
        this.faults = faults;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
        while (bytes.isReadable()) {
            read(context, meter.feed(bytes.readByte()));
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the client is gone
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }

    private void read(ChannelHandlerContext context, RequestMeter.Mark mark) {
        if (mark == RequestMeter.Mark.FIRST) {
            exchange = new Http1Exchange(context, tally, faults.get());
            exchange.begun();
        }
        if (mark == RequestMeter.Mark.LAST) {
            Http1Exchange read = Objects.requireNonNull(exchange);
            read.head(meter.lastHead());
            read.whole();
        }
    }
}
