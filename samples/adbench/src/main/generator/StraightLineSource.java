import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a method of thousands of statements without a loop or a call, and its gradient as one would split it by hand: in chunks
 * that HotSpot compiles, each with its values in locals and one array for what another chunk reads. The build runs this program.
 */
final class StraightLineSource {
    private static final int STATEMENTS = 5000;
    private static final int INPUTS = 20;
    private static final int VARIABLES = 100;
    private static final int CHUNK = 100;
    private static final String PACKAGE = "package dev.backflow.samples.adbench.daily;\n\n";

    private final List<Statement> statements = new ArrayList<>();

    private StraightLineSource() {
        Random random = new Random(5000);
        for (int out = VARIABLES; out < VARIABLES + STATEMENTS; out++) {
            statements.add(new Statement(out, random.nextInt(10), recent(random, out), recent(random, out), random.nextInt(INPUTS)));
        }
    }

    /** The program: the folder to write to. */
    public static void main(String... folder) throws IOException {
        StraightLineSource source = new StraightLineSource();
        Path target = Path.of(folder[0], "dev/backflow/samples/adbench/daily");
        Files.createDirectories(target);
        write(target.resolve("StraightLine.java"), source.method());
        write(target.resolve("StraightLineByHand.java"), source.byHand());
    }

    /** A file that is what it should be is left alone, so that the build has nothing to compile again. */
    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    private static int recent(Random random, int out) {
        return out - 1 - random.nextInt(VARIABLES - 1);
    }

    private String method() {
        StringBuilder text = new StringBuilder(PACKAGE + """
                import dev.backflow.Differentiable;

                /** A method of %d statements, of the kind that other programs write. */
                final class StraightLine {
                    private StraightLine() {}

                    @Differentiable
                    static double out(double[] x) {
                """.formatted(STATEMENTS));
        for (int i = 0; i < VARIABLES; i++) {
            text.append("        double v%d = x[%d];\n".formatted(i, i % INPUTS));
        }
        for (Statement it : statements) {
            text.append("        v%d = %s;\n".formatted(it.out % VARIABLES, it.value(i -> "v" + i % VARIABLES)));
        }
        String sum = IntStream.range(0, VARIABLES).mapToObj(i -> "v" + i).collect(Collectors.joining(" + "));
        return text + "        return " + sum + ";\n    }\n}\n";
    }

    private String byHand() {
        StringBuilder text = new StringBuilder(PACKAGE + """
                /** The same in chunks; a chunk's values are computed again on the way back. */
                final class StraightLineByHand {
                    private StraightLineByHand() {}

                    /** Adds the gradient to {@code dx}; returns the value. */
                    static double out(double[] x, double[] dx) {
                        double[] v = new double[%1$d];
                        double[] d = new double[%1$d];
                        for (int i = 0; i < %2$d; i++) {
                            v[i] = x[i %% %3$d];
                        }
                """.formatted(VARIABLES + STATEMENTS, VARIABLES, INPUTS));
        int last = VARIABLES + STATEMENTS;
        int chunks = STATEMENTS / CHUNK;
        for (int chunk = 0; chunk < chunks; chunk++) {
            text.append("        forward%d(x, v);\n".formatted(chunk));
        }
        text.append("""
                        double sum = 0;
                        for (int i = %d; i < %d; i++) {
                            sum += v[i];
                            d[i] = 1;
                        }
                """.formatted(last - VARIABLES, last));
        for (int chunk = chunks - 1; chunk >= 0; chunk--) {
            text.append("        backward%d(x, v, d, dx);\n".formatted(chunk));
        }
        text.append("""
                        for (int i = 0; i < %d; i++) {
                            dx[i %% %d] += d[i];
                        }
                        return sum;
                    }
                """.formatted(VARIABLES, INPUTS));
        for (int chunk = 0; chunk < chunks; chunk++) {
            List<Statement> part = statements.subList(chunk * CHUNK, (chunk + 1) * CHUNK);
            List<Statement> later = statements.subList((chunk + 1) * CHUNK, STATEMENTS);
            text.append(forward(chunk, part, later)).append(backward(chunk, part, later));
        }
        return text + "}\n";
    }

    private static String forward(int chunk, List<Statement> part, List<Statement> later) {
        StringBuilder text = new StringBuilder("\n    private static void forward%d(double[] x, double[] v) {\n".formatted(chunk));
        values(part, text);
        for (int i : readLater(part, later)) {
            text.append("        v[%1$d] = v%1$d;\n".formatted(i));
        }
        return text + "    }\n";
    }

