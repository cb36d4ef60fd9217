package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.internal.answer.Causes;
import dev.nakadachi.internal.oauth.jose.JwtClaims;
import dev.nakadachi.internal.oauth.jose.RefusedJwt;
import dev.nakadachi.provider.MetadataPlace;
import dev.nakadachi.provider.ServerMetadata;
import dev.nakadachi.transport.ClientIdentity;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the metadata of an authorisation server: one GET without any credential, for which no institution is known yet,
 * so no stop order and no budget can name it. Thread-safe.
 */
public final class Discovery {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.token");
    private static final HeaderName ACCEPT = new HeaderName("accept");
    private static final HeaderName CONTENT_TYPE = new HeaderName("content-type");
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final long LARGEST = 256L * 1024;

    private final Transport transport;

    /**
     * Discovery over a transport.
     *
     * @param transport the only way out
     */
    public Discovery(Transport transport) {
        this.transport = transport;
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
        URI address = place.address(issuer);
        LOG.debug("reading the metadata of an authorisation server from {}", place);
        WireRequest request =
                WireRequest.of(HttpMethod.GET, address, Headers.none().plus(ACCEPT, "application/json"));
        WireResponse response = success(transport.send(request, new SendTerms(TIME, LARGEST, ClientIdentity.none())));
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
    private static WireResponse success(Delivery delivery) {
        if (!(delivery instanceof Delivery.Answered answered)) {
            throw Problem.of(
                            Causes.code(delivery.evidence().cause()),
                            delivery.evidence().detail())
                    .toException();
        }
        WireResponse response = answered.response();
        if (response.status() != 200) {
            throw Problem.of(
                            ErrorTable.http()
                                    .find(response.status(), Optional.empty())
                                    .map(ErrorTable.Row::code)
                                    .orElse(ErrorCode.UNCLASSIFIED),
                            "the address of the metadata answered with status " + response.status())
                    .toException();
        }
        String type = response.headers().first(CONTENT_TYPE).orElse("").split(";", -1)[0];
        if (!type.strip().toLowerCase(Locale.ROOT).equals("application/json")) {
            throw malformed("the metadata is not application/json (RFC 8414 section 3.2)");
        }
        return response;
    }

    private static RuntimeException malformed(String why) {
        return Problem.of(ErrorCode.ANSWER_MALFORMED, why).toException();
    }
}
