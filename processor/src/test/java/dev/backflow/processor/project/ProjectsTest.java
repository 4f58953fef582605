package dev.backflow.processor.project;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.corpus.Compiled;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Where {@code @Differentiable} may stand and what may stand around it: a folder a project, whose class {@code Main} checks the
 * gradients. Every project compiles without a warning, with every analysis on and off.
 */
class ProjectsTest {
    @TestFactory
    Stream<DynamicTest> projects() throws IOException {
        return Project.all().stream().map(project -> DynamicTest.dynamicTest(project.name(), () -> {
            for (List<String> options : List.of(List.<String>of(), List.of("-Abackflow.analysis=off"))) check(project, options);
        }));
    }

    private static void check(Project project, List<String> options) throws Throwable {
        Compiled compiled = Compiled.of(project.sources(), Stream.concat(Stream.of("-g"), options.stream()).toArray(String[]::new));
        assertTrue(compiled.isSuccessful(), compiled::messages);
        Project.check(compiled.load(project.main()));
    }
}
