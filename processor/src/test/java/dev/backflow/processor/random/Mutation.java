package dev.backflow.processor.random;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * An accepted program made into one that is not supported, or hardly: an active number takes a way through what a differentiator
 * cannot follow. Such a program may be refused, or it must be right.
 */
final class Mutation {
    private static final String MEMBERS = """
          static double cell; static final double[] CACHE = new double[4]; static int count; double state;
          static double sum(double... all) { double s = 0; for (double a : all) s += a; return s; }
          static double first(double[]... rows) { return rows[0][0] * rows[rows.length - 1][1]; }
          static <T> T same(T t) { return t; }
          static double ofObject(Object o) { return (Double) o; }
          static double guarded(double x) { try { return x * 2; } finally { count++; } }
          static synchronized double locked(double x) { return x * 2; }
          static strictfp double strict(double x) { return x * x; }
          static double thrown(double x) throws java.io.IOException { if (x > 1e9) throw new java.io.IOException(); return x * 3; }
          static native double unknown(double x);
          interface Op { double of(double x); static double twice(double x) { return 2 * x; } default double thrice(double x) { return 3 * of(x); } }
          static final class Square implements Op { double last; @Override public double of(double x) { last = x; return x * x; } }
          abstract static class Base { abstract double of(double x); double twice(double x) { return 2 * of(x); } }
          record Pair(double x, double[] y) { double dot() { return x * y[0]; } }
          record Keyed<T>(T key, double x) { }
          enum Weight { LOW(0.5), HIGH(2); final double w; Weight(double w) { this.w = w; } double of(double x) { return x * w; } }
          static final class Node { double v; Node next; Node(double v) { this.v = v; } }
        """;
    private static final List<String> WAYS = List.of(
        "java.util.List<Double> $q = new java.util.ArrayList<>(); $q.add(#x); #x = $q.get(0);",
        "java.util.Map<String, Double> $q = new java.util.HashMap<>(); $q.put(\"a\", #x); #x = $q.get(\"a\");",
        "java.util.ArrayDeque<double[]> $q = new java.util.ArrayDeque<>(); $q.push(#a); #x = $q.pop()[0];",
        "Double $q = #x; #x = $q;", "Double $q = new Double(#x); #x = $q.doubleValue();", "Double $q = Double.valueOf(#x) * 2; #x = $q;",
        "Number $q = #x; #x = $q.doubleValue();", "Object $q = #x; #x = ofObject($q);", "Double[] $q = {#x, 2.0}; #x = $q[0];", "Double $q = #a.length > 9 ? null : #x; #x = $q;",
        "Object $q = #x; if ($q instanceof Double $r) #x = $r;", "Object $q = #a; #x = ((double[]) $q)[0];", "Object[] $q = {#a}; #x = ((double[]) $q[0])[1];", "Object[] $q = new double[][] {#a, #a}; #x = ((double[][]) $q)[1][0];",
        "final double $r = #x; java.util.function.DoubleUnaryOperator $q = t -> t * $r; #x = $q.applyAsDouble(2);", "java.util.function.DoubleUnaryOperator $q = Math::sin; #x = $q.applyAsDouble(#x);",
        "final double $r = #x; java.util.function.DoubleSupplier $q = () -> $r * 2; #x = $q.getAsDouble();", "Op $q = t -> t * 2; #x = $q.of(#x);", "Runnable $q = () -> { }; $q.run(); #x *= 2;",
        "#x = java.util.Arrays.stream(#a).sum();", "#x = java.util.stream.DoubleStream.of(#x, 2).map(t -> t * t).sum();", "#x = java.util.stream.IntStream.range(0, 4).mapToDouble(i -> #a[i]).sum();",
        "try { #x *= 2; } catch (ArithmeticException $e) { #x = 1; }", "try { #a[0] = #x; } finally { #x *= 2; }", "try { #a[9] = #x; } catch (IndexOutOfBoundsException $e) { #x *= 3; }",
        "try (java.io.StringReader $q = new java.io.StringReader(\"\")) { #x *= 2; }", "try { #x = thrown(#x); } catch (java.io.IOException $e) { #x = 0; }",
        "cell = #x; #x = cell * 2;", "CACHE[0] = #x; #x = CACHE[0] * #x;", "cell += #x;", "double[] $q = CACHE; $q[1] = #x; #x += CACHE[1];", "count = 3; #x *= count;", "#x *= CACHE[2] + 1;",
        "#x = sum(#x, 2, #x);", "#x = sum();", "#x = sum(#a);", "#x = first(#a, #a);", "#x = first(new double[][] {#a, {#x, #x}});", "#x = same(#x);", "#x = same(#a)[0];",
        "String $q = \"\" + #x; #x = Double.parseDouble($q);", "String $q = String.valueOf(#x); #x *= $q.length();", "#x = Double.parseDouble(Double.toString(#x));", "String $q = String.format(\"%f\", #x); #x *= $q.isEmpty() ? 2 : 3;",
        "StringBuilder $q = new StringBuilder().append(#x); #x *= $q.length() > 0 ? 2 : 1;", "if (#x > 1e30) throw new IllegalStateException(\"large \" + #x);",
        "#x = unknown(#x);", "#x = Double.longBitsToDouble(Double.doubleToLongBits(#x));", "#x = Double.longBitsToDouble(Double.doubleToRawLongBits(#x) + 1);", "#x = new java.math.BigDecimal(#x).doubleValue();", "#x = Math.nextUp(#x);",
        "#x = Math.nextAfter(#x, 2);", "#x = Math.ulp(#x);", "#x = Math.getExponent(#x) + #x;", "#x *= new java.util.Random(1).nextDouble();", "#x = Double.sum(#x, 2) * Double.max(#x, 1);", "#x = Double.compare(#x, 0.5) * #x;",
        "if (Double.isNaN(#x) || Double.isInfinite(#x)) #x = 0;", "#x = Float.intBitsToFloat(Float.floatToIntBits((float) #x));", "#x = Double.valueOf(#x);", "#x = Double.valueOf(#x).hashCode() * #x;", "#x = java.awt.geom.Point2D.distance(#x, 0, 1, 1);",
        "synchronized (#a) { #x *= 2; }", "#x = locked(#x);", "#x = strict(#x);", "#x = guarded(#x);",
        "class $L { double g(double y) { return y * 2; } } #x = new $L().g(#x);", "record $L(double y) { } #x = new $L(#x).y() * 2;", "final double $r = #x; Op $q = new Op() { @Override public double of(double t) { return t * $r; } }; #x = $q.of(2);",
        "Op $q = new Square(); #x = $q.of(#x);", "Square $q = new Square(); #x = $q.of(#x) + $q.last;", "#x = new Square().of(#x);", "#x = Op.twice(#x);", "#x = new Square().thrice(#x);", "Base $q = new Base() { @Override double of(double t) { return t * t; } }; #x = $q.twice(#x);",
        "Pair $q = new Pair(#x, #a); #x = $q.dot() + $q.x();", "Pair $q = new Pair(#x, #a); $q.y()[0] = #x; #x *= #a[0];", "Keyed<String> $q = new Keyed<>(\"a\", #x); #x = $q.x() * $q.key().length();", "Pair[] $q = {new Pair(#x, #a), null}; #x = $q[0].x() * 2;",
        "if (new Pair(#x, #a).equals(new Pair(#x, #a))) #x *= 2;", "#x = Weight.HIGH.w * #x;", "#x = Weight.LOW.of(#x);", "Node $q = new Node(#x); $q.next = new Node(2 * #x); #x = $q.next.v;", "Node $q = new Node(2); $q.v += #x; #x = $q.v;",
        "java.util.Arrays.sort(#a);", "java.util.Arrays.setAll(#a, i -> i * 0.5);", "java.util.Arrays.parallelPrefix(#a, (u, v) -> u + v);", "#x *= java.util.Arrays.hashCode(#a) == 3 ? 1 : 2;", "#x *= java.util.Arrays.equals(#a, CACHE) ? 1 : 2;",
        "#x = java.util.Arrays.asList(#x, 2.0).get(0);", "#x *= #a.equals(#a) ? 2 : 3;", "#x *= #a.hashCode() == 0 ? 2 : 3;", "#x *= #a.getClass() == double[].class ? 2 : 3;", "#x *= #a == null ? 2 : 3;", "#x = ((double[]) #a.clone())[0];", "double[] $q = null; #x *= $q == null ? 2 : $q[0];",
        "double[] $q = #a.length > 2 ? #a : null; #x = $q[1];", "java.util.Optional<Double> $q = java.util.Optional.of(#x); #x = $q.get();", "java.util.OptionalDouble $q = java.util.OptionalDouble.of(#x); #x = $q.getAsDouble();",
        "java.util.concurrent.atomic.AtomicReference<double[]> $q = new java.util.concurrent.atomic.AtomicReference<>(#a); #x = $q.get()[0];", "java.nio.DoubleBuffer $q = java.nio.DoubleBuffer.wrap(#a); $q.put(0, 2); #x = #a[0];", "java.lang.reflect.Array.setDouble(#a, 0, #x); #x = #a[0];",
        "assert (#x *= 2) != 3;", "char $q = 'a'; $q += #x; #x *= $q;", "int $q = 3; $q *= #x; #x += $q;", "long $q = 1L << (int) #x; #x += $q & 7;", "double $q; double $r = ($q = #x) * $q; #x = $r;", "#x = #x > 0 ? #x : #a.length;", "#x = (#x = 2 * #x) + #x * (#x += 1);",
        "#a[0] = #a[1] = #x = #x * 2;", "#a[(int) Math.abs(#x) & 3] += #x;", "#a[#a[0] > #x ? 1 : 2] *= #x;", "double[][] $q = {#a, #a}; $q[0][1] = #x; #x = $q[1][1];", "double[][] $q = new double[2][]; $q[1] = #a; #x = $q[1][0] * 2;", "java.util.Arrays.fill(new double[2][4], #a);",
        "Thread.yield(); #x *= 2;", "System.nanoTime(); #x *= 2;", "#x *= (int) 'a' + \"abc\".length();", "#x *= switch (\"b\") { case \"a\" -> 1; default -> 2; };", "var $q = #x; $q *= $q; #x = $q;", "#x = (float) #x;", "#x = (double) (float) #x * (byte) #x;", "int[] $q = {0, 1}; #x = #a[$q[$q[0]++ & 1]++ & 3] * #x;",
        "java.util.function.Function<Double, Double> $q = t -> t; #x = $q.apply(#x);", "java.util.Iterator<Double> $q = java.util.List.of(1.0, 2.0).iterator(); #x *= $q.next();", "for (double $q : java.util.List.of(1.0, 2.0)) #x *= $q;", "for (Double $q : new Double[] {1.0, 2.0}) #x += $q;");
    private static final String QUIET = "\"removal\", \"deprecation\", \"rawtypes\", \"unchecked\", \"strictfp\", \"synchronization\", \"try\", \"fallthrough\"";
    private final Random random;

