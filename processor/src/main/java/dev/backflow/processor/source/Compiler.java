package dev.backflow.processor.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.validator.postprocessors.Java10PostProcessor;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.backflow.processor.circuit.Place;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.FileObject;

/** The compiler that runs the processor: what it knows of the source, and where its messages go. It is for the thread that holds its monitor. */
public final class Compiler implements Sources {
    private final ProcessingEnvironment environment;
    private final Optional<Trees> trees;
    private final Map<TypeElement, Optional<Unit>> units = new HashMap<>();
    private final Map<TypeElement, Optional<Library>> libraries = new HashMap<>();

    private final Map<String, Boolean> declared = new ConcurrentHashMap<>();

    private record Library(Unit unit, ClassFile classFile) {}

    public Compiler(ProcessingEnvironment environment) {
        this.environment = environment;
        this.trees = trees(Unwrapped.of(environment));
    }

    private static Optional<Trees> trees(ProcessingEnvironment environment) {
        try {
            return Optional.of(Trees.instance(environment));
        } catch (RuntimeException | LinkageError notJavac) {
            return Optional.empty();
        }
    }

    /** The compilation unit that declares {@code element}, if its text can be had and read. */
    @Override public Optional<Unit> unit(Element element) {
        return units.computeIfAbsent(outermost(element), type -> text(type).map(this::unit));
    }

    private Unit unit(String text) {
        return new Unit(parsed(text), environment.getElementUtils(), environment.getTypeUtils(), this);
    }

    @Override public Optional<Unit> library(ExecutableElement method, String descriptor) {
        TypeElement type = (TypeElement) method.getEnclosingElement();
        if (unit(type).isPresent()) return Optional.empty();
        return library(type).filter(l -> l.unit.declaration(method).filter(d -> Compiled.from(d, l.classFile.linesOf(method.getSimpleName() + descriptor))).isPresent()).map(Library::unit);
    }

    @Override public boolean initializes(TypeElement type, Range lines) {
        return library(type).filter(l -> !l.classFile.linesOf("<clinit>()V").subSet(lines.begin.line, lines.end.line + 1).isEmpty()).isPresent();
    }

    private Optional<Library> library(TypeElement type) {
        return libraries.computeIfAbsent(type, t -> new SourcesJar(environment).of(t).flatMap(found -> known(found.text()).map(unit -> new Library(unit, found.classFile()))));
    }

