package org.judgementregister.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind the proxy as {@code docker/proxy.conf} configures it, no client changes what another one gets. */
@QuarkusTest
class ProxyTest {

    private static final List<String> PROGRAMS = List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx");

    @Test
    void aForeignHostChangesNothingForTheNextClient(@TempDir Path place) throws Exception {
        String nginx = PROGRAMS.stream()
                .filter(each -> Files.isExecutable(Path.of(each)))
                .findFirst()
                .orElse(null);
        assumeTrue(nginx != null, "There is no nginx here: apt-get install nginx");
        int port = freePort();
        Process proxy = new ProcessBuilder(
                        nginx,
                        "-e",
                        "stderr",
                        "-g",
                        "daemon off;",
                        "-c",
                        configuration(place, port).toString())
                .inheritIO()
                .start();
        try {
            await(port);
            for (String path : List.of("/v1/changes.atom?council=bury", "/v1/councils?limit=1", "/")) {
                String own = RawHttp.get(path).body();
                String version =
                        " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n";
                for (String request : List.of("GET " + path + version, "GET http://evil.example" + path + version)) {
                    assertThat(RawHttp.send(port, request).body()).doesNotContain("evil");
                }
                RawHttp.Answer next =
                        RawHttp.send(port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
                assertThat(next.status()).isEqualTo(200);
                assertThat(next.body()).contains(own.substring(own.length() - 200));
                assertThat(next.body()).doesNotContain("evil");
            }
        } finally {
            proxy.destroy();
            proxy.waitFor();
        }
    }

    private static Path configuration(Path place, int port) throws IOException {
        String server = "127.0.0.1:" + RestAssured.port;
        String answers = Files.readString(Path.of("docker", "proxy.conf"))
                // An older nginx than the image's does not resolve again; these addresses stay.
                .replaceAll("resolver .*;", "")
                .replace(" resolve ", " ")
                .replace("register:8080", server)
                .replace("register-on-standby:8080", server)
                .replace("/var/cache/nginx/answers", place.resolve("answers").toString())
                .replace("listen 80;", "listen 127.0.0.1:" + port + ";");
        String temporary = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(each -> each + "_temp_path " + place.resolve(each) + ";\n")
                .reduce("", String::concat);
        return Files.writeString(
                place.resolve("nginx.conf"),
                "user root;\npid %s;\nevents {}\nhttp {\naccess_log off;\n%s%s}\n"
                        .formatted(place.resolve("nginx.pid"), temporary, answers));
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static void await(int port) throws InterruptedException {
        for (int tries = 0; tries < 50; tries++) {
            try {
                RawHttp.send(port, "GET /v1 HTTP/1.0\r\n\r\n");
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
    }
}
