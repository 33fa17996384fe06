import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Debian's nginx in front of registers, with a cache of one second, watching who is ready as a balancer does. */
final class Proxy {

    private final Path directory;
    private final int port;
    private final List<Register> registers;

    private Proxy(Path directory, int port, List<Register> registers) {
        this.directory = directory;
        this.port = port;
        this.registers = registers;
    }

    static Proxy start(Path directory, int port, List<Register> registers) throws IOException, InterruptedException {
        Proxy proxy = new Proxy(Files.createDirectories(directory), port, registers);
        proxy.configure(registers);
        Tool.start(directory.resolve("log.txt"), Map.of(), List.of(
                Tool.find("nginx", "nginx"), "-e", directory.resolve("error.txt").toString(), "-c",
                directory.resolve("nginx.conf").toString(), "-g", "daemon off;"));
        Thread.sleep(1000);
        return proxy;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    private void configure(List<Register> ready) throws IOException {
        String servers = ready.stream()
                .map(register -> "    server 127.0.0.1:" + register.port + " max_fails=0;\n")
                .collect(Collectors.joining());
        Files.writeString(directory.resolve("nginx.conf"), """
                worker_processes 1;
                pid %1$s/nginx.pid;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  proxy_cache_path %1$s/cache keys_zone=answers:1m max_size=64m;
                  upstream registers {
                %2$s    keepalive 32;
                  }
                  server {
                    listen 127.0.0.1:%3$d;
                    location / {
                      proxy_pass http://registers;
                      proxy_http_version 1.1;
                      proxy_set_header Connection "";
                      proxy_set_header Host $http_host;
                      proxy_next_upstream error timeout http_503;
                      proxy_cache answers;
                      proxy_cache_key $host$request_uri$http_accept$http_accept_encoding;
                      proxy_ignore_headers Cache-Control;
                      proxy_cache_valid 200 1s;
                      proxy_cache_lock on;
                      proxy_cache_use_stale error timeout updating http_503;
                    }
                  }
                }
                """.formatted(directory, servers, port));
    }

    /** Keeps to the registers that are ready, until one has left. */
    void follow(List<Register> all) {
        try {
            while (true) {
                List<Register> ready = new java.util.ArrayList<>();
                for (Register each : all) {
                    if (each.isReady()) {
                        ready.add(each);
                    }
                }
                if (ready.size() < all.size()) {
                    configure(ready);
                    reload("HUP");
                    return;
                }
                Thread.sleep(500);
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void reload(String signal) throws IOException, InterruptedException {
        Tool.signal(signal, Long.parseLong(Files.readString(directory.resolve("nginx.pid")).trim()));
    }

    void stop() throws IOException, InterruptedException {
        reload("QUIT");
    }
}
