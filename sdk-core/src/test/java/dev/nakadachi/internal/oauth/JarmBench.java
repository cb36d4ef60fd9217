package dev.nakadachi.internal.oauth;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.provider.AuthorizationFacts;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.ResponseMode;
import dev.nakadachi.transport.HttpMethod;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A bank that signs its responses. The JDK signs, so that no error is shared with the library that judges. */
final class JarmBench {

    final OAuthBench bench;
    final OAuthConnection connection;
    ConsentStart start;

    JarmBench() {
        this(AuthorizationFacts.standard());
    }

    JarmBench(AuthorizationFacts facts) {
        bench = bench(facts);
        connection = bench.connect();
        start = bench.start(connection);
    }

    static OAuthBench bench(AuthorizationFacts facts) {
        OAuthBench bench = new OAuthBench();
        bench.facts = bench.facts.withAuthorization(facts.withResponseMode(ResponseMode.JWT));
        bench.endpoints = bench.endpoints
                .withIssuer(OAuthBench.ISSUER)
                .with(EndpointRole.JWKS, URI.create("https://bank.example/keys"));
        bench.server.keys(new JWKSet(List.<JWK>of(
                        new ECKey.Builder(Curve.P_256, (ECPublicKey) TestKeys.EC.getPublic()).build(),
                        new RSAKey.Builder((RSAPublicKey) TestKeys.RSA.getPublic()).build()))
                .toString());
        return bench;
    }

    void startAnew() {
        start = bench.start(connection);
    }

    Grant finish(String response) {
        return connection.consent().finish(OAuthBench.SESSION, start.pending(), callback(response));
    }

    URI callback(String response) {
        return OAuthBench.callback("response=" + response);
    }

    long now() {
        return bench.host.now().getEpochSecond();
    }

    /** JARM section 2.1: iss, aud, exp and the parameters of the response. */
    Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "https://bank.example");
        claims.put("aud", "client-1");
        claims.put("exp", now() + 60);
        claims.put("code", "planted-code");
        claims.put("state", OAuthBench.parameters(start).getOrDefault("state", ""));
        return claims;
    }

    String response(Map<String, Object> claims) {
        return signed(claims, "ES256", TestKeys.EC.getPrivate());
    }

    /** With a header of the caller's, signed by the bank's key all the same. */
    String header(Map<String, Object> header, Map<String, Object> claims) {
        return signed(header, claims, "ES256", TestKeys.EC.getPrivate());
    }

    String signed(Map<String, Object> claims, String algorithm, PrivateKey key) {
        return signed(Map.of("alg", algorithm), claims, algorithm, key);
    }

    private static String signed(
            Map<String, Object> header, Map<String, Object> claims, String algorithm, PrivateKey key) {
        String text = encoded(bytes(header)) + "." + encoded(bytes(claims));
        try {
            Signature signature = Signature.getInstance(
                    switch (algorithm) {
                        case "ES256" -> "SHA256withECDSAinP1363Format";
                        case "PS256" -> "RSASSA-PSS";
                        default -> "SHA256withRSA";
                    });
            if (algorithm.equals("PS256")) {
                signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + encoded(signature.sign());
        } catch (GeneralSecurityException unfit) {
            throw new AssertionError(unfit);
        }
    }

    private static byte[] bytes(Map<String, Object> members) {
        return JSONObjectUtils.toJSONString(members).getBytes(StandardCharsets.UTF_8);
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    long keyFetches() {
        return bench.server.requests().stream()
                .filter(request -> request.method() == HttpMethod.GET)
                .count();
    }

    /** The forms of all POST requests: token and revocation calls. */
    List<Map<String, String>> formsSent() {
        return bench.server.requests().stream()
                .filter(request -> request.method() == HttpMethod.POST)
                .map(request -> bench.server.form(bench.server.requests().indexOf(request)))
                .toList();
    }
}
