package dev.backflow.processor.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.corpus.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pages of the diagnostics are their own tests: what fails is refused with the code at the marked line; the fix compiles. */
class PagesTest {
    private static final Path PAGES = Path.of("docs/diagnostics");
    private static final Pattern BLOCK = Pattern.compile("\\*\\*(Fails|Fix)\\*\\*\\s+```java\\n(.*?)```", Pattern.DOTALL);
    /** No source brings these about under javac. */
    private static final Set<Code> RARE = Set.of(Code.NO_SOURCE, Code.INTERNAL);

    @Test
    void everyCodeHasItsPage() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            Set<String> pages = files.map(f -> f.getFileName().toString().replace(".md", "")).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Arrays.stream(Code.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new)), pages);
        }
    }

    @TestFactory
    Stream<DynamicTest> pages() {
        return Arrays.stream(Code.values()).filter(code -> !RARE.contains(code)).map(code -> DynamicTest.dynamicTest(code.name(), () -> check(code)));
    }

    private static void check(Code code) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(PAGES.resolve(code + ".md")));
        assertTrue(block.find() && block.group(1).equals("Fails"), "a page shows first what fails");
        refused(code, block.group(2));
        assertTrue(block.find() && block.group(1).equals("Fix"), "and then the fix");
        Compiled fixed = compiled(block.group(2));
        assertTrue(fixed.isSuccessful(), fixed::messages);
    }

    private static void refused(Code code, String source) {
        Compiled failed = compiled(source);
        List<String> lines = source.lines().toList();
        Set<Long> marked = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).endsWith("// here")) marked.add(i + 1L);
        Set<Long> found = failed.diagnostics().stream().filter(d -> d.getMessage(Locale.ROOT).contains("[" + code + "]")).map(Diagnostic::getLineNumber)
            .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(!marked.isEmpty() && found.containsAll(marked), () -> code + " at " + marked + " expected, but:\n" + failed.messages());
        if (code != Code.CALLEE && code != Code.GATE_DECLARATION) assertTrue(failed.diagnostics().stream().map(d -> d.getMessage(Locale.ROOT)).allMatch(m -> m.contains("[" + code + "]") || m.contains("[CALLEE]") || m.startsWith("warnings found")),
            () -> "nothing but " + code + " expected, but:\n" + failed.messages());
    }

    /** A block may hold several files: the first, and one after each line {@code // Name.java}. */
    private static Compiled compiled(String block) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String source : block.split("(?m)^(?=// \\w+\\.java$)")) {
            Matcher name = Pattern.compile("(?:class|interface) (\\w+)").matcher(source);
            assertTrue(name.find());
            sources.put(name.group(1), source);
        }
        return Compiled.of(sources);
    }
}
