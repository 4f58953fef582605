package dev.backflow.processor.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.backflow.processor.circuit.Place;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** The compiler that runs the processor: what it knows of the source, and where its messages go. */
public final class Compiler {
    private final ProcessingEnvironment environment;
    private final Optional<Trees> trees;
    private final Map<TypeElement, Optional<Unit>> units = new HashMap<>();

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
    public Optional<Unit> unit(Element element) {
        return units.computeIfAbsent(outermost(element), type -> text(type).flatMap(Compiler::parsed)
            .map(tree -> new Unit(tree, environment.getElementUtils(), environment.getTypeUtils())));
    }

    private static TypeElement outermost(Element element) {
        Element at = element;
        while (at.getEnclosingElement() instanceof TypeElement || !(at instanceof TypeElement)) at = at.getEnclosingElement();
        return (TypeElement) at;
    }

    private Optional<String> text(TypeElement type) {
        Optional<TreePath> path = trees.map(t -> t.getPath(type));
        if (path.isEmpty()) return Texts.of(type, environment);
        try {
            return Optional.of(path.get().getCompilationUnit().getSourceFile().getCharContent(true).toString());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<CompilationUnit> parsed(String text) {
        ParserConfiguration configuration = new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE);
        ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(text);
        return result.isSuccessful() ? result.getResult() : Optional.empty();
    }

    /** Prints {@code message} at its place in the source of {@code element}. */
    public void print(Diagnostic.Kind kind, String message, Element element, Place place) {
        Optional<TreePath> path = trees.map(t -> t.getPath(element));
        if (path.isEmpty()) {
            String line = place.line() == 0 ? "" : "line " + place.line() + ": ";
            environment.getMessager().printMessage(kind, line + message, element);
            return;
        }
        CompilationUnitTree unit = path.get().getCompilationUnit();
        Tree tree = place.line() == 0 ? path.get().getLeaf() : at(unit, place).orElse(path.get().getLeaf());
        trees.get().printMessage(kind, message, tree, unit);
    }

    /** The deepest tree that begins at {@code place}: javac puts its caret there. */
    private Optional<Tree> at(CompilationUnitTree unit, Place place) {
        long offset = offset(unit, place);
        SourcePositions positions = trees.get().getSourcePositions();
        Tree[] found = new Tree[1];
        new TreeScanner<Void, Void>() {
            @Override public Void scan(Tree tree, Void nothing) {
                if (tree != null && positions.getStartPosition(unit, tree) == offset) found[0] = tree;
                return super.scan(tree, nothing);
            }
        }.scan(unit, null);
        return Optional.ofNullable(found[0]);
    }

    private static long offset(CompilationUnitTree unit, Place place) {
        try {
            String text = unit.getSourceFile().getCharContent(true).toString();
            int at = 0;
            for (int line = 1; line < place.line(); line++) at = afterLine(text, at);
            return at + place.column() - 1L;
        } catch (IOException unreadable) {
            return -1;
        }
    }

    private static int afterLine(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
        return at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n' ? at + 2 : at + 1;
    }
}
