import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The least that Quarkus can be with Hibernate: one entity, nothing else. */
final class EmptyApplication {

    private static final Pattern VERSION = Pattern.compile("<quarkus.platform.version>([^<]+)<");

    private EmptyApplication() {}

    static Path build(Path place) throws IOException, InterruptedException {
        Matcher version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
        if (!version.find()) {
            throw new IOException("pom.xml names no version of Quarkus");
        }
        StringBuilder dependencies = new StringBuilder();
        for (String each : List.of(
                "quarkus-rest-jackson", "quarkus-hibernate-orm-panache", "quarkus-jdbc-postgresql", "quarkus-smallrye-health")) {
            dependencies.append("<dependency><groupId>io.quarkus</groupId><artifactId>")
                    .append(each)
                    .append("</artifactId></dependency>\n");
        }
        write(place.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>empty</groupId><artifactId>empty</artifactId><version>1</version>
                  <properties>
                    <maven.compiler.source>17</maven.compiler.source>
                    <maven.compiler.target>17</maven.compiler.target>
                  </properties>
                  <dependencyManagement><dependencies><dependency>
                    <groupId>io.quarkus.platform</groupId><artifactId>quarkus-bom</artifactId>
                    <version>%1$s</version><type>pom</type><scope>import</scope>
                  </dependency></dependencies></dependencyManagement>
                  <dependencies>%2$s</dependencies>
                  <build><plugins><plugin>
                    <groupId>io.quarkus.platform</groupId><artifactId>quarkus-maven-plugin</artifactId>
                    <version>%1$s</version><extensions>true</extensions>
                    <executions><execution><goals><goal>build</goal></goals></execution></executions>
                  </plugin></plugins></build>
                </project>
                """.formatted(version.group(1), dependencies));
        write(place.resolve("src/main/java/empty/Thing.java"), """
                package empty;
                @jakarta.persistence.Entity
                public class Thing {
                    @jakarta.persistence.Id
                    public int id;
                }
                """);
        write(place.resolve("src/main/resources/application.properties"), """
                quarkus.datasource.db-kind=postgresql
                quarkus.datasource.devservices.enabled=false
                """);
        Tool.output(List.of("mvn", "-q", "-B", "-f", place.toString(), "package"));
        return place.resolve("target/quarkus-app/quarkus-run.jar");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Seconds from the command to ready. */
    static double start(Path jar, Postgres database, Path place) throws IOException, InterruptedException {
        int port = Tool.freePort();
        List<String> command = new ArrayList<>(List.of(Register.java()));
        command.addAll(Register.SETTINGS);
        command.addAll(List.of("-jar", jar.toString()));
        long begun = System.nanoTime();
        Process process = Tool.start(
                place.resolve("empty.log"),
                Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + database.address() + "/empty",
                        "QUARKUS_DATASOURCE_USERNAME", "register"),
                command);
        while (!Register.isReady(port)) {
            if (!process.isAlive()) {
                throw new IOException("The empty application does not start; see empty.log");
            }
            Thread.sleep(20);
        }
        double took = (System.nanoTime() - begun) / 1e9;
        process.destroy();
        process.waitFor();
        return took;
    }
}
