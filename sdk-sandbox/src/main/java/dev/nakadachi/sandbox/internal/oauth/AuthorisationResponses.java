package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.oauth.ResponseFault;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sends the browser back to the client (RFC 6749 section 4.1.2, RFC 9207 section 2, JARM). Thread-safe. */
final class AuthorisationResponses {

    private static final String ELSEWHERE = "https://another-server.example/";

    private final ServerProfile profile;
    private final Place place;
    private final SignedResponses signed;

    AuthorisationResponses(ServerProfile profile, Place place, SignedResponses signed) {
        this.profile = profile;
        this.place = place;
        this.signed = signed;
    }

    Reply code(AuthorisationRequest request, String code, Optional<ResponseFault> fault) {
        Map<String, String> members = new LinkedHashMap<>(Map.of("code", code));
        request.state().ifPresent(state -> members.put("state", state));
        return reply(request.redirectUri(), request.responseShape(), members, fault);
    }

    Reply denied(AuthorisationRequest request) {
        OauthError denied = new OauthError("access_denied", "the user refused");
        return reply(
                request.redirectUri(), request.responseShape(), members(denied, request.state()), Optional.empty());
    }

    Reply error(String redirectUri, Parameters request, OauthError error) {
        return reply(redirectUri, ResponseShape.of(request), members(error, request.one("state")), Optional.empty());
    }

    private static Map<String, String> members(OauthError error, Optional<String> state) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("error", error.error());
        members.put("error_description", error.description());
        state.ifPresent(text -> members.put("state", text));
        return members;
    }

    private Reply reply(
            String redirectUri, ResponseShape shape, Map<String, String> members, Optional<ResponseFault> fault) {
        if (profile.issuerParameter() || shape == ResponseShape.SIGNED) {
            members.put("iss", place.issuer());
        }
        fault.ifPresent(one -> spoil(members, one));
        boolean sign = shape == ResponseShape.SIGNED && !fault.equals(Optional.of(ResponseFault.NOT_SIGNED_AT_ALL));
        return redirect(redirectUri, sign ? Map.of("response", signed.token(members, fault)) : members);
    }

    private static void spoil(Map<String, String> members, ResponseFault fault) {
        switch (fault) {
            case WRONG_STATE -> members.put("state", "A".repeat(43));
            case NO_STATE -> members.remove("state");
            case WRONG_ISSUER -> members.put("iss", ELSEWHERE);
            case NO_ISSUER -> members.remove("iss");
            case WRONG_AUDIENCE, EXPIRED, FOREIGN_SIGNATURE, UNSIGNED, NOT_SIGNED_AT_ALL -> {}
        }
    }

    /** RFC 9700 section 4.12: 303, so that a browser never posts the form on. */
    private static Reply redirect(String redirectUri, Map<String, String> members) {
        String query = members.entrySet().stream()
                .map(member -> member.getKey() + "=" + URLEncoder.encode(member.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Reply.redirect(303, redirectUri + (redirectUri.contains("?") ? "&" : "?") + query)
                .withHeader("Cache-Control", "no-store")
                .withHeader("Referrer-Policy", "no-referrer");
    }
}
