package dev.nakadachi.bank.dialect;

import dev.nakadachi.bank.BankCode;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.EncodeContext;
import dev.nakadachi.provider.ProviderProfile;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a platform says and understands, without a wire. */
public final class Spoken {

    public static final EnvironmentId TEST = new EnvironmentId("test");
    public static final BankCode BANK = new BankCode("0158");
    public static final URI BASE = URI.create("https://bank.example");

    private final ProviderProfile profile;

    private Spoken(ProviderProfile profile) {
        this.profile = profile;
    }

    public static Spoken on(EnquiryPlatform platform) {
        return new Spoken(platform.profile(new InstitutionId("sample"), "見本銀行").build());
    }

    public ProviderProfile profile() {
        return profile;
    }

    public <I, O> String asks(Operation<I, O> operation, I input) {
        EncodeContext context = new EncodeContext(TEST, new TenantId("tenant"), profile.specVersion(), Map.of());
        ApiRequest request = binding(operation).encoder().encode(input, context);
        return request.method() + " " + request.below(BASE);
    }

    public <I, O> O hears(Operation<I, O> operation, I input, String json) {
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        return binding(operation).decoder(input).decode(new ApiAnswer(200, () -> new ByteArrayInputStream(utf8)));
    }

    private <I, O> Binding<I, O> binding(Operation<I, O> operation) {
        return profile.binding(operation).orElseThrow();
    }
}
