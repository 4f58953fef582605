package dev.backflow.processor.random;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.type.PrimitiveType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A random Java class with one method {@code f} to differentiate, over the accepted language: types, control flow, arrays with
 * aliases, calls of all kinds, early exits, side effects inside expressions. The same seed gives the same program.
 */
final class RandomProgram {
    private static final String QUIET = "@SuppressWarnings({\"fallthrough\", \"lossy-conversions\", \"cast\", \"divzero\", \"empty\", \"backflow\"})\n";
    private static final String HEAD = """
        import dev.backflow.Constant;
        import dev.backflow.Differentiable;
        import java.util.Arrays;

        """ + QUIET + """
        final class #N {
          enum Mode { RED, GREEN, BLUE }
          static final double SCALE = 1.25;
          private static final double[] TABLE = {0.5, -1.5, 2, 0.75};
          static final int COUNT = 4;
          private final double weight = 0.75;

        """;
    /** Ends the name of the class that is in a file of its own. */
    static final String FAR = "Far";
    private final Dice dice;
    private final String name;
    private final List<Signature> callable = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private RandomProgram(String name, long seed) {
        this.name = name;
        dice = new Dice(seed);
    }

    /** The source of class {@code name}, whose method {@code f} is to be differentiated; where that gives a vector, with its Jacobian. */
    static String of(String name, long seed) {
        return new RandomProgram(name, seed).text().replaceFirst("@Differentiable(?= (static )?double\\[\\] f\\()", "$0(modes = dev.backflow.Mode.JACOBIAN)");
    }

    /** The same, where {@code f} is to keep the state of its loops at a few rounds only. */
    static String checkpointed(String name, long seed) {
        String marked = "$0@Checkpointed(snapshots = " + (1 + seed % 3) + ") ";
        return of(name, seed).replaceFirst("import dev.backflow.Constant;", "import dev.backflow.Checkpointed;\n$0").replaceFirst("\n  (?=@Differentiable(\\(modes = \\S+\\))? (static )?\\S+ f\\()", marked);
    }

    /** The same, with forms that take a workspace. */
    static String reusing(String name, long seed) {
        return new RandomProgram(name, seed).text().replaceFirst("@Differentiable(?= (static )?\\S+ f\\()", "$0(workspace = true)");
    }

    /** The program without {@code float}, under another name, if the program has it: what its gradient comes near to. */
    static String wide(String text, String name, String other) {
        return text.replaceAll("\\b" + name + "(?=\\b|Other\\b|" + FAR + "\\b)", other).replaceAll("\\bfloat\\b", "double").replaceAll("(\\d)f\\b", "$1");
    }

    /** A program where every number that is cast to {@code double} is multiplied by about {@code factor}, each by another. */
    static String nudged(String text, double factor) {
        CompilationUnit tree = Shrunk.parse(text);
        int casts = 0;
        for (CastExpr cast : tree.findAll(CastExpr.class, cast -> cast.getType().equals(PrimitiveType.doubleType()))) {
            DoubleLiteralExpr own = new DoubleLiteralExpr(1 + (factor - 1) * (1 + casts++ % 4 / 4.0));
            cast.replace(new EnclosedExpr(new BinaryExpr(own, new EnclosedExpr(cast.getExpression()), BinaryExpr.Operator.MULTIPLY)));
        }
        return tree.toString();
    }

    private String text() {
        StringBuilder other = new StringBuilder(), nested = new StringBuilder();
        if (dice.once(6)) other.append(outside());
        String far = dice.once(4) ? far() : "";
        if (dice.once(6)) nested.append("  static final class Nest {\n").append(helper("Nest.", "g", "")).append("  }\n\n");
        if (dice.once(5)) text.append(recursive());
        for (int i = dice.below(3); i > 0; i--) text.append(helper("", "h" + i, dice.once(6) ? "@Differentiable " : ""));
        String result = text + method();
        String all = HEAD.replace("#N", name) + (dice.holdsRecords() ? Records.DECLARED : "") + nested + result + "}\n" + other + far;
        return dice.once(30) ? hidden(all) : all;
    }

    /** A class of ours that is called like the JDK's. */
    private static String hidden(String all) {
        return all.replaceAll("(?<!Strict)Math\\.", "java.lang.Math.").replaceFirst("  enum Mode", "  static final class Math { }\n  enum Mode");
    }

    private String outside() {
        return "\n" + QUIET + "final class " + name + "Other {\n" + helper(name + "Other.", "o", dice.once(2) ? "@Differentiable " : "") + "}\n";
    }

    /** A class in a file of its own, whose methods are known by their signatures alone. */
    private String far() {
        StringBuilder methods = new StringBuilder();
        for (int i = 1 + dice.below(3); i > 0; i--) methods.append(dice.once(2) ? pure("q" + i) : helper(name + FAR + ".", "q" + i, "@Differentiable "));
        return "\n" + QUIET + "final class " + name + FAR + " {\n" + methods + "}\n";
    }