    private static String backward(int chunk, List<Statement> part, List<Statement> later) {
        StringBuilder text = new StringBuilder("\n    private static void backward%d(double[] x, double[] v, double[] d, double[] dx) {\n".formatted(chunk));
        values(part, text);
        Set<Integer> begun = new HashSet<>();
        for (int i : readLater(part, later)) {
            text.append("        double d%1$d = d[%1$d];\n".formatted(i));
            begun.add(i);
        }
        for (int at = part.size() - 1; at >= 0; at--) {
            if (begun.contains(part.get(at).out)) {
                part.get(at).backward(begun, text);
            }
        }
        for (int i : before(part)) {
            if (begun.contains(i)) {
                text.append("        d[%1$d] += d%1$d;\n".formatted(i));
            }
        }
        return text + "    }\n";
    }

    private static void values(List<Statement> part, StringBuilder text) {
        for (int i : before(part)) {
            text.append("        double v%1$d = v[%1$d];\n".formatted(i));
        }
        for (Statement it : part) {
            text.append("        double v%d = %s;\n".formatted(it.out, it.value(i -> "v" + i)));
        }
    }

    /** What the chunk reads of the chunks before. */
    private static Set<Integer> before(List<Statement> part) {
        return part.stream().flatMap(it -> it.reads().stream()).filter(i -> i < part.get(0).out)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the chunks after, or the result, read of the chunk. */
    private static Set<Integer> readLater(List<Statement> part, List<Statement> later) {
        int first = part.get(0).out;
        int next = first + part.size();
        Set<Integer> read = later.stream().flatMap(it -> it.reads().stream()).filter(i -> i >= first && i < next)
                .collect(Collectors.toCollection(TreeSet::new));
        int end = VARIABLES + STATEMENTS;
        IntStream.range(end - VARIABLES, end).filter(i -> i >= first && i < next).forEach(read::add);
        return read;
    }

    /**
     * Gives the value {@code out}, of two earlier values and an input.
     *
     * @param form which of ten formulas
     */
    private record Statement(int out, int form, int a, int b, int input) {
        List<Integer> reads() {
            return switch (form) {
                case 2, 8 -> List.of(a);
                default -> a == b ? List.of(a) : List.of(a, b);
            };
        }

        String value(IntFunction<String> name) {
            String u = name.apply(a);
            String w = name.apply(b);
            String x = "x[" + input + "]";
            return switch (form) {
                case 0, 1 -> "0.5 * (" + u + " + " + w + ")";
                case 2 -> u + " * " + x;
                case 3 -> u + " * " + w;
                case 4 -> "0.7 * " + u + " - 0.3 * " + w + " * " + x;
                case 5, 6 -> "0.6 * " + u + " + 0.4 * " + w;
                case 7 -> u + " / (1 + " + w + " * " + w + ")";
                case 8 -> "0.9 * " + u + " + 0.1 * " + x;
                default -> "Math.sin(" + u + " + " + w + ")";
            };
        }

        void backward(Set<Integer> begun, StringBuilder text) {
            String d = "d" + out;
            String u = "v" + a;
            String w = "v" + b;
            String x = "x[" + input + "]";
            switch (form) {
                case 0, 1 -> add(begun, text, "0.5 * " + d, "0.5 * " + d);
                case 2 -> {
                    add(begun, text, d + " * " + x);
                    text.append("        d%s += %s * %s;\n".formatted(x, d, u));
                }
                case 3 -> add(begun, text, d + " * " + w, d + " * " + u);
                case 4 -> {
                    add(begun, text, "0.7 * " + d, "-0.3 * " + d + " * " + x);
                    text.append("        d%s -= 0.3 * %s * %s;\n".formatted(x, d, w));
                }
                case 5, 6 -> add(begun, text, "0.6 * " + d, "0.4 * " + d);
                case 7 -> {
                    text.append("        double s%d = %s / (1 + %s * %s);\n".formatted(out, d, w, w));
                    add(begun, text, "s" + out, "-2 * s" + out + " * v" + out + " * " + w);
                }
                case 8 -> {
                    add(begun, text, "0.9 * " + d);
                    text.append("        d%s += 0.1 * %s;\n".formatted(x, d));
                }
                default -> {
                    text.append("        double c%d = %s * Math.cos(%s + %s);\n".formatted(out, d, u, w));
                    add(begun, text, "c" + out, "c" + out);
                }
            }
        }

        private void add(Set<Integer> begun, StringBuilder text, String... parts) {
            int[] to = {a, b};
            for (int i = 0; i < parts.length; i++) {
                String how = begun.add(to[i]) ? "double d%d = %s;" : "d%d += %s;";
                text.append("        ").append(how.formatted(to[i], parts[i])).append('\n');
            }
        }
    }
}
