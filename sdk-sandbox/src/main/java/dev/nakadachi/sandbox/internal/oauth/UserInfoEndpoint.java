package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;

/** Who consented: {@code sub} and {@code iss}, for a token sent as Bearer (RFC 6750 section 2.1) or by DPoP. */
final class UserInfoEndpoint implements Handler {

    private final ResourceDoor door;
    private final ServerProfile profile;
    private final Place place;
    private final IdTokens signed;

    UserInfoEndpoint(ResourceDoor door, ServerProfile profile, Place place, IdTokens signed) {
        this.door = door;
        this.profile = profile;
        this.place = place;
        this.signed = signed;
    }

    @Override
    public Reply handle(Request request) {
        try {
            String user = door.admitAnywhere(request, ResourceDoor::bearer).user();
            return door.leave(
                    answer(profile.follows(ServerRule.USERINFO_OF_SOMEBODY_ELSE) ? IdTokens.SOMEBODY_ELSE : user));
        } catch (TokenRefusal e) {
            return e.on(Reply.json(e.status(), JsonWriter.write(body -> body.text("error", e.error()))));
        }
    }

    /** OpenID Connect Core 1.0 section 5.3.2: JSON, or a signed token of the media type application/jwt. */
    private Reply answer(String subject) {
        return profile.follows(ServerRule.SIGNED_USERINFO)
                ? Reply.empty(200).withHeader("Content-Type", "application/jwt").withText(signed.userInfo(subject))
                : Reply.json(
                        200, JsonWriter.write(body -> body.text("sub", subject).text("iss", place.issuer())));
    }
}
