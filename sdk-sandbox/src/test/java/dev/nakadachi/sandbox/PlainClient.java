package dev.nakadachi.sandbox;

import dev.nakadachi.id.ClientId;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.transport.ClientIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A client of the sandbox that knows nothing of the SDK. */
final class PlainClient {

    /** RFC 7636 appendix B. */
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    static final URI REDIRECT = URI.create("https://app.example/callback");
    static final String SCOPES = "private:account private:offline_access";

    static final String CARD_SCOPES = "cards.read statements.read lines.read";

    private final Sandbox sandbox;
    private final Place place;
    private final HttpClient http;

    /** A client of the bank. */
    PlainClient(Sandbox sandbox) {
        this(
                sandbox,
                new Place(
                        sandbox.clientId(),
                        sandbox.clientSecret(),
                        sandbox.authorizationEndpoint(),
                        sandbox.tokenEndpoint(),
                        SCOPES));
    }

    static PlainClient ofIssuer(Sandbox sandbox) {
        SandboxCardIssuer issuer = sandbox.cardIssuer();
        return new PlainClient(
                sandbox,
                new Place(
                        issuer.clientId(),
                        issuer.clientSecret(),
                        issuer.authorizationEndpoint(),
                        issuer.tokenEndpoint(),
                        CARD_SCOPES));
    }

    static PlainClient of(Sandbox sandbox, SandboxInstitution institution, String scopes) {
        return new PlainClient(
                sandbox,
                new Place(
                        institution.clientId(),
                        institution.clientSecret(),
                        institution.authorisation().authorizationEndpoint(),
                        institution.authorisation().tokenEndpoint(),
                        scopes));
    }

    private PlainClient(Sandbox sandbox, Place place) {
        this(sandbox, place, ClientIdentity.none());
    }

    private PlainClient(Sandbox sandbox, Place place, ClientIdentity certificate) {
        this.sandbox = sandbox;
        this.place = place;
        this.http = HttpClient.newBuilder()
                .sslContext(PlainTls.context(sandbox.trustAnchor(), certificate))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The same client on the port that asks for certificates, with a certificate to show. */
    PlainClient showing(ClientIdentity certificate) {
        URI token = sandbox.authorisation().overMutualTls(place.token());
        return new PlainClient(
                sandbox,
                new Place(place.id(), place.secret(), place.authorization(), token, place.scopes()),
                certificate);
    }

    Map<String, String> authorisation() {
        return new java.util.TreeMap<>(Map.of(
                "response_type",
                "code",
                "client_id",
                place.id().value(),
                "redirect_uri",
                REDIRECT.toString(),
                "scope",
                place.scopes(),
                "state",
                "st-1",
                "code_challenge",
                CHALLENGE,
                "code_challenge_method",
                "S256"));
    }

    URI authorisationUri(Map<String, String> parameters) {
        return URI.create(place.authorization() + "?" + form(parameters));
    }

    String code(String user) {
        return parameter(sandbox.user(user).approve(authorisationUri(authorisation())), "code");
    }

    Map<String, String> redemption(String code) {
        return new java.util.TreeMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                REDIRECT.toString(),
                "code_verifier",
                VERIFIER));
    }

    HttpResponse<String> redeem(String code) {
        return token(redemption(code));
    }

    HttpResponse<String> refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    HttpResponse<String> token(Map<String, String> form) {
        return post(place.token(), basic(), form);
    }

    /** Without any authentication but the id in the form. */
    HttpResponse<String> tokenWithoutHeader(Map<String, String> form) {
        Map<String, String> named = new java.util.TreeMap<>(form);
        named.putIfAbsent("client_id", place.id().value());
        return post(place.token(), "", named);
    }

    String accessToken(String user) {
        return member(redeem(code(user)), "access_token");
    }

    String basic() {
        String pair = place.id().value() + ":" + place.secret().reveal(SecretAccess.explicit());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(URI uri, String authorization, Map<String, String> form) {
        return post(uri, form, authorization.isEmpty() ? new String[0] : new String[] {"Authorization", authorization});
    }

    HttpResponse<String> post(URI uri, Map<String, String> form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form)));
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    /** With the client's secret and DPoP proofs. */
    HttpResponse<String> tokenWith(Map<String, String> form, String... proofs) {
        List<String> headers = new java.util.ArrayList<>(List.of("Authorization", basic()));
        for (String proof : proofs) {
            headers.addAll(List.of("DPoP", proof));
        }
        return post(place.token(), form, headers.toArray(String[]::new));
    }

    URI tokenEndpoint() {
        return place.token();
    }

    HttpResponse<String> get(URI uri, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    HttpResponse<String> bank(String pathAndQuery, String token) {
        return get(URI.create(sandbox.corporationBase() + pathAndQuery), "x-access-token", token);
    }

    HttpResponse<String> cards(String pathAndQuery, String token) {
        return get(URI.create(sandbox.cardIssuer().apiBase() + pathAndQuery), "Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String member(HttpResponse<String> response, String name) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\":\"?([^\",}\\]]*)\"?").matcher(response.body());
        if (!matcher.find()) {
            throw new AssertionError("no " + name + " in an answer with status " + response.statusCode());
        }
        return matcher.group(1);
    }

    static String parameter(URI uri, String name) {
        Matcher matcher = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(uri.getRawQuery());
        return matcher.find() ? java.net.URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8) : "";
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Where it is a client, and as whom. */
    private record Place(ClientId id, Secret secret, URI authorization, URI token, String scopes) {}
}
