import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Debian's nginx serving a register's answers from disk, with the register's headers. */
final class StaticFiles {

    /** nginx makes these by itself. */
    private static final Set<String> ITS_OWN = Set.of("etag", "last-modified", "content-length", "content-type", ":status");

    final int port;

    private StaticFiles(int port) {
        this.port = port;
    }

    /** Serves the answers to some paths under the names 0.json, 1.json … and compressed beside them. */
    static StaticFiles of(Register register, List<String> paths, Path place) throws IOException, InterruptedException {
        Path root = Files.createDirectories(place.resolve("www"));
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String headers = "";
        for (int i = 0; i < paths.size(); i++) {
            HttpResponse<byte[]> plain = ask(client, register, paths.get(i), "identity");
            Files.write(root.resolve(i + ".json"), plain.body());
            Files.write(root.resolve(i + ".json.gz"), ask(client, register, paths.get(i), "gzip").body());
            headers = plain.headers().map().entrySet().stream()
                    .filter(header -> !ITS_OWN.contains(header.getKey().toLowerCase(java.util.Locale.ROOT)))
                    .map(header -> "    add_header %s \"%s\";%n".formatted(header.getKey(), header.getValue().get(0)))
                    .collect(Collectors.joining());
        }
        int port = Tool.freePort();
        Path configuration = place.resolve("files.conf");
        Files.writeString(configuration, """
                user root;
                worker_processes 2;
                pid %1$s/files.pid;
                error_log %1$s/files.txt;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  gzip_static on;
                  keepalive_requests 1000000000;
                  open_file_cache max=100 inactive=10m;
                  types { application/json json; }
                  server {
                    listen 127.0.0.1:%2$d;
                    root %1$s/www;
                %3$s
                  }
                }
                """.formatted(place, port, headers));
        Tool.start(place.resolve("nginx.txt"), Map.of(), List.of(
                Tool.find("nginx", "nginx"), "-e", place.resolve("files.txt").toString(), "-c", configuration.toString(),
                "-g", "daemon off;"));
        Thread.sleep(1000);
        return new StaticFiles(port);
    }

    String url(int file) {
        return "http://127.0.0.1:" + port + "/" + file + ".json";
    }

    private static HttpResponse<byte[]> ask(HttpClient client, Register register, String path, String coding)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(register.address() + path)).header("Accept-Encoding", coding).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
