package dev.nakadachi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ConsentInWebServerTest {

    private final Screen screen = new Screen();

    @Test
    void aRobotConnectsItsBankAndAStrangerDoesNot() throws IOException {
        ConsentInWebServer.run(new String[0], screen.terminal());

        assertThat(screen.text())
                .contains("session=…; Path=/; HttpOnly; SameSite=Lax")
                .contains("with 15 items of METI's guideline.")
                .contains("400, Nobody has asked for this in this browser.")
                .contains("400, This answer does not belong to what this browser has asked for (state).")
                .contains("ORDINARY  ****567  ");
        assertThat(screen.lastLine())
                .isEqualTo("WEB CONSENT OK 4 accounts shown, 2 foreign callbacks refused, the bank saw 1 token call");
    }
}
