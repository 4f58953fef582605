package dev.backflow.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A random Java class with one differentiable method over the accepted language: types, control flow, arrays with aliases,
 * calls, early exits, side effects inside expressions. The same seed gives the same program.
 */
final class RandomProgram {
    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final List<Variable> scope = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final List<String> helpers = new ArrayList<>();
    private String result;
    private int names;
    private int fuel;
    private int depth;
    private final boolean single;
    private boolean helping;

    private record Variable(String name, String type, boolean writable) {}

    private RandomProgram(long seed) {
        random = new Random(seed);
        single = random.nextInt(4) == 0;
    }

    /** The source of class {@code name}, whose method {@code f} is to be differentiated. */
    static String of(String name, long seed) {
        return new RandomProgram(seed).text(name);
    }

    private String text(String name) {
        StringBuilder all = new StringBuilder("import dev.backflow.Constant;\nimport dev.backflow.Differentiable;\n\n@SuppressWarnings({\"fallthrough\", \"lossy-conversions\", \"backflow\"})\nfinal class " + name + " {\n");
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) all.append(helper(i));
        all.append(method());
        return all.append("}\n").toString();
    }

    private String method() {
        result = pick("double", "double", "double", "double[]", "void", "float");
        List<String> types = new ArrayList<>(List.of(result.equals("void") ? "double[]" : pick("double", "double[]")));
        int more = random.nextInt(4);
        for (int i = 0; i < more; i++) types.add(pick("double", "double", "double[]", "double[]", "double[][]", "int", "float", "float[]", "boolean"));
        return "  @Differentiable\n  static " + result + " f(" + parameters(types) + ") {\n" + body(14 + random.nextInt(30)) + "  }\n";
    }

    private String helper(int number) {
        helping = true;
        result = pick("double", "double", "double[]", "void");
        List<String> types = new ArrayList<>(List.of(result.equals("void") ? "double[]" : pick("double", "double[]")));
        int more = random.nextInt(3);
        for (int i = 0; i < more; i++) types.add(pick("double", "double[]", "double[][]", "int"));
        String name = "h" + number;
        String text = "  static " + result + " " + name + "(" + parameters(types) + ") {\n" + body(4 + random.nextInt(12)) + "  }\n\n";
        helpers.add(result + " " + name + "(" + String.join(",", types) + ")");
        helping = false;
        return text;
    }

    private String parameters(List<String> types) {
        scope.clear();
        List<String> text = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            String name = String.valueOf((char) ('a' + i));
            boolean constant = !helping && i > 0 && types.get(i).matches("double(\\[\\])?") && chance(8);
            scope.add(new Variable(name, types.get(i), !constant));
            text.add((constant ? "@Constant " : "") + types.get(i) + " " + name);
        }
        return String.join(", ", text);
    }

    private String body(int statements) {
        out.setLength(0);
        labels.clear();
        fuel = statements;
        depth = 2;
        names = 0;
        while (fuel > 0) if (statement()) break;
        if (fuel <= 0) last();
        return out.toString();
    }

    private void last() {
        if (result.equals("void")) line(array("double[]") + "[" + index() + "] += " + number(2) + ";");
        else line("return " + returned() + ";");
    }

    private String returned() {
        return switch (result) {
            case "double" -> number(3);
            case "float" -> "(float) (" + number(2) + ")";
            default -> array("double[]");
        };
    }

    // ---- statements; each says whether control ends there

    private boolean statement() {
        fuel--;
        int kind = random.nextInt(100);
        if (kind < 20) declare();
        else if (kind < 34) assign();
        else if (kind < 46) element();
        else if (kind < 58) branch();
        else if (kind < 70) loop();
        else if (kind < 74) whileLoop();
        else if (kind < 78) arrays();
        else if (kind < 82) choose();
        else if (kind < 86) call();
        else if (kind < 89) library();
        else if (kind < 92) effects();
        else return jump();
        return false;
    }

    private void declare() {
        String type = pick("double", "double", "double", "double[]", "int", "float", "boolean");
        String value = switch (type) {
            case "double" -> number(3);
            case "double[]" -> pick("new double[4]", "new double[] {" + number(1) + ", " + number(2) + ", 0.5, " + number(1) + "}", array("double[]"), array("double[]") + ".clone()");
            case "int" -> integer();
            case "float" -> "(float) (" + number(2) + ")";
            default -> condition();
        };
        String name = fresh();
        line(type + " " + name + " = " + value + ";");
        scope.add(new Variable(name, type, true));
    }

    private void assign() {
        Variable v = writable("double", "double", "int", "float");
        if (v == null) return;
        switch (v.type) {
            case "double" -> line(v.name + pick(" = ", " = ", " += ", " -= ", " *= ") + bounded(number(3)) + ";");
            case "int" -> line(pick(v.name + "++", v.name + " += 2", v.name + " = " + integer(), v.name + "--") + ";");
            default -> line(v.name + " = (float) (" + number(2) + ");");
        }
    }

    /** In loops, numbers must not grow beyond all bounds. */
    private String bounded(String number) {
        return depth > 2 ? "Math.atan2(" + number + ", 1.5)" : number;
    }

    private void element() {
        Variable v = writable("double[]", "double[]", "double[][]", "float[]");
        if (v == null) return;
        String at = v.name + "[" + index() + "]" + (v.type.equals("double[][]") ? "[" + index() + "]" : "");
        if (v.type.equals("float[]")) line(at + " = (float) (" + number(2) + ");");
        else line(at + pick(" = ", " = ", " += ", " -= ", " *= ", " /= 1.5 + ") + (random.nextInt(3) == 0 ? bounded("Math.abs(" + number(1) + ")") : bounded(number(2))) + ";");
    }

    private void branch() {
        line("if (" + condition() + ") {");
        boolean first = block();
        if (random.nextBoolean()) {
            line("} else {");
            block();
        }
        line("}");
    }

    /** A block; control may end in it. */
    private boolean block() {
        int size = scope.size();
        depth++;
        boolean ended = false;
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count && !ended; i++) ended = depth < 7 ? statement() : simple();
        depth--;
        while (scope.size() > size) scope.remove(scope.size() - 1);
        return ended;
    }

    private boolean simple() {
        assign();
        element();
        return false;
    }

    private void loop() {
        String i = fresh();
        String header = pick("int " + i + " = 0; " + i + " < 4; " + i + "++", "int " + i + " = 3; " + i + " >= 0; " + i + "--", "int " + i + " = 1; " + i + " <= 3; " + i + "++",
            "int " + i + " = 0; " + i + " < 6; " + i + " += 2", "int " + i + " = 0; " + i + " < " + length() + "; " + i + "++", "int " + i + " = (" + integer() + ") & 1; " + i + " < 3; ++" + i);
        Variable rows = random.nextInt(6) == 0 ? any("double[]") : null;
        if (rows != null) {
            loopBody("for (double " + i + " : " + rows.name + ")", new Variable(i, "double", true));
        } else {
            loopBody("for (" + header + ")", new Variable(i, "int", false));
        }
    }

    private void loopBody(String head, Variable variable) {
        String label = "l" + names++;
        boolean labelled = random.nextInt(3) == 0;
        line((labelled ? label + ": " : "") + head + " {");
        int size = scope.size();
        if (variable != null) scope.add(variable);
        labels.add(labelled ? label : "");
        block();
        labels.remove(labels.size() - 1);
        while (scope.size() > size) scope.remove(scope.size() - 1);
        line("}");
    }

    private void whileLoop() {
        String k = fresh();
        line("int " + k + " = 0;");
        Variable counter = new Variable(k, "int", false);
        scope.add(counter);
        if (random.nextInt(3) == 0) {
            line("do {");
            labels.add("");
            block();
            labels.remove(labels.size() - 1);
            line("} while (" + k + "++ < " + (1 + random.nextInt(3)) + (random.nextBoolean() ? " && " + condition() : "") + ");");
        } else {
            loopBody("while (" + k + "++ < " + (1 + random.nextInt(4)) + (random.nextBoolean() ? " && " + condition() : "") + ")", null);
        }
    }

    private void arrays() {
        Variable m = any("double[][]");
        Variable v = writable("double[]");
        if (m != null && random.nextBoolean()) {
            String row = fresh();
            line("double[] " + row + " = " + m.name + "[" + index() + "];");
            scope.add(new Variable(row, "double[]", true));
            if (random.nextBoolean()) line(m.name + "[" + index() + "] = " + array("double[]") + ";");
            if (random.nextInt(3) == 0) line(m.name + "[" + index() + "] = " + row + ";");
        } else if (v != null && isLocal(v)) {
            line(v.name + " = " + array("double[]") + pick("", "", ".clone()") + ";");
        }
    }

    private boolean isLocal(Variable v) {
        return v.name.length() > 1;
    }

    private void choose() {
        line("switch ((" + integer() + ") & 3) {");
        boolean arrow = random.nextBoolean();
        for (int i = 0; i < 3; i++) {
            line((i == 2 ? "default" : "case " + i + (arrow && random.nextInt(3) == 0 ? ", " + (i + 10) : "")) + (arrow ? " -> {" : ": {"));
            labels.add("switch");
            boolean ended = block();
            labels.remove(labels.size() - 1);
            line("}");
            if (!arrow && !ended && random.nextInt(3) > 0) line("break;");
        }
        line("}");
    }

    private void call() {
        if (helpers.isEmpty()) return;
        String helper = helpers.get(random.nextInt(helpers.size()));
        String type = helper.substring(0, helper.indexOf(' '));
        String call = callOf(helper);
        if (call == null) return;
        if (type.equals("void")) {
            line(call + ";");
            return;
        }
        String name = fresh();
        line(type + " " + name + " = " + call + ";");
        scope.add(new Variable(name, type, true));
    }

    private String callOf(String helper) {
        String name = helper.substring(helper.indexOf(' ') + 1, helper.indexOf('('));
        List<String> arguments = new ArrayList<>();
        for (String type : helper.substring(helper.indexOf('(') + 1, helper.length() - 1).split(",")) {
            String argument = switch (type) {
                case "double" -> number(1);
                case "int" -> integer();
                case "double[]" -> array("double[]");
                default -> any(type) == null ? null : any(type).name;
            };
            if (argument == null) return null;
            arguments.add(argument);
        }
        return name + "(" + String.join(", ", arguments) + ")";
    }

    private void library() {
        String a = array("double[]"), b = array("double[]");
        switch (random.nextInt(4)) {
            case 0 -> line("System.arraycopy(" + a + ", " + random.nextInt(2) + ", " + b + ", " + random.nextInt(2) + ", " + (1 + random.nextInt(3)) + ");");
            case 1 -> line("java.util.Arrays.fill(" + a + ", " + number(1) + ");");
            case 2 -> {
                String name = fresh();
                line("double[] " + name + " = java.util.Arrays.copyOf(" + a + ", 4);");
                scope.add(new Variable(name, "double[]", true));
            }
            default -> line("java.util.Arrays.fill(" + a + ", 1, 3, " + number(1) + ");");
        }
    }

    private void effects() {
        Variable i = writable("int");
        Variable x = writable("double");
        if (i != null && random.nextBoolean()) line(array("double[]") + "[" + i.name + "++ & 3] " + pick("=", "+=", "*=") + " " + number(2) + ";");
        else if (x != null) line(array("double[]") + "[" + index() + "] = " + x.name + " = " + number(2) + ";");
    }

    private boolean jump() {
        int loop = labels.size() - 1;
        while (loop >= 0 && labels.get(loop).equals("switch")) loop--;
        if (loop >= 0 && random.nextInt(4) > 0) {
            boolean inner = loop == labels.size() - 1;
            String named = labels.stream().filter(l -> l.startsWith("l")).findFirst().orElse("");
            if (!named.isEmpty() && random.nextBoolean()) line(pick("break ", "continue ") + named + ";");
            else if (inner || random.nextBoolean() && false) line(pick("break;", "continue;"));
            else line("continue;");
            return true;
        }
        if (depth > 2) {
            line(result.equals("void") ? "return;" : "return " + returned() + ";");
            return true;
        }
        return false;
    }

    // ---- expressions

    private String number(int size) {
        if (size <= 0) return leaf();
        Supplier<String> n = () -> number(size - 1 - random.nextInt(2));
        return switch (random.nextInt(22)) {
            case 0, 1 -> n.get() + " + " + n.get();
            case 2 -> n.get() + " - (" + n.get() + ")";
            case 3, 4, 5 -> "(" + n.get() + ") * (" + n.get() + ")";
            case 6 -> "(" + n.get() + ") / (1.5 + Math.abs(" + n.get() + "))";
            case 7 -> "Math.sin(" + n.get() + ")";
            case 8 -> "Math.tanh(" + n.get() + ")";
            case 9 -> "Math.exp(Math.tanh(" + n.get() + "))";
            case 10 -> "Math.sqrt(1.2 + (" + n.get() + ") * Math.tanh(" + n.get() + ") * 0.1)";
            case 11 -> "Math." + pick("max", "min") + "(" + n.get() + ", " + n.get() + ")";
            case 12 -> "(" + condition() + " ? " + n.get() + " : " + n.get() + ")";
            case 13 -> "-(" + n.get() + ")";
            case 14 -> "Math.pow(1.3 + Math.tanh(" + n.get() + ") * 0.5, " + pick("2", "3", "0.5", "1.7") + ")";
            case 15 -> "1 / (1 + Math.exp(-(Math.atan2(" + n.get() + ", 0.5))))"; // far out, 1 - out has few digits left
            case 16 -> "Math.atan2(" + n.get() + ", 2.5)";
            case 17 -> (single ? "(float) (" : "(") + n.get() + ")";
            case 18 -> scalarCall();
            default -> leaf();
        };
    }

    private String scalarCall() {
        List<String> scalar = helpers.stream().filter(h -> h.startsWith("double h")).toList();
        String call = scalar.isEmpty() ? null : callOf(scalar.get(random.nextInt(scalar.size())));
        return call == null ? leaf() : call;
    }

    private String leaf() {
        for (int tries = 0; tries < 4; tries++) {
            Variable v = any(pick("double", "double", "double[]", "double[]", "double[][]", "float", "float[]", "int"));
            if (v == null) continue;
            if (v.type.equals("double[][]")) return v.name + "[" + index() + "][" + index() + "]";
            if (v.type.endsWith("[]")) return v.name + "[" + index() + "]";
            if (v.type.equals("int")) return "(" + v.name + " & 3)";
            return v.name;
        }
        return pick("0.7", "1.3", "-0.4", "2", single ? "0.25f" : "0.25");
    }

    private String index() {
        Variable i = any("int");
        if (i == null || random.nextInt(3) == 0) return String.valueOf(random.nextInt(4));
        if (random.nextInt(60) == 0) return i.name;
        return pick(i.name + " & 3", "(" + i.name + " + 1) & 3", "(" + i.name + " * 3) & 3");
    }

    private String integer() {
        Variable i = any("int");
        if (i == null) return String.valueOf(random.nextInt(4));
        return pick(i.name + " + 1", i.name + " * 2", "3 - " + i.name, "(int) (" + number(1) + ")", String.valueOf(random.nextInt(4)), "(" + i.name + " ^ 1)");
    }

    private String condition() {
        Variable b = any("boolean");
        return switch (random.nextInt(7)) {
            case 0 -> integer() + " > 1";
            case 1 -> "(" + number(1) + " < " + number(1) + " || " + number(0) + " > 0.9)";
            case 2 -> b == null ? number(0) + " > 0" : b.name;
            case 3 -> "!(" + number(1) + " > 0.3)";
            case 4 -> "(" + integer() + ") % 2 == 0 && " + number(0) + " != 0.5";
            default -> number(1) + " < " + number(1);
        };
    }

    private String array(String type) {
        Variable v = writable(type);
        if (v != null && random.nextInt(6) > 0) return v.name;
        Variable m = any("double[][]");
        if (m != null && m.writable) return m.name + "[" + index() + "]";
        return v != null ? v.name : "(new double[4])";
    }

    private String length() {
        Variable v = any("double[]");
        return v == null ? "4" : v.name + ".length";
    }

    private Variable any(String type) {
        List<Variable> fit = scope.stream().filter(v -> v.type.equals(type)).toList();
        return fit.isEmpty() ? null : fit.get(random.nextInt(fit.size()));
    }

    private Variable writable(String... types) {
        String type = pick(types);
        List<Variable> fit = scope.stream().filter(v -> v.type.equals(type) && v.writable).toList();
        return fit.isEmpty() ? null : fit.get(random.nextInt(fit.size()));
    }

    private String fresh() {
        return "v" + names++;
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    /** One of the choices; programs without {@code float} never choose what has to do with it. */
    private String pick(String... choices) {
        String choice = choices[random.nextInt(choices.length)];
        return !single && choice.contains("float") ? choice.contains("[]") ? "double[]" : "double" : choice;
    }

    private void line(String text) {
        out.append("  ".repeat(Math.max(1, depth))).append(text).append('\n');
    }
}
