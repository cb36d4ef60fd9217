package dev.nakadachi.sandbox.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2ConnectionHandlerBuilder;
import io.netty.handler.codec.http2.Http2EventAdapter;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one HTTP/2 connection frame by frame: a request is whole with END_STREAM (RFC 9113 section 8.1). */
final class Http2Door extends Http2EventAdapter {

    private final Tally tally;
    private final Supplier<Fault> faults;
    private final Map<Integer, Http2Exchange> streams = new HashMap<>();

    private @Nullable Http2ConnectionHandler handler;

    private Http2Door(Tally tally, Supplier<Fault> faults) {
        this.tally = tally;
        this.faults = faults;
    }

    static Http2ConnectionHandler handler(Http2Settings settings, Tally tally, Supplier<Fault> faults) {
        Http2Door door = new Http2Door(tally, faults);
        Http2ConnectionHandler handler = new Http2ConnectionHandlerBuilder()
                .server(true)
                .initialSettings(settings)
                .frameListener(door)
                .build();
        door.handler = handler;
        return handler;
    }

    @Override
    public void onHeadersRead(
            ChannelHandlerContext context, int stream, Http2Headers headers, int padding, boolean end) {
        Http2Exchange exchange = new Http2Exchange(
                context,
                Objects.requireNonNull(handler).encoder(),
                stream,
                headers.method().toString(),
                tally,
                faults.get());
        tally.overHttp2();
        streams.put(stream, exchange);
        exchange.begun();
        if (end) {
            exchange.whole();
        }
    }

    @Override
    public void onHeadersRead(
            ChannelHandlerContext context,
            int stream,
            Http2Headers headers,
            int dependency,
            short weight,
            boolean exclusive,
            int padding,
            boolean end) {
        onHeadersRead(context, stream, headers, padding, end);
    }

    @Override
    public int onDataRead(ChannelHandlerContext context, int stream, ByteBuf data, int padding, boolean end) {
        if (end) {
            Objects.requireNonNull(streams.get(stream)).whole();
        }
        return data.readableBytes() + padding;
    }
}
