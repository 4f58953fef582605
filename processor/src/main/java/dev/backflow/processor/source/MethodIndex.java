package dev.backflow.processor.source;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The methods of classes by their names: one pass over a class, however many of its methods are asked for. */
public final class MethodIndex {
    private final Map<TypeDeclaration<?>, Map<String, List<MethodDeclaration>>> classes = new IdentityHashMap<>();

    /** The methods called {@code name} that {@code type} declares. */
    List<MethodDeclaration> named(String name, TypeDeclaration<?> type) {
        return classes.computeIfAbsent(type, t -> t.getMethods().stream().collect(Collectors.groupingBy(MethodDeclaration::getNameAsString))).getOrDefault(name, List.of());
    }
}
