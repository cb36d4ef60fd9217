package dev.nakadachi.sandbox.wire;

import dev.nakadachi.sandbox.internal.web.ServerIdentity;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolNegotiationHandler;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * An HTTPS server for HTTP/2 and HTTP/1.1 (ALPN) on one or more loopback addresses of one port: counts whole requests
 * behind TLS and does to each what was planned. Without a plan it answers as Hoshizora does. Thread-safe.
 */
public final class CountingServer implements AutoCloseable {

    private static final EventLoopGroup LOOP = new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("counting-server", true), NioIoHandler.newFactory());
    private static final SslContext TLS = new JdkSslContext(
            ServerIdentity.ofThisJvm().sslContext(),
            false,
            null,
            IdentityCipherSuiteFilter.INSTANCE,
            new ApplicationProtocolConfig(
                    ApplicationProtocolConfig.Protocol.ALPN,
                    ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
                    ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
                    "h2",
                    "http/1.1"),
            ClientAuth.NONE,
            null,
            false);

    private final Http2Settings settings = Http2Settings.defaultSettings();
    private final Queue<Fault> plan = new ConcurrentLinkedQueue<>();
    private final Tally tally = new Tally();
    private final List<Channel> doors = new ArrayList<>();
    private final Queue<Channel> open = new ConcurrentLinkedQueue<>();

    /** Opens one port on all the addresses. */
    public static CountingServer on(String... addresses) {
        for (int tries = 1; ; tries++) {
            CountingServer server = new CountingServer();
            if (server.bindAll(List.of(addresses))) {
                return server;
            }
            server.close();
            if (tries == 100) {
                throw new IllegalStateException("no port is free on all of " + List.of(addresses));
            }
        }
    }

    public int port() {
        return ((InetSocketAddress) doors.get(0).localAddress()).getPort();
    }

    /** One for each of the next connections or requests, in order. */
    public void next(Fault... faults) {
        plan.addAll(List.of(faults));
    }

    public Tally.Count count() {
        return tally.now();
    }

    /** How many streams a connection of HTTP/2 may have open at once (RFC 9113 section 5.1.2). */
    public void limitStreams(int atOnce) {
        settings.maxConcurrentStreams(atOnce);
    }

    /** Refuses connections at the first of its addresses from now on. */
    public void refuseAtFirst() {
        doors.get(0).close().syncUninterruptibly();
    }

    @Override
    public void close() {
        doors.forEach(door -> door.close().syncUninterruptibly());
        open.forEach(channel -> channel.eventLoop().execute(channel.unsafe()::closeForcibly));
    }

    /** A port that is free on the first address may be taken on the second. */
    private boolean bindAll(List<String> addresses) {
        int port = 0;
        for (String address : addresses) {
            ChannelFuture bound = bind(new InetSocketAddress(address, port)).awaitUninterruptibly();
            if (!bound.isSuccess()) {
                return false;
            }
            doors.add(bound.channel());
            port = port();
        }
        return true;
    }

    private ChannelFuture bind(InetSocketAddress address) {
        return new ServerBootstrap()
                .group(LOOP)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Entry())
                .bind(address);
    }

    private Fault forRequest() {
        Fault next = plan.peek();
        return next == null || next.isOfConnection() ? Fault.NONE : plan.remove();
    }

    private Fault forConnection() {
        Fault next = plan.peek();
        return next == null || !next.isOfConnection() ? Fault.NONE : plan.remove();
    }

    private final class Entry extends ChannelInitializer<Channel> {

        @Override
        protected void initChannel(Channel channel) {
            tally.connection();
            open.add(channel);
            Fault fault = forConnection();
            if (fault.point() == Fault.Point.ACCEPTED) {
                end(channel, fault.end());
                return;
            }
            channel.pipeline()
                    .addLast(new Hello(fault))
                    .addLast(TLS.newHandler(channel.alloc()))
                    .addLast(new Chooser(fault));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the client sees the end, nobody waits for it here
    private static void end(Channel channel, Exchange.End how) {
        if (how == Exchange.End.RST) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        }
        channel.pipeline().firstContext().close();
    }

    /** Before TLS: the first bytes of the client. */
    private static final class Hello extends ChannelInboundHandlerAdapter {

        private final Fault fault;

        Hello(Fault fault) {
            this.fault = fault;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            if (fault.point() == Fault.Point.HELLO) {
                ReferenceCountUtil.release((ByteBuf) bytes);
                end(context.channel(), fault.end());
            } else {
                context.fireChannelRead(bytes);
            }
        }
    }

    /** RFC 7301: the protocol that TLS agreed on. */
    private final class Chooser extends ApplicationProtocolNegotiationHandler {

        private final Fault fault;

        Chooser(Fault fault) {
            super("http/1.1");
            this.fault = fault;
        }

        @Override
        protected void configurePipeline(ChannelHandlerContext context, String protocol) {
            if (fault.point() == Fault.Point.READY) {
                end(context.channel(), fault.end());
            } else if (protocol.equals("h2")) {
                context.pipeline().addLast(Http2Door.handler(settings, tally, CountingServer.this::forRequest));
            } else {
                context.pipeline().addLast(new Http1Door(tally, CountingServer.this::forRequest));
            }
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // as above
        protected void handshakeFailure(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }
}
