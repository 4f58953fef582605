package dev.backflow.processor.corpus;

import dev.backflow.processor.BackflowProcessor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java sources compiled in memory with the processor: what javac said, what was generated, and the classes. */
public final class Compiled {
    private final DiagnosticCollector<JavaFileObject> log = new DiagnosticCollector<>();
    private final Map<String, Source> generated = new LinkedHashMap<>();
    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    private final boolean successful;
    private ClassLoader loader;

    private Compiled(Processor processor, Map<String, String> sources, List<String> options) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<Source> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        JavaFileManager files = new Memory(javac.getStandardFileManager(log, Locale.ROOT, null));
        JavaCompiler.CompilationTask task = javac.getTask(null, files, log, options, null, units);
        task.setProcessors(List.of(processor));
        successful = task.call();
    }

    /** Compiles {@code sources}, by qualified class name, with {@code -Xlint:all -Werror} and the processor. */
    public static Compiled of(Map<String, String> sources, String... options) {
        List<String> all = new ArrayList<>(List.of("-Xlint:all", "-Xlint:-processing", "-Xlint:-options", "-Werror", "-parameters", "-Xmaxerrs", "1000"));
        all.addAll(List.of(options));
        return new Compiled(new BackflowProcessor(), sources, all);
    }

    /** Compiles with another processor, and as the compiler is by itself. */
    public static Compiled with(Processor processor, Map<String, String> sources) {
        return new Compiled(processor, sources, List.of());
    }

    /** The same for one class. */
    public static Compiled of(String name, String text, String... options) {
        return of(Map.of(name, text), options);
    }

    public boolean isSuccessful() {
        return successful;
    }

    /** What javac reported, a line each. */
    public String messages() {
        return log.getDiagnostics().stream().map(d -> line(d)).collect(Collectors.joining("\n"));
    }

    private static String line(Diagnostic<? extends JavaFileObject> d) {
        String source = d.getSource() == null ? "" : d.getSource().getName();
        return d.getKind() + " " + source + ":" + d.getLineNumber() + ":" + d.getColumnNumber() + " " + d.getMessage(Locale.ROOT);
    }

    public List<Diagnostic<? extends JavaFileObject>> diagnostics() {
        return log.getDiagnostics();
    }

    /** The generated sources by qualified class name. */
    public Map<String, String> generated() {
        Map<String, String> texts = new LinkedHashMap<>();
        generated.forEach((name, source) -> texts.put(name, source.text()));
        return texts;
    }

    /** The bytes of a class of the compilation. */
    public byte[] classFile(String name) {
        return classes.get(name).toByteArray();
    }

    /** A class of the compilation. */
    public Class<?> load(String name) {
        if (loader == null) loader = new Loader();
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Loader extends ClassLoader {
        Loader() {
            super(Compiled.class.getClassLoader());
        }

        @Override protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = classes.get(name);
            if (bytes == null) throw new ClassNotFoundException(name);
            return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final String given;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.given = text;
        }

        String text() {
            return given == null ? bytes.toString(java.nio.charset.StandardCharsets.UTF_8) : given;
        }

        @Override public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text();
        }

        @Override public OutputStream openOutputStream() {
            return bytes;
        }

        @Override public java.io.Writer openWriter() {
            return new java.io.OutputStreamWriter(bytes, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        Memory(JavaFileManager files) {
            super(files);
        }

        @Override public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            if (kind == JavaFileObject.Kind.SOURCE) return generated.computeIfAbsent(name, n -> new Source(n, null));
            return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override public OutputStream openOutputStream() {
                    return classes.compute(name, (n, old) -> new ByteArrayOutputStream());
                }
            };
        }

        @Override public FileObject getFileForInput(Location location, String packageName, String relativeName) throws IOException {
            return super.getFileForInput(location, packageName, relativeName);
        }
    }
}
