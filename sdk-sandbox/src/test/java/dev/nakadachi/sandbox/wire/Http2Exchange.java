package dev.nakadachi.sandbox.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionEncoder;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameWriter;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Stream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A stream. Its frames are written past the state that Netty keeps, which would forbid most of the faults. */
@SuppressWarnings("FutureReturnValueIgnored") // the client sees what was written, nobody waits for it here
public final class Http2Exchange extends Exchange {

    private final Http2Connection streams;
    private final Http2FrameWriter frames;
    private final int stream;
    private final String method;

    Http2Exchange(
            ChannelHandlerContext context,
            Http2ConnectionEncoder encoder,
            int stream,
            String method,
            Tally tally,
            Fault fault) {
        super(context, tally, fault);
        this.streams = encoder.connection();
        this.frames = encoder.frameWriter();
        this.stream = stream;
        this.method = method;
    }

    @Override
    String method() {
        return method;
    }

    @Override
    public void answer(int status, Map<String, String> fields, String body) {
        head(status, fields);
        data(body, true);
        Http2Stream answered = streams.stream(stream);
        if (answered != null) {
            // Past Netty's state, so that it has to be told that the stream no longer counts.
            answered.close();
        }
    }

    @Override
    public void beginAnswer() {
        head(200, Map.of());
        data("{\"re", false);
    }

    /** RFC 9113 section 8.1: an informational head before the final one. */
    public void inform(int status) {
        head(status, Map.of());
    }

    /** RST_STREAM, RFC 9113 section 6.4. */
    public void reset(Http2Error code) {
        if (code == Http2Error.REFUSED_STREAM) {
            refuse();
        }
        frames.writeRstStream(context(), stream, code.code(), context().newPromise());
        context().flush();
    }

    /** GOAWAY that leaves this stream out, RFC 9113 section 6.8. */
    public void goAwayWithoutMe(Http2Error code) {
        refuse();
        goAway(Math.max(0, stream - 2), code);
    }

    /** GOAWAY that counts this stream in. */
    public void goAwayWithMe(Http2Error code) {
        goAway(stream, code);
    }

    private void goAway(int last, Http2Error code) {
        frames.writeGoAway(
                context(), last, code.code(), Unpooled.EMPTY_BUFFER, context().newPromise());
        context().flush();
    }

    private void head(int status, Map<String, String> fields) {
        Http2Headers headers = new DefaultHttp2Headers().status(Integer.toString(status));
        if (status >= 200) {
            headers.set("content-type", "application/json");
        }
        fields.forEach((name, value) -> headers.set(name, value));
        frames.writeHeaders(context(), stream, headers, 0, false, context().newPromise());
        context().flush();
    }

    private void data(String body, boolean last) {
        frames.writeData(
                context(),
                stream,
                Unpooled.copiedBuffer(body, StandardCharsets.US_ASCII),
                0,
                last,
                context().newPromise());
        context().flush();
    }
}
