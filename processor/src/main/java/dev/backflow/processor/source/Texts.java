package dev.backflow.processor.source;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** The text of a class's source where the compiler is not javac. */
final class Texts {
    private Texts() {}

    static Optional<String> of(TypeElement type, ProcessingEnvironment environment) {
        Optional<String> text = fileObject(type, environment);
        if (text.isEmpty()) text = eclipse(type);
        return text.isPresent() ? text : sourcePath(type, environment);
    }

    /** {@code Elements.getFileObjectOf}, since Java 18. */
    private static Optional<String> fileObject(TypeElement type, ProcessingEnvironment environment) {
        try {
            Method of = javax.lang.model.util.Elements.class.getMethod("getFileObjectOf", javax.lang.model.element.Element.class);
            FileObject file = (FileObject) of.invoke(environment.getElementUtils(), type);
            return file == null || !file.getName().endsWith(".java") ? Optional.empty() : Optional.of(file.getCharContent(true).toString());
        } catch (ReflectiveOperationException | IOException | RuntimeException absent) {
            return Optional.empty();
        }
    }

    /** Eclipse's compiler keeps the text with the binding of the class. */
    private static Optional<String> eclipse(TypeElement type) {
        try {
            Object binding = field(type, "_binding");
            Object scope = field(binding, "scope");
            Object unitScope = scope.getClass().getMethod("compilationUnitScope").invoke(scope);
            Object result = field(field(unitScope, "referenceContext"), "compilationResult");
            Object unit = field(result, "compilationUnit");
            Method contents = Class.forName("org.eclipse.jdt.internal.compiler.env.ICompilationUnit", true, unit.getClass().getClassLoader()).getMethod("getContents");
            return Optional.of(new String((char[]) contents.invoke(unit)));
        } catch (ReflectiveOperationException | RuntimeException notEclipse) {
            return Optional.empty();
        }
    }

    private static Object field(Object holder, String name) throws ReflectiveOperationException {
        for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass())
            for (Field field : type.getDeclaredFields()) {
                if (!field.getName().equals(name)) continue;
                field.setAccessible(true);
                return field.get(holder);
            }
        throw new NoSuchFieldException(name);
    }

    private static Optional<String> sourcePath(TypeElement type, ProcessingEnvironment environment) {
        String name = type.getQualifiedName().toString();
        int dot = name.lastIndexOf('.');
        try {
            return Optional.of(environment.getFiler().getResource(StandardLocation.SOURCE_PATH, dot < 0 ? "" : name.substring(0, dot), name.substring(dot + 1) + ".java").getCharContent(true).toString());
        } catch (IOException | RuntimeException absent) {
            return Optional.empty();
        }
    }
}
