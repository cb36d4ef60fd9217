package dev.nakadachi.sandbox.internal.web;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Asks each client for a certificate, and goes on without. */
final class AskingClients extends HttpsConfigurator {

    AskingClients(SSLContext context) {
        super(context);
    }

    @Override
    public void configure(HttpsParameters parameters) {
        SSLParameters asking = getSSLContext().getDefaultSSLParameters();
        asking.setWantClientAuth(true);
        parameters.setSSLParameters(asking);
    }
}