    private String pure(String called) {
        String result = dice.pick("double", "double[]");
        Signature signature = new Signature(name + FAR + ".", called, result, types(result, dice.below(3)), false, true);
        String method = method(signature, "@Differentiable(pure = true) static ", 2 + dice.below(6));
        callable.add(signature);
        return method + "\n";
    }

    /** The files of a program, by the names of their classes. */
    static Map<String, String> files(String name, String text) {
        Matcher far = Pattern.compile("@SuppressWarnings\\([^)]*\\)\\s*final class " + name + FAR + " ").matcher(text);
        if (!far.find()) return Map.of(name, text);
        return Map.of(name, text.substring(0, far.start()), name + FAR, text.substring(0, text.indexOf("@SuppressWarnings")) + text.substring(far.start()));
    }

    private String helper(String prefix, String called, String annotation) {
        boolean records = dice.holdsRecords() && prefix.isEmpty();
        String result = records && dice.once(3) ? "Duo" : dice.pick("double", "double", "double[]", "void", "float");
        List<String> types = new ArrayList<>(types(result, dice.below(3)));
        if (records && dice.once(2)) types.add("Duo");
        Signature signature = new Signature(prefix, called, result, types, false);
        String method = method(signature, annotation + "static ", 2 + dice.below(6));
        callable.add(signature);
        return method + "\n";
    }

    /** One method that calls itself, or two that call each other. */
    private String recursive() {
        List<Signature> circle = new ArrayList<>();
        for (int i = 1 + dice.below(2); i > 0; i--) {
            String result = dice.pick("double", "double", "double[]", "void");
            List<String> types = new ArrayList<>(types(result, dice.below(2)));
            types.add("int");
            circle.add(new Signature("", "r" + i, result, types, true));
        }
        callable.addAll(circle);
        StringBuilder methods = new StringBuilder();
        for (Signature signature : circle) methods.append(method(signature, "static ", 2 + dice.below(4))).append("\n");
        return methods.toString();
    }

    private List<String> types(String result, int more) {
        List<String> types = new ArrayList<>(List.of(result.equals("void") ? "double[]" : dice.pick("double", "double[]")));
        for (int i = 0; i < more; i++) types.add(dice.pick("double", "double[]", "double[]", "double[][]", "int", "boolean", "float"));
        return types;
    }

    private String method() {
        String result = dice.pick("double", "double", "double", "double", "double[]", "double[]", "void", "void", "float", "double[][]");
        List<String> types = new ArrayList<>(types(result, 0));
        for (int i = dice.below(5); i > 0; i--)
            types.add(dice.pick("double", "double", "double", "double[]", "double[]", "double[][]", "double[][]", "int", "int", "float", "float[]", "boolean", "int[]", "long", "char", "String", "Mode", "double[][][]"));
        if (dice.holdsRecords()) types.add(dice.pick("Duo", "Duo", "Duo[]", "Bag"));
        if (dice.holdsRecords() && dice.once(5)) result = dice.pick("Duo", "Duo[]");
        boolean instance = dice.once(12);
        return method(new Signature("", "f", result, types, false), "@Differentiable " + (instance ? "" : "static "), 6 + dice.below(16));
    }

    private String method(Signature signature, String modifiers, int fuel) {
        Writing w = new Writing(dice, name, signature, callable, fuel);
        String parameters = parameters(w, signature);
        if (!modifiers.contains("static")) w.scope.add("this.weight", "double", false);
        String guard = signature.recurs() ? guard(w, signature) : "";
        w.writeConstants();
        return "  " + modifiers + signature.result() + " " + signature.name() + "(" + parameters + ") {\n" + guard + w.body() + "  }\n";
    }

    /** The end of the recursion; nothing is called here. */
    private static String guard(Writing w, Signature signature) {
        w.loops = Integer.MAX_VALUE;
        String returned = signature.result().equals("void") ? "" : " " + w.statements.returned();
        w.loops = 0;
        return "    if (left <= 0) return" + returned + ";\n";
    }

    private String parameters(Writing w, Signature signature) {
        List<String> list = new ArrayList<>();
        for (int i = 0; i < signature.types().size(); i++) {
            String type = signature.types().get(i);
            boolean counter = signature.recurs() && i == signature.types().size() - 1;
            String called = counter ? "left" : w.scope.parameter(i);
            boolean constant = (signature.name().equals("f") && dice.once(8) || signature.isFar() && dice.once(2)) && i > 0 && type.matches("double(\\[\\])*");
            if (constant) signature.constants().add(i);
            boolean read = signature.pure() && type.endsWith("[]"), copied = read && !constant && dice.once(2);
            if (copied) w.copy(called, type);
            else if (constant || read) w.scope.addConstant(called, type);
            else w.scope.add(called, type, !counter);
            list.add((constant ? "@Constant " : "") + (type.equals("Mode") ? name + ".Mode" : type) + " " + called + (copied ? "Given" : ""));
        }
        return String.join(", ", list);
    }
}
