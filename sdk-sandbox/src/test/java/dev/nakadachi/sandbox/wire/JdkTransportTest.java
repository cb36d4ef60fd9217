package dev.nakadachi.sandbox.wire;

import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.contract.TransportContract;
import dev.nakadachi.transport.JdkTransport;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.security.cert.X509Certificate;
import java.util.List;

class JdkTransportTest extends TransportContract {

    @Override
    protected Transport open(List<X509Certificate> anchors) {
        return JdkTransport.open(
                TransportOptions.standard().withPlainLoopback().withTrustAnchors(TrustAnchors.of(anchors)),
                Host.system());
    }
}
