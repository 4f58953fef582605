package dev.backflow.processor.source;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.backflow.processor.circuit.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** A compilation unit: its tree, with what the compiler knows of its elements and types. */
public record Unit(CompilationUnit tree, Elements elements, Types types) {
    /** Longer statements are cut in comments. */
    private static final int LONGEST = 80;

    /** Where {@code node} stands, with the statement around it. */
    public Place place(Node node) {
        Position begin = node.getBegin().orElse(Position.HOME);
        return new Place(begin.line, begin.column, statement(node));
    }

    private static String statement(Node node) {
        Node at = node;
        while (at.getParentNode().isPresent() && !(at instanceof Statement)) at = at.getParentNode().get();
        if (!(at instanceof Statement) || at instanceof BlockStmt) return "";
        String text = at.getTokenRange().map(Object::toString).orElse(at.toString()).replaceAll("\\s+", " ").trim();
        String plain = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
        return plain.length() > LONGEST ? plain.substring(0, LONGEST - 3) + "..." : plain;
    }

    /** The declaration of {@code method}; empty if it stands in another unit, or nowhere. */
    public Optional<MethodDeclaration> declaration(ExecutableElement method) {
        String home = tree.getPackageDeclaration().map(PackageDeclaration::getNameAsString).orElse("");
        if (!elements.getPackageOf(method).getQualifiedName().contentEquals(home)) return Optional.empty();
        Deque<String> path = new ArrayDeque<>();
        for (Element at = method.getEnclosingElement(); at instanceof TypeElement; at = at.getEnclosingElement()) path.push(at.getSimpleName().toString());
        Optional<TypeDeclaration<?>> type = tree.getTypes().stream().filter(t -> t.getNameAsString().equals(path.peek())).findFirst();
        path.poll();
        for (String name : path)
            type = type.flatMap(t -> t.getMembers().stream().filter(m -> m instanceof TypeDeclaration<?> inner && inner.getNameAsString().equals(name)).map(m -> (TypeDeclaration<?>) m).findFirst());
        return type.flatMap(t -> among(t.getMethodsByName(method.getSimpleName().toString()), method));
    }

    private static Optional<MethodDeclaration> among(List<MethodDeclaration> methods, ExecutableElement method) {
        List<MethodDeclaration> fitting = methods.stream().filter(m -> m.getParameters().size() == method.getParameters().size()).toList();
        if (fitting.size() == 1) return Optional.of(fitting.get(0));
        return fitting.stream().filter(m -> fits(m, method)).findFirst();
    }

    private static boolean fits(CallableDeclaration<?> declaration, ExecutableElement method) {
        for (int i = 0; i < declaration.getParameters().size(); i++) {
            TypeMirror type = method.getParameters().get(i).asType();
            String written = declaration.getParameter(i).getType().asString() + (declaration.getParameter(i).isVarArgs() ? "[]" : "");
            if (!simple(written).equals(simple(type.toString()))) return false;
        }
        return true;
    }

    private static String simple(String type) {
        String plain = type.replaceAll("@[\\w.]+(\\([^)]*\\))?\\s*", "").replaceAll("<.*>", "").replaceAll("\\s", "");
        String base = plain.replace("[]", "");
        return base.substring(base.lastIndexOf('.') + 1) + plain.substring(base.length());
    }
}
