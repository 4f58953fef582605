package dev.backflow.processor.source;

import com.github.javaparser.JavaToken;
import com.github.javaparser.Position;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import dev.backflow.processor.circuit.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * A compilation unit: its tree, with what the compiler knows of its elements and types.
 *
 * @param sources where the source of other classes can be had
 * @param calledFrom for a unit of a library, where it is called from: messages have their place there
 * @param index the methods of the tree's classes by name
 */
public record Unit(CompilationUnit tree, Elements elements, Types types, Sources sources, Optional<Place> calledFrom, MethodIndex index) {
    /** Longer statements are cut in comments. */
    private static final int LONGEST = 80;

    /** A unit of this compilation. */
    public Unit(CompilationUnit tree, Elements elements, Types types, Sources sources) {
        this(tree, elements, types, sources, Optional.empty(), new MethodIndex());
    }

    /** This unit of a library, called from {@code place} in the user's source. */
    public Unit calledFrom(Place place) {
        return new Unit(tree, elements, types, sources, Optional.of(place), index);
    }

    /** Where {@code node} stands, with the statement around it. */
    public Place place(Node node) {
        return calledFrom.map(from -> new Place(from.line(), from.column(), statement(node))).orElseGet(() -> own(node));
    }

    private static Place own(Node node) {
        Position begin = node.getBegin().orElse(Position.HOME);
        return new Place(begin.line, begin.column, statement(node));
    }

    private static String statement(Node node) {
        Node at = node;
        while (at.getParentNode().isPresent() && !(at instanceof Statement)) at = at.getParentNode().get();
        return at instanceof Statement && !(at instanceof BlockStmt) ? written(at) : "";
    }

    /** The source of {@code node} as a comment shows it. */
    public static String written(Node node) {
        String text = node.getTokenRange().map(Unit::beginning).orElse("").trim();
        String plain = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
        return plain.length() > LONGEST ? plain.substring(0, LONGEST - 3) + "..." : plain;
    }

    /** As much of the text as a comment may show, with single blanks. */
    private static String beginning(TokenRange range) {
        StringBuilder text = new StringBuilder();
        for (JavaToken token : range) {
            if (text.length() > LONGEST + 1) break;
            for (int i = 0; i < token.getText().length(); i++) append(token.getText().charAt(i), text);
        }
        return text.toString();
    }

    private static void append(char c, StringBuilder text) {
        boolean blank = " \t\n\f\r\u000b".indexOf(c) >= 0;
        if (!blank) text.append(c);
        else if (text.length() == 0 || text.charAt(text.length() - 1) != ' ') text.append(' ');
    }

    /** The methods of local and anonymous classes of {@code type} that carry {@code annotation}: not every compiler hands them to processors. */
    public List<MethodDeclaration> locals(Element type, String annotation) {
        return declaration(type).map(t -> methods(t, new ArrayList<>()).stream().filter(m -> isAnnotated(m, annotation) && isLocal(m, t)).toList()).orElse(List.of());
    }

    /** {@code found}, with all methods in {@code node}. */
    private static List<MethodDeclaration> methods(Node node, List<MethodDeclaration> found) {
        if (node instanceof MethodDeclaration method) found.add(method);
        for (Node child : node.getChildNodes()) methods(child, found);
        return found;
    }

    private boolean isAnnotated(MethodDeclaration method, String annotation) {
        String simple = annotation.substring(annotation.lastIndexOf('.') + 1), all = annotation.substring(0, annotation.lastIndexOf('.'));
        boolean imported = tree.getImports().stream().anyMatch(i -> i.getNameAsString().equals(i.isAsterisk() ? all : annotation));
        return method.getAnnotations().stream().anyMatch(a -> a.getNameAsString().equals(annotation) || imported && a.getNameAsString().equals(simple));
    }

    /** Whether the method stands in a class that stands in code of {@code type}. */
    private static boolean isLocal(MethodDeclaration method, Node type) {
        boolean local = false;
        for (Node at = method.getParentNode().orElse(type); at != type; at = at.getParentNode().orElse(type)) {
            boolean inCode = at instanceof ObjectCreationExpr || at.getParentNode().filter(Statement.class::isInstance).isPresent();
            if (at instanceof TypeDeclaration<?> && !inCode) return false;
            local |= inCode && (at instanceof TypeDeclaration<?> || at instanceof ObjectCreationExpr);
        }
        return local;
    }

    /** The declaration of {@code method}; empty if it stands in another unit, or nowhere. */
    public Optional<MethodDeclaration> declaration(ExecutableElement method) {
        return declaration(method.getEnclosingElement()).flatMap(t -> among(index.named(method.getSimpleName().toString(), t), method));
    }

    /** The declaration of the class {@code element}; empty if it stands in another unit, or nowhere. */
    public Optional<TypeDeclaration<?>> declaration(Element element) {
        String home = tree.getPackageDeclaration().map(PackageDeclaration::getNameAsString).orElse("");
        if (!elements.getPackageOf(element).getQualifiedName().contentEquals(home)) return Optional.empty();
        Deque<String> path = new ArrayDeque<>();
        for (Element at = element; at instanceof TypeElement; at = at.getEnclosingElement()) path.push(at.getSimpleName().toString());
        Optional<TypeDeclaration<?>> type = tree.getTypes().stream().filter(t -> t.getNameAsString().equals(path.peek())).findFirst();
        path.poll();
        for (String name : path)
            type = type.flatMap(t -> t.getMembers().stream().filter(m -> m instanceof TypeDeclaration<?> inner && inner.getNameAsString().equals(name)).map(m -> (TypeDeclaration<?>) m).findFirst());
        return type;
    }

    /** Of overloads that fit as they are written, the one that is written at greatest length: {@code In.Date} rather than {@code Date}. */
    private static Optional<MethodDeclaration> among(List<MethodDeclaration> methods, ExecutableElement method) {
        List<MethodDeclaration> fitting = methods.stream().filter(m -> m.getParameters().size() == method.getParameters().size()).toList();
        if (fitting.size() == 1) return Optional.of(fitting.get(0));
        return fitting.stream().filter(m -> fits(m, method)).max(Comparator.comparing(m -> m.getParameters().stream().mapToInt(p -> name(p.getType()).length()).sum()));
    }

    private static boolean fits(MethodDeclaration declaration, ExecutableElement method) {
        for (int i = 0; i < declaration.getParameters().size(); i++) {
            Parameter written = declaration.getParameter(i);
            if (!fits(written.getType(), written.getType().getArrayLevel() + (written.isVarArgs() ? 1 : 0), method.getParameters().get(i).asType())) return false;
        }
        return true;
    }

    private static boolean fits(Type written, int rank, TypeMirror type) {
        if (type instanceof ArrayType array) return rank > 0 && fits(written, rank - 1, array.getComponentType());
        if (rank > 0) return false;
        if (type.getKind().isPrimitive()) return name(written).equals(type.getKind().name().toLowerCase(Locale.ROOT));
        Element element = type instanceof DeclaredType declared ? declared.asElement() : ((TypeVariable) type).asElement();
        return ("." + element).endsWith("." + name(written));
    }

    /** A type without its annotations, arguments and brackets. */
    private static String name(Type written) {
        Type leaf = written.getElementType();
        return leaf instanceof ClassOrInterfaceType type ? type.getNameWithScope() : leaf instanceof PrimitiveType primitive ? primitive.getType().asString() : "";
    }
}
