package org.judgementregister;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service lacks is said before it unpacks or loads anything. */
class PreconditionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"http", "management"})
    void namesThePortThatIsTakenAndTheSettingThatHelps(String server) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Preconditions.missing(with(server, taken.getLocalPort())))
                    .hasValueSatisfying(sentence -> assertThat(sentence)
                            .contains("Port " + taken.getLocalPort() + " on 127.0.0.1", "quarkus." + server + ".port"));
        }
    }

    @Test
    void namesAPortThatNoneCanBe() {
        assertThat(Preconditions.missing(with("http", 99_999)))
                .contains("quarkus.http.port is 99999; a port is a number up to 65535, or 0 for any.");
    }

    @Test
    void namesAPortThatIsNoNumber() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of("quarkus.http.host", "127.0.0.1", "quarkus.http.port", "http"), "settings", 200))
                .build();
        assertThat(Preconditions.missing(config)).contains("quarkus.http.port is http, which is no number.");
    }

    @Test
    void hasNothingToSayOfPortsThatAreFree() {
        assertThat(Preconditions.missing(with("http", 0))).isEmpty();
    }

    private static SmallRyeConfig with(String server, int port) {
        Map<String, String> settings = Map.of(
                "quarkus.http.host",
                "127.0.0.1",
                "quarkus.management.host",
                "127.0.0.1",
                "quarkus." + server + ".port",
                Integer.toString(port));
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "settings", 200))
                .withSources(new PropertiesConfigSource(
                        Map.of("quarkus.http.port", "0", "quarkus.management.port", "0"), "free", 100))
                .build();
    }
}
