package dev.nakadachi.sandbox.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request of HTTP/1.1. */
public final class Http1Exchange extends Exchange {

    private String method = "";

    Http1Exchange(ChannelHandlerContext context, Tally tally, Fault fault) {
        super(context, tally, fault);
    }

    void head(String block) {
        method = block.substring(0, block.indexOf(' '));
    }

    @Override
    String method() {
        return method;
    }

    @Override
    public void answer(int status, Map<String, String> fields, String body) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " As Planned\r\n");
        fields.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        send(head + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    @Override
    public void beginAnswer() {
        send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 40\r\n\r\n{\"re");
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the client sees what was written, nobody waits for it here
    public void send(String bytes) {
        context().writeAndFlush(Unpooled.copiedBuffer(bytes, StandardCharsets.US_ASCII));
    }
}
