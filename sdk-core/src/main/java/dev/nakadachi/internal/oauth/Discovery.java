package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.internal.oauth.jose.JwtClaims;
import dev.nakadachi.internal.oauth.jose.RefusedJwt;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.MetadataPlace;
import dev.nakadachi.provider.ServerMetadata;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the metadata of an authorisation server: one GET without any credential, through the chain of every OAuth call.
 * Thread-safe.
 */
public final class Discovery {

    private static final OperationName READ = new OperationName("metadata.read");
    private static final EndpointRole METADATA = new EndpointRole("metadata");
    private static final HeaderName CONTENT_TYPE = new HeaderName("content-type");
    private static final Headers ACCEPT = Headers.none().plus(new HeaderName("accept"), "application/json");

    private final ChainParts parts;

    /**
     * Discovery at one institution.
     *
     * @param parts of the chain, whose endpoints need no address
     */
    public Discovery(ChainParts parts) {
        this.parts = parts;
    }

    /**
     * Reads the metadata.
     *
     * @param issuer whose
     * @param place where
     * @return the metadata, of this issuer
     * @throws dev.nakadachi.error.NakadachiException when it cannot be had or must not be used
     */
    public ServerMetadata read(URI issuer, MetadataPlace place) {
        OAuthCall call =
                new OAuthCall(CallScope.ofInstitution(parts.institution(), READ), Chance.correlation(parts.host()));
        Errand<ServerMetadata> errand = Errand.of(
                METADATA,
                address -> WireRequest.of(HttpMethod.GET, address, ACCEPT),
                response -> metadata(issuer, response));
        TimeLeft time = new TimeLeft(parts.host(), parts.options().refreshTime());
        return new OAuthChain(parts.with(METADATA, place.address(issuer))).walk(call, errand, time);
    }

    private static ServerMetadata metadata(URI issuer, WireResponse response) {
        checkForm(response);
        try {
            return ServerMetadata.of(issuer, members(response));
        } catch (InvalidInputException refused) {
            throw malformed(refused.problem().detail());
        } catch (RefusedJwt broken) {
            throw malformed("the metadata " + broken.reason());
        }
    }

    private static Map<String, List<String>> members(WireResponse response) throws RefusedJwt {
        JwtClaims claims = JwtClaims.read(response.body());
        Map<String, List<String>> members = new LinkedHashMap<>();
        for (String name : claims.names()) {
            members.put(name, claims.values(name));
        }
        return members;
    }

    /** Any status but 200 is an error (RFC 8414 section 3.2); a redirect is never followed. */
    private static void checkForm(WireResponse response) {
        if (response.status() != 200) {
            throw Problem.of(
                            ErrorCode.UNCLASSIFIED,
                            "the address of the metadata answered with status " + response.status())
                    .toException();
        }
        String type = response.headers().first(CONTENT_TYPE).orElse("").split(";", -1)[0];
        if (!type.strip().toLowerCase(Locale.ROOT).equals("application/json")) {
            throw malformed("the metadata is not application/json (RFC 8414 section 3.2)");
        }
    }

    private static RuntimeException malformed(String why) {
        return Problem.of(ErrorCode.ANSWER_MALFORMED, why).toException();
    }
}
