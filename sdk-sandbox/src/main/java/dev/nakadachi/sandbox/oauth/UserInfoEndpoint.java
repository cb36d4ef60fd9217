package dev.nakadachi.sandbox.oauth;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.function.Supplier;

/** Who consented: {@code sub} and {@code iss}, for a token sent as Bearer (RFC 6750 section 2.1) or by DPoP. */
final class UserInfoEndpoint implements Handler {

    private final ResourceDoor door;
    private final Supplier<String> issuer;

    UserInfoEndpoint(ResourceDoor door, Supplier<String> issuer) {
        this.door = door;
        this.issuer = issuer;
    }

    @Override
    public Reply handle(Request request) {
        try {
            TokenOwner owner = door.admit(request, ResourceDoor::bearer);
            return door.leave(Reply.json(
                    200, JsonWriter.write(body -> body.text("sub", owner.user()).text("iss", issuer.get()))));
        } catch (TokenRefusal e) {
            return e.on(Reply.json(e.status(), JsonWriter.write(body -> body.text("error", e.error()))));
        }
    }
}
