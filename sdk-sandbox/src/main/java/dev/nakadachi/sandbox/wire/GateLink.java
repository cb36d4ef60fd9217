package dev.nakadachi.sandbox.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/** One connection through a gate: a thread for each direction. */
final class GateLink {

    private final TcpGate gate;
    private final Socket client;
    private final Socket server;
    private volatile Passage passage = new Passage(WireFault.pass());

    /** How far one exchange has come. Each count is written by the thread of its direction only. */
    private static final class Passage {
        private final WireFault fault;
        private long sent;
        private long passed;
        private boolean waited;

        Passage(WireFault fault) {
            this.fault = fault;
        }
    }

    GateLink(TcpGate gate, Socket client, Socket server) {
        this.gate = gate;
        this.client = client;
        this.server = server;
    }

    void start() {
        WireThread.start("requests", this::passRequests);
        WireThread.start("answers", this::passAnswers);
    }

    void begin(WireFault fault) {
        passage = new Passage(fault);
    }

    boolean isSeenAs(InetSocketAddress address) {
        return server.getLocalPort() == address.getPort();
    }

    void end(Ending ending) {
        gate.forget(this);
        ending.apply(client);
        Ending.FIN.apply(server);
    }

    private void passRequests() throws IOException {
        RequestMeter meter = new RequestMeter();
        boolean opaque = false;
        boolean fresh = true;
        byte[] buffer = new byte[8_192];
        InputStream in = client.getInputStream();
        OutputStream out = server.getOutputStream();
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (fresh && RequestMeter.isTls(buffer[0])) {
                    opaque = true;
                    begin(gate.nextFault());
                }
                fresh = false;
                int whole = opaque ? 0 : measure(meter, buffer, count);
                Passage now = passage;
                int pass = (int) Math.min(count, now.fault.requestBytes() - now.sent);
                now.sent += pass;
                // Counted first: the server may answer, and a test may look, before this thread runs again.
                for (; pass == count && whole > 0; whole--) {
                    gate.countDelivered();
                }
                out.write(buffer, 0, pass);
                if (now.sent == now.fault.requestBytes()) {
                    end(now.fault.ending());
                    return;
                }
            }
        } finally {
            Ending.FIN.apply(server);
        }
    }

    private int measure(RequestMeter meter, byte[] buffer, int count) {
        int whole = 0;
        for (int i = 0; i < count; i++) {
            switch (meter.feed(buffer[i])) {
                case FIRST -> begin(gate.nextFault());
                case LAST -> whole++;
                case WITHIN -> {}
            }
        }
        return whole;
    }

    private void passAnswers() throws IOException {
        byte[] buffer = new byte[8_192];
        InputStream in = server.getInputStream();
        OutputStream out = client.getOutputStream();
        Ending ending = Ending.FIN;
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                Passage now = passage;
                delay(now);
                int pass = (int) Math.min(count, now.fault.answerBytes() - now.passed);
                out.write(buffer, 0, pass);
                now.passed += pass;
                if (now.passed == now.fault.answerBytes()) {
                    ending = now.fault.ending();
                    return;
                }
            }
        } finally {
            end(ending);
        }
    }

    private void delay(Passage now) throws IOException {
        if (now.waited) {
            return;
        }
        now.waited = true;
        try {
            gate.host().sleep(now.fault.delay());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the gate was interrupted", interrupted);
        }
    }
}
