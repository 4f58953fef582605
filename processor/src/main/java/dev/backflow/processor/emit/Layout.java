package dev.backflow.processor.emit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Lines of Java with indentation: two blanks for every brace that is open, an empty line before each member of a class,
 * documentation on lines of its own.
 */
final class Layout {
    private static final String MARGIN = "  ";
    private static final Pattern CLASS = Pattern.compile("(\\w+ )*class ");

    private final StringBuilder out = new StringBuilder();
    /** For every open brace, whether it is that of a class. */
    private final Deque<Boolean> open = new ArrayDeque<>();
    private boolean belongsToNext;

    private Layout() {}

    /** {@code text} holds one statement, header or closing brace a line. */
    static String of(String text) {
        Layout layout = new Layout();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(layout::line);
        return layout.out.toString();
    }

    private void line(String line) {
        boolean closes = line.startsWith("}");
        if (!closes && !belongsToNext && inClass()) out.append('\n');
        belongsToNext = line.startsWith("/**") || line.startsWith("@");
        if (closes) open.pop();
        if (line.startsWith("/** ") && line.endsWith(" */")) documentation(line.substring(4, line.length() - 3));
        else write(line);
        if (!line.startsWith("//") && !line.startsWith("/**")) braces(closes ? line.substring(1) : line);
    }

    private boolean inClass() {
        return !open.isEmpty() && open.peek();
    }

    private void documentation(String text) {
        write("/**");
        write(" * " + text);
        write(" */");
    }

    private void write(String line) {
        out.append(MARGIN.repeat(open.size())).append(line).append('\n');
    }

    /** Follows the braces of a line outside of its strings and characters. */
    private void braces(String line) {
        if (line.indexOf('{') < 0 && line.indexOf('}') < 0) return;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0 && c == '\\') i++;
            else if (quote != 0) quote = c == quote ? 0 : quote;
            else if (c == '"' || c == '\'') quote = c;
            else if (c == '{') open.push((open.isEmpty() || open.peek()) && CLASS.matcher(line).lookingAt());
            else if (c == '}') open.pop();
        }
    }
}