    private Mutation(long seed) {
        random = new Random(seed);
    }

    /** How many ways there are. */
    static int ways() {
        return WAYS.size();
    }

    /** {@code program}, which a number leaves on way number {@code way} at a place that {@code seed} chooses. */
    static String of(String program, int way, long seed) {
        return new Mutation(seed).mutated(program, WAYS.get(way));
    }

    private String mutated(String program, String way) {
        CompilationUnit tree = new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17)).parse(program).getResult().orElseThrow();
        MethodDeclaration method = tree.findAll(MethodDeclaration.class).stream().filter(m -> m.getNameAsString().equals("f")).findFirst().orElseThrow();
        List<Place> places = places(method);
        Place place = places.get(random.nextInt(places.size()));
        place.block.addStatement(place.index, new EmptyStmt());
        place.block.getStatement(place.index).setLineComment(" here");
        String text = way.replace("#x", place.number).replace("#a", place.array).replace("$", "way");
        String whole = tree.toString().replaceFirst("// here\\s*;", Matcher.quoteReplacement(text)).replace("\"fallthrough\"", QUIET);
        return whole.replaceFirst("(?s)(final class.*?\\{)", "$1\n" + Matcher.quoteReplacement(MEMBERS));
    }

    private record Place(BlockStmt block, int index, String number, String array) {}

    /** Where a number and an array are in scope, as parameters or declared in the method's own block. */
    private List<Place> places(MethodDeclaration method) {
        List<Place> places = new ArrayList<>();
        List<String> numbers = new ArrayList<>(named(method, "double")), arrays = new ArrayList<>(named(method, "double[]"));
        BlockStmt body = method.getBody().orElseThrow();
        for (int i = 0; i < body.getStatements().size(); i++) {
            Statement next = body.getStatement(i);
            String number = chosen(numbers, "cell"), array = chosen(arrays, "CACHE");
            places.add(new Place(body, i, number, array));
            List<SwitchExpr> switches = next.findAll(SwitchExpr.class);
            next.findAll(BlockStmt.class).stream().filter(b -> switches.stream().noneMatch(s -> s.isAncestorOf(b))).forEach(b -> places.add(new Place(b, 0, number, array)));
            declared(next, "double").forEach(numbers::add);
            declared(next, "double[]").forEach(arrays::add);
        }
        return places;
    }

    private String chosen(List<String> names, String otherwise) {
        return names.isEmpty() ? otherwise : names.get(random.nextInt(names.size()));
    }

    private static List<String> named(MethodDeclaration method, String type) {
        return method.getParameters().stream().filter(p -> p.getType().asString().equals(type) && p.getAnnotations().isEmpty()).map(Parameter::getNameAsString).toList();
    }

    private static List<String> declared(Statement statement, String type) {
        if (!statement.isExpressionStmt() || !statement.asExpressionStmt().getExpression().isVariableDeclarationExpr()) return List.of();
        Stream<VariableDeclarator> variables = statement.asExpressionStmt().getExpression().asVariableDeclarationExpr().getVariables().stream();
        return variables.filter(v -> v.getType().asString().equals(type) && v.getInitializer().isPresent()).map(VariableDeclarator::getNameAsString).toList();
    }
}
