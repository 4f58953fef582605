package dev.backflow.samples.adbench.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Times every contest and prints a table, then a line for machines for each. {@code --quick} runs less of each, and no peers; any other word
 * chooses the contests whose names contain it.
 */
public final class Benchmarks {
    /** A heap that has been touched, or allocation looks dearer than it is. */
    private static final List<String> JVM = List.of("-Xms2g", "-Xmx2g", "-Xmn1g", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch");

    /** Half of that is touched in half the time, and enough without peers. */
    private static final List<String> QUICK_JVM = List.of("-Xms1g", "-Xmx1g", "-Xmn512m", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch");

    private Benchmarks() {}

    /** The program. */
    public static void main(String... args) throws RunnerException {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        boolean quick = words.remove("--quick");
        List<Line> lines = new ArrayList<>();
        for (String name : Contests.names()) {
            if (words.isEmpty() || words.stream().anyMatch(name::contains)) {
                Line line = Line.of(name, run(name, quick));
                System.out.println(line.forPeople());
                lines.add(line);
            }
        }
        print(lines);
    }

    private static Collection<RunResult> run(String name, boolean quick) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(Round.class.getName() + ".round")
                .param("contest", name)
                .param("peers", Boolean.toString(!quick))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .jvmArgs((quick ? QUICK_JVM : JVM).toArray(String[]::new))
                .jvmArgsAppend("-Dadbench=" + System.getProperty("adbench", ""))
                .forks(quick ? 1 : 2)
                .warmupIterations(quick ? 1 : 3)
                .warmupTime(TimeValue.milliseconds(quick ? 500 : 1000))
                .measurementIterations(quick ? 2 : 6)
                .measurementTime(TimeValue.milliseconds(quick ? 200 : 1000));
        return new Runner(options.build()).run();
    }

    private static void print(List<Line> lines) {
        System.out.println();
        System.out.println(Line.HEAD);
        lines.forEach(line -> System.out.println(line.forPeople()));
        System.out.println();
        lines.forEach(line -> System.out.println(line.forMachines()));
    }
}
