import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A PostgreSQL of Debian's in a temporary directory, to be stopped, killed, frozen and followed. */
final class Postgres {

    private static final String PACKAGE = "postgresql";
    private static final String TIMEOUT = "60";
    private static final int WIDTH = 150;

    final Path directory;
    final int port;

    private Postgres(Path directory, int port) {
        this.directory = directory;
        this.port = port;
        // It would outlive a benchmark that fails.
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    private void kill() {
        try {
            if (Files.exists(directory.resolve("postmaster.pid"))) {
                signal("KILL");
            }
        } catch (IOException | InterruptedException | RuntimeException gone) {
            // it has ended by itself
        }
    }

    /** A new server with an empty database {@code register} that belongs to a role of that name. */
    static Postgres create(Path directory, String... settings) throws IOException, InterruptedException {
        Postgres server = new Postgres(directory, Tool.freePort());
        prepare(directory);
        server.run("initdb", "--auth=trust", "--username=postgres", "--locale=C", "--encoding=UTF8");
        server.configure(settings);
        server.start();
        server.sql("postgres", "create role register login");
        server.sql("postgres", "create database register owner register");
        return server;
    }

    /** A standby that follows this server. */
    Postgres standby(Path copy) throws IOException, InterruptedException {
        Postgres standby = new Postgres(copy, Tool.freePort());
        prepare(copy);
        Tool.output(Tool.asOrdinaryUser(List.of(
                Tool.find("pg_basebackup", PACKAGE), "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "postgres",
                "-D", copy.toString(), "--write-recovery-conf", "--checkpoint=fast")));
        standby.configure("hot_standby_feedback = on");
        standby.start();
        return standby;
    }

    private static void prepare(Path directory) throws IOException, InterruptedException {
        Tool.delete(directory);
        Files.createDirectories(directory);
        if (System.getProperty("user.name").equals("root")) {
            Tool.output(List.of("chown", "postgres", directory.toString()));
        }
        Tool.output(List.of("chmod", "700", directory.toString()));
    }

    private void configure(String... settings) throws IOException {
        Path file = directory.resolve("postgresql.conf");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.addAll(List.of(
                "port = " + port,
                "listen_addresses = '127.0.0.1'",
                "unix_socket_directories = ''",
                "max_wal_size = 256MB",
                // As the register has it: compiling a plan takes longer than its questions do.
                "jit = off"));
        lines.addAll(List.of(settings));
        Files.write(file, lines);
    }

    void start() throws IOException, InterruptedException {
        run("pg_ctl", "start", "-w", "-t", TIMEOUT, "-l", directory.resolve("log.txt").toString());
    }

    void stop(String mode) throws IOException, InterruptedException {
        run("pg_ctl", "stop", "-w", "-t", TIMEOUT, "-m", mode);
    }

    void restart() throws IOException, InterruptedException {
        run("pg_ctl", "restart", "-w", "-t", TIMEOUT, "-m", "fast", "-l", directory.resolve("log.txt").toString());
    }

    void promote() throws IOException, InterruptedException {
        run("pg_ctl", "promote", "-w", "-t", TIMEOUT);
    }

    /** All of its processes at once, the first one first. */
    void signal(String name) throws IOException, InterruptedException {
        long first = Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid")).get(0).trim());
        try (Stream<ProcessHandle> children = ProcessHandle.of(first).orElseThrow().children()) {
            List<ProcessHandle> all = children.toList();
            Tool.signal(name, first);
            for (ProcessHandle child : all) {
                if (child.isAlive()) {
                    Tool.signal(name, child.pid());
                }
            }
        }
    }

    String sql(String database, String statement) throws IOException, InterruptedException {
        return Tool.output(psql("postgres", database, statement)).trim();
    }

    /** A session of the register's role that goes on until it is ended. */
    Process session(String statement) throws IOException {
        return Tool.start(directory.resolve("sessions.txt"), Map.of(), psql("register", "register", statement));
    }

    private List<String> psql(String role, String database, String statement) {
        return List.of(
                Tool.find("psql", PACKAGE), "-qAtX", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", role,
                "-d", database, "-c", statement);
    }

    /** The plans of a question's statements: each step with its time and conditions; the server has auto_explain loaded. */
    String plansOf(Question question) throws IOException, InterruptedException {
        StringBuilder plans = new StringBuilder();
        for (String line : logged("auto_explain.log_min_duration", question).lines().toList()) {
            if (line.startsWith("\t") && line.matches(".*(\\(actual time=|Index Cond: |(?<!by )Filter: ).*")) {
                String step = line.substring(1).replaceAll("  \\(cost=\\S+ rows=\\d+ width=\\d+\\)", " ").stripTrailing();
                plans.append(step.length() > WIDTH ? step.substring(0, WIDTH) + " …" : step).append('\n');
            }
        }
        return plans.toString();
    }

    /** What the server writes to its log while it is asked, a setting being 0. */
    private String logged(String setting, Question question) throws IOException, InterruptedException {
        Path log = directory.resolve("log.txt");
        Files.writeString(log, "");
        sql("postgres", "alter system set " + setting + " = 0");
        sql("postgres", "select pg_reload_conf()");
        Thread.sleep(500);
        question.ask();
        sql("postgres", "alter system reset " + setting);
        sql("postgres", "select pg_reload_conf()");
        return Files.readString(log);
    }

    /** Something that makes the register ask. */
    interface Question {

        void ask() throws IOException, InterruptedException;
    }

    /** The statements that a question costs, as a script for pgbench in which a day is any day. */
    Path statementsOf(Question question, String day, Path place) throws IOException, InterruptedException {
        String written = logged("log_min_duration_statement", question);
        StringBuilder script = new StringBuilder("\\set d random(0, 4499)\n");
        Matcher statement = Pattern.compile(
                        "execute [^:]+: (select[^\n]*(?:\n(?!\\d{4}-)[^\n]*)*)\n[^\n]*DETAIL:  parameters: ([^\n]*)")
                .matcher(written);
        while (statement.find()) {
            if (statement.group(2).contains(day)) {
                script.append(filled(statement.group(1), statement.group(2), day)).append(";\n");
            }
        }
        Path file = place.resolve("statements.sql");
        Files.writeString(file, script.toString());
        return file;
    }

    private static String filled(String statement, String parameters, String day) {
        String text = statement.replace('\n', ' ');
        Matcher parameter = Pattern.compile("(\\$\\d+) = ('(?:[^']|'')*'|NULL)").matcher(parameters);
        java.util.Map<String, String> values = new java.util.HashMap<>();
        while (parameter.find()) {
            values.put(parameter.group(1), parameter.group(2));
        }
        return Pattern.compile("\\$\\d+").matcher(text).replaceAll(found -> {
            String value = values.get(found.group());
            return Matcher.quoteReplacement(
                    value.contains(day) ? "(date '2014-01-01' + cast(:d as int))" : value);
        });
    }

    /** Transactions a second of a script over four connections. */
    double rate(Path script) throws IOException, InterruptedException {
        String printed = Tool.output(List.of(
                Tool.find("pgbench", "postgresql-contrib"), "-h", "127.0.0.1", "-p", Integer.toString(port), "-U",
                "register", "-n", "-M", "extended", "-c", "4", "-j", "1", "-T", "4", "-f", script.toString(), "register"));
        Matcher rate = Pattern.compile("tps = ([\\d.]+)").matcher(printed);
        if (!rate.find()) {
            throw new IOException(printed);
        }
        return Double.parseDouble(rate.group(1));
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Tool.find(program, PACKAGE), "-D", directory.toString()));
        command.addAll(List.of(arguments));
        // The server must not keep the pipe open that its starter is read through.
        Process process = new ProcessBuilder(Tool.asOrdinaryUser(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed with " + process.exitValue());
        }
    }
}