    /** The unit of a source that no compiler has looked at. */
    private Optional<Unit> known(String text) {
        try {
            return Optional.of(unit(text));
        } catch (IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    /** What the compiler knows of its elements. */
    public Elements elements() {
        return environment.getElementUtils();
    }

    /**
     * Whether a package has a type of that simple name, for any thread. It is asked for one name: where a package is listed, compilers
     * compile all the sources that lie in its folder.
     */
    public boolean declares(PackageElement home, String name) {
        String qualified = home.isUnnamed() ? name : home.getQualifiedName() + "." + name;
        Boolean known = declared.get(qualified);
        if (known != null) return known;
        synchronized (this) {
            ModuleElement module = elements().getModuleOf(home);
            TypeElement type = module == null ? elements().getTypeElement(qualified) : elements().getTypeElement(module, qualified);
            declared.put(qualified, type != null);
            return type != null;
        }
    }

    /** What the compiler knows of its types. */
    public Types types() {
        return environment.getTypeUtils();
    }

    private static TypeElement outermost(Element element) {
        Element at = element;
        while (at.getEnclosingElement() instanceof TypeElement || !(at instanceof TypeElement)) at = at.getEnclosingElement();
        return (TypeElement) at;
    }

    private Optional<String> text(TypeElement type) {
        Optional<TreePath> path = trees.map(t -> t.getPath(type));
        return path.isEmpty() ? Texts.of(type, environment) : content(path.get().getCompilationUnit().getSourceFile());
    }

    private static Optional<String> content(FileObject file) {
        try {
            return Optional.of(file.getCharContent(true).toString());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * {@code generated} as the source of {@code type} is spelled: the encoding of the compilation is good for the characters that
     * stand there; all others beyond ASCII become escapes.
     */
    public String spelled(String generated, TypeElement type) {
        String source = text(outermost(type)).orElse(""), spelled = generated;
        for (int c : generated.chars().filter(c -> c >= 128).distinct().filter(c -> source.indexOf(c) < 0).toArray())
            spelled = spelled.replace(Character.toString((char) c), String.format("\\u%04x", c));
        return spelled;
    }

    /**
     * The compiler has read the text already: what JavaParser finds fault with, short of not understanding it, is none. So a level of
     * the language, with all that it checks, is for texts only that read otherwise without one.
     */
    private static CompilationUnit parsed(String text) {
        boolean escapes = text.contains("\\u"), plain = !escapes && !text.contains("yield");
        ParserConfiguration configuration = new ParserConfiguration().setLanguageLevel(plain ? LanguageLevel.RAW : LanguageLevel.BLEEDING_EDGE).setPreprocessUnicodeEscapes(escapes).setAttributeComments(false);
        ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(text);
        if (plain && text.contains("var")) new Java10PostProcessor().postProcess(result, configuration);
        result.getProblems().stream().filter(p -> p.getCause().isPresent()).findFirst().ifPresent(p -> {
            throw new IllegalStateException("the source cannot be parsed: " + p.getVerboseMessage());
        });
        return result.getResult().orElseThrow();
    }

    /** Prints {@code message} at its place in the source of {@code element}. */
    public void print(Diagnostic.Kind kind, String message, Element element, Place place) {
        Optional<TreePath> path = trees.map(t -> t.getPath(place.equals(Place.NONE) ? element : outermost(element)));
        Optional<Tree> tree = path.flatMap(p -> place.equals(Place.NONE) ? Optional.of(p.getLeaf()) : at(p.getCompilationUnit(), place));
        String line = place.equals(Place.NONE) ? "" : "line " + place.line() + ": ";
        if (tree.isPresent()) trees.get().printMessage(kind, message, tree.get(), path.get().getCompilationUnit());
        else environment.getMessager().printMessage(kind, line + message, element);
    }

    /** The deepest tree that begins at {@code place}, or is named there: javac puts its caret at it. */
    private Optional<Tree> at(CompilationUnitTree unit, Place place) {
        String text = content(unit.getSourceFile()).orElse("");
        int offset = offset(text, place);
        SourcePositions positions = trees.get().getSourcePositions();
        Tree[] found = new Tree[1];
        new TreeScanner<Void, Void>() {
            @Override public Void scan(Tree tree, Void nothing) {
                long start = tree == null ? -1 : positions.getStartPosition(unit, tree), end = tree == null ? -1 : positions.getEndPosition(unit, tree);
                if (tree instanceof MethodTree && end >= 0 && (offset < start || end <= offset)) return null;
                boolean named = start >= 0 && start < offset && offset < end && name(tree).filter(n -> isAt(text, offset, n)).isPresent();
                if (start == offset || named) found[0] = tree;
                return super.scan(tree, nothing);
            }
        }.scan(unit, null);
        return Optional.ofNullable(found[0]);
    }

    private static Optional<String> name(Tree tree) {
        if (tree instanceof MethodTree method) return Optional.of(method.getName().toString());
        return tree instanceof VariableTree variable ? Optional.of(variable.getName().toString()) : Optional.empty();
    }

    private static boolean isAt(String text, int offset, String name) {
        int end = offset + name.length();
        return text.startsWith(name, offset) && !Character.isJavaIdentifierPart(text.charAt(offset - 1)) && !(end < text.length() && Character.isJavaIdentifierPart(text.charAt(end)));
    }

    private static int offset(String text, Place place) {
        int at = 0;
        for (int line = 1; line < place.line(); line++) at = afterLine(text, at);
        return at + place.column() - 1;
    }

    private static int afterLine(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
        return at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n' ? at + 2 : at + 1;
    }
}
