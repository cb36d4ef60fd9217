package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.provider.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a response on its way through the browser, it is refused and no token call is made. */
class CallbackMutationTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+ ";

    private final JarmBench jarm = new JarmBench();

    @AfterEach
    void noTokenCallWasMade() {
        assertThat(jarm.formsSent()).isEmpty();
    }

    /** Every place of the JWT, the last bits of its signature included, with a character drawn by a fixed seed. */
    @Test
    void everyChangedCharacterOfASignedResponseRefusesIt() {
        String response = jarm.response(jarm.claims());
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_121);

        for (int place = 0; place < response.length(); place++) {
            char changed = response.charAt(place);
            while (changed == response.charAt(place)) {
                changed = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            }
            refusedWith(response, place, changed);
        }
        for (char changed :
                ALPHABET.replace(response.substring(response.length() - 1), "").toCharArray()) {
            refusedWith(response, response.length() - 1, changed);
        }
    }

    private void refusedWith(String response, int place, char changed) {
        String text = response.substring(0, place) + changed + response.substring(place + 1);
        refused("response=" + text.replace("+", "%2B").replace(" ", "%20"), changed + " at " + place);
    }

    @Test
    void everyDroppedOrAddedCharacterOfASignedResponseRefusesIt() {
        String response = jarm.response(jarm.claims());

        for (int place = 0; place < response.length(); place++) {
            refused("response=" + response.substring(0, place) + response.substring(place + 1), "dropped " + place);
            refused(
                    "response=" + response.substring(0, place) + "A" + response.substring(place),
                    "added before " + place);
        }
        refused("response=" + response + "A", "added at the end");
        refused("response=" + response + "=", "padded");
    }

    @Test
    void everyDroppedClaimOfASignedResponseRefusesIt() {
        for (String name : jarm.claims().keySet()) {
            Map<String, Object> claims = jarm.claims();
            claims.remove(name);
            refused("response=" + jarm.response(claims), name);
        }
    }

    @Test
    void everyDroppedOrRepeatedParameterOfAPlainResponseRefusesIt() {
        OAuthBench plain = new OAuthBench();
        plain.facts = plain.facts.withIssuerParameter(Support.REQUIRED);
        plain.endpoints = plain.endpoints.withIssuer(OAuthBench.ISSUER);
        OAuthConnection connection = plain.connect();
        ConsentStart start = plain.start(connection);
        List<String> whole = List.of(
                "code=planted-code",
                "state=" + OAuthBench.parameters(start).get("state"),
                "iss=https%3A%2F%2Fbank.example");

        for (String field : whole) {
            List<String> dropped = new ArrayList<>(whole);
            dropped.remove(field);
            List<String> repeated = new ArrayList<>(whole);
            repeated.add(field);
            for (List<String> fields : List.of(dropped, repeated)) {
                NakadachiException refused = catchThrowableOfType(
                        NakadachiException.class,
                        () -> connection
                                .consent()
                                .finish(
                                        OAuthBench.SESSION,
                                        start.pending(),
                                        OAuthBench.callback(String.join("&", fields))));
                assertThat(refused.problem().code()).isEqualTo(ErrorCode.CONSENT_CALLBACK_REFUSED);
            }
        }
        assertThat(plain.server.requests()).isEmpty();
    }

    private void refused(String query, String what) {
        NakadachiException refused = catchThrowableOfType(
                NakadachiException.class,
                () -> jarm.connection
                        .consent()
                        .finish(OAuthBench.SESSION, jarm.start.pending(), OAuthBench.callback(query)));

        assertThat(refused).as(what).isNotNull();
        assertThat(refused.problem().code()).as(what).isEqualTo(ErrorCode.CONSENT_CALLBACK_REFUSED);
    }
}
