package dev.nakadachi.provider;

import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The call of the UserInfo endpoint (OpenID Connect Core 1.0 section 5.3.1), signed like every business call. A profile
 * binds it, and {@code Connection.userInfo} makes it. No instances.
 */
public final class UserInfoCall {

    /** Asks who the user is; the input is {@link EndpointRole#USERINFO}, the output the whole answer, not verified. */
    public static final Operation<EndpointRole, Secret> OPERATION =
            Operation.read(new OperationName("user.info"), Capability.IDENTITY);

    private UserInfoCall() {}

    /**
     * For {@link ProviderProfile.Builder#bind}.
     *
     * @return the binding, whose answer may be JSON or a signed JWT
     */
    public static Binding<EndpointRole, Secret> binding() {
        return Binding.of(OPERATION, (role, context) -> ApiRequest.wholeOf(role), UserInfoCall::body)
                .answeredBySignedText();
    }

    private static Secret body(ApiAnswer answer) {
        try (InputStream body = answer.body()) {
            return Secret.of(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
