package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.sandbox.dialect.AuthorisationPaths;
import dev.nakadachi.sandbox.oauth.ClientMethod;
import dev.nakadachi.sandbox.oauth.JwsAlgorithm;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What the server says of itself (RFC 8414 section 2, OpenID Connect Discovery 1.0 section 3). Thread-safe. */
final class MetadataEndpoint implements Handler {

    private final AuthorisationPaths paths;
    private final AuthorisationOptions options;
    private final ServerProfile profile;
    private final Place place;

    MetadataEndpoint(AuthorisationPaths paths, AuthorisationOptions options, Place place) {
        this.paths = paths;
        this.options = options;
        this.profile = options.profile();
        this.place = place;
    }

    @Override
    public Reply handle(Request request) {
        return Reply.json(200, JsonWriter.write(this::write));
    }

    private void write(JsonWriter to) {
        boolean lies = profile.follows(ServerRule.METADATA_OF_ANOTHER_ISSUER);
        to.text("issuer", lies ? "https://another-server.example/" : place.issuer());
        to.text("authorization_endpoint", place.at(paths.authorization())).text("jwks_uri", place.at(paths.jwks()));
        writeEndpoints(to, place::at);
        to.texts("scopes_supported", options.scopes().stream().sorted().toList());
        to.texts("response_types_supported", List.of("code"));
        to.texts("response_modes_supported", List.of("query", "jwt", "query.jwt"));
        to.texts("grant_types_supported", List.of("authorization_code", "refresh_token"));
        to.texts("code_challenge_methods_supported", List.of("S256"));
        to.texts("subject_types_supported", List.of("public"));
        writeClient(to);
        writeRequests(to);
        profile.idTokens()
                .ifPresent(algorithm -> to.texts("id_token_signing_alg_values_supported", List.of(algorithm.name())));
        if (profile.constraint() == SenderConstraint.DPOP) {
            to.texts("dpop_signing_alg_values_supported", DpopGate.ALGORITHMS);
        }
        if (profile.needsCertificates()) {
            to.flag("tls_client_certificate_bound_access_tokens", profile.constraint() == SenderConstraint.CERTIFICATE);
            to.object("mtls_endpoint_aliases", aliases -> writeEndpoints(aliases, place::overMutualTls));
        }
    }

    private void writeEndpoints(JsonWriter to, UnaryOperator<String> at) {
        to.text("token_endpoint", at.apply(paths.token()));
        to.text("revocation_endpoint", at.apply(paths.revocation()));
        to.text("userinfo_endpoint", at.apply(paths.userinfo()));
        to.text("pushed_authorization_request_endpoint", at.apply(paths.pushed()));
    }

    private void writeClient(JsonWriter to) {
        List<String> methods = profile.clientMethod().names();
        to.texts("token_endpoint_auth_methods_supported", methods);
        to.texts("revocation_endpoint_auth_methods_supported", methods);
        if (profile.clientMethod() == ClientMethod.PRIVATE_KEY_JWT) {
            List<String> algorithm = List.of(profile.clientAlgorithm().name());
            to.texts("token_endpoint_auth_signing_alg_values_supported", algorithm);
            to.texts("revocation_endpoint_auth_signing_alg_values_supported", algorithm);
        }
    }

    private void writeRequests(JsonWriter to) {
        to.flag("request_parameter_supported", true);
        to.flag("request_uri_parameter_supported", false);
        to.texts(
                "request_object_signing_alg_values_supported",
                List.of(profile.clientAlgorithm().name()));
        to.flag("require_signed_request_object", profile.follows(ServerRule.SIGNED_REQUESTS_ONLY));
        to.flag("require_pushed_authorization_requests", profile.follows(ServerRule.PUSHED_REQUESTS_ONLY));
        to.texts(
                "authorization_signing_alg_values_supported",
                Stream.of(profile.responseAlgorithm()).map(JwsAlgorithm::name).toList());
        to.flag("authorization_response_iss_parameter_supported", profile.issuerParameter());
    }
}
