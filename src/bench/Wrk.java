import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debian's wrk: as many requests as one address answers. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final String SECONDS = "4s";

    private Wrk() {}

    /** Requests a second over 32 connections; an error when one of them fails. */
    static double rate(String url, String... headers) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Tool.find("wrk", "wrk"), "-t1", "-c32", "-d" + SECONDS));
        for (String header : headers) {
            command.addAll(List.of("-H", header));
        }
        command.add(url);
        return measured(command);
    }

    /** The same of questions that differ each time, over four connections: {@code DAY} and {@code NUMBER} in the path become what nobody has asked for */
    static double rateOfNew(String address, String path, Path place, int from) throws IOException, InterruptedException {
        Path script = place.resolve("new.lua");
        Files.writeString(script, """
                local q = %d
                request = function()
                  q = q + 1
                  -- days between two changes are answered alike; in each month something changes
                  local day = os.date("!%%Y-%%m-%%d", 1388534400 + math.floor(q / 347) * 31 %% 4500 * 86400)
                  return wrk.format("GET", (string.gsub(string.gsub("%s", "DAY", day), "NUMBER", 153 + q %% 347)))
                end
                """.formatted(from, path));
        return measured(List.of(
                Tool.find("wrk", "wrk"), "-t1", "-c4", "-d" + SECONDS, "--timeout", "20s", "-s", script.toString(), address));
    }

    private static double measured(List<String> command) throws IOException, InterruptedException {
        String printed = Tool.output(command);
        Matcher rate = RATE.matcher(printed);
        if (!rate.find() || printed.contains("Non-2xx") && !printed.contains("Non-2xx or 3xx responses: 0")) {
            throw new IOException(printed);
        }
        return Double.parseDouble(rate.group(1));
    }
}
