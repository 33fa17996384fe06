package org.judgementregister.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cookbook's programs, to be run as its readers run them. */
public final class Cookbook {

    private static final Pattern RECIPE = Pattern.compile("(?m)^## (.*)$");
    private static final Pattern PROGRAM = Pattern.compile("(?ms)^```(sh|python|javascript|r|java)\\n(.*?)^```$");
    private static final long PATIENCE = 60;

    private static final Map<String, List<String>> COMMANDS = Map.of(
            "sh", List.of("bash", "recipe.sh"),
            "python", List.of("python3", "recipe.py"),
            "javascript", List.of("node", "recipe.mjs"),
            "r", List.of("Rscript", "recipe.r"),
            "java",
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            classPath(),
                            "Recipe.java"));

    private Cookbook() {}

    /** The programs of a recipe, by language. */
    public static Map<String, String> recipe(String name) {
        String text = CommittedContract.read(Path.of("src", "site", "markdown", "cookbook.md"));
        Map<String, String> programs = new LinkedHashMap<>();
        Matcher recipes = RECIPE.matcher(text);
        while (recipes.find()) {
            if (recipes.group(1).contains(name)) {
                int end = text.indexOf("\n## ", recipes.end());
                Matcher program = PROGRAM.matcher(text.substring(recipes.end(), end < 0 ? text.length() : end));
                while (program.find()) {
                    programs.put(program.group(1), program.group(2));
                }
            }
        }
        return programs;
    }

    /** Whether a language can be had here. */
    public static boolean canRun(String language) {
        List<String> needed = language.equals("sh")
                ? List.of("bash", "curl", "jq")
                : List.of(COMMANDS.get(language).get(0));
        return needed.stream().allMatch(Cookbook::isInstalled);
    }

    private static boolean isInstalled(String program) {
        return program.contains(File.separator)
                || Pattern.compile(File.pathSeparator)
                        .splitAsStream(System.getenv("PATH"))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    /** What a program prints that is run in a directory and asks the register at an address. */
    public static String run(String language, String program, Path directory, String register) {
        List<String> command = new ArrayList<>(COMMANDS.get(language));
        try {
            Files.writeString(directory.resolve(command.get(command.size() - 1)), program);
            ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
            builder.environment().put("REGISTER", register);
            Path printed = directory.resolve("printed.txt");
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
            assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            String text = Files.readString(printed);
            assertThat(process.exitValue()).as(text).isZero();
            return text;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String classPath() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> entry.contains("jackson-"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
