package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonReader;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.json.TextScreen;
import dev.nakadachi.sandbox.web.Request;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The body of a request about virtual accounts or notices, which has known members only. */
final class VirtualForm {

    private VirtualForm() {}

    static JsonFields read(Request request, JsonShape shape) {
        String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.split(";", -1)[0].strip().equals("application/json")) {
            throw new BankRefusal(415, "SBX_TYPE", "the body is not application/json");
        }
        List<String> unknown = new ArrayList<>();
        JsonFields form = parse(request.text().getBytes(StandardCharsets.UTF_8), shape, unknown);
        if (!unknown.isEmpty()) {
            throw new BankRefusal(400, "SBX_INPUT", unknown.get(0) + " is not a member of this request");
        }
        return form;
    }

    private static JsonFields parse(byte[] body, JsonShape shape, List<String> unknown) {
        try {
            return JsonReader.read(
                    new ByteArrayInputStream(body),
                    TextScreen.open(),
                    notice -> unknown.add(notice.path()),
                    shape::read);
        } catch (MalformedJsonException e) {
            throw new BankRefusal(400, "SBX_INPUT", "the body is not the JSON of this request");
        }
    }

    /** {@code vaContractAuthKey}: "from others than partners 400" (Swagger 1.1.12); here is no partner. */
    static void refusePartnerKey(Optional<String> key) {
        if (key.isPresent()) {
            throw new BankRefusal(400, "SBX_VAKEY", "vaContractAuthKey is for partners only");
        }
    }

    /** A whole number within limits; what is none is 400. */
    static int count(Optional<String> digits, int most) {
        return digits.filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .filter(count -> count >= 1 && count <= most)
                .orElseThrow(() -> new BankRefusal(400, "SBX_COUNT", "a count is not 1 to " + most));
    }
}
