package dev.backflow.processor.companion;

import dev.backflow.processor.circuit.Access;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.emit.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The members through which a companion reaches private members of the user's class: handles taken once. */
public final class PrivateMembers {
    private static final String FIELD = """
        private static java.lang.invoke.VarHandle field(java.lang.String owner, java.lang.String name) {
          try {
            java.lang.Class<?> of = java.lang.Class.forName(owner);
            return java.lang.invoke.MethodHandles.privateLookupIn(of, java.lang.invoke.MethodHandles.lookup()).unreflectVarHandle(of.getDeclaredField(name));
          } catch (java.lang.ReflectiveOperationException e) {
            throw new java.lang.ExceptionInInitializerError(e);
          }
        }""";

    private static final String METHOD = """
        private static java.lang.invoke.MethodHandle method(java.lang.String owner, java.lang.String name, java.lang.String descriptor, boolean ofObject) {
          try {
            java.lang.Class<?> of = java.lang.Class.forName(owner);
            java.lang.invoke.MethodType type = java.lang.invoke.MethodType.fromMethodDescriptorString(descriptor, of.getClassLoader());
            java.lang.invoke.MethodHandles.Lookup inside = java.lang.invoke.MethodHandles.privateLookupIn(of, java.lang.invoke.MethodHandles.lookup());
            if (name.equals("<init>")) return inside.findConstructor(of, type);
            return ofObject ? inside.findVirtual(of, name, type) : inside.findStatic(of, name, type);
          } catch (java.lang.ReflectiveOperationException e) {
            throw new java.lang.ExceptionInInitializerError(e);
          }
        }""";

    private PrivateMembers() {}

    /** The members for all accesses, each once. */
    public static List<Member> of(Collection<Access> accesses) {
        List<Member> members = new ArrayList<>();
        for (Access access : new LinkedHashSet<>(accesses)) of(access).forEach(text -> members.add(new Member.Verbatim(text)));
        if (accesses.stream().anyMatch(a -> !(a instanceof Access.OfMethod))) members.add(new Member.Verbatim(FIELD));
        if (accesses.stream().anyMatch(Access.OfMethod.class::isInstance)) members.add(new Member.Verbatim(METHOD));
        return members;
    }

    private static List<String> of(Access access) {
        if (access instanceof Access.OfMethod method) return called(method);
        String type = access.result().orElseThrow().text();
        if (access instanceof Access.OfClass field && field.settled())
            return List.of(unchecked(type) + "private static final " + type + " " + access.member() + " = (" + type + ") " + field(access) + ".get();");
        boolean object = access instanceof Access.OfObject;
        String handle = access.member() + "Handle";
        return List.of("private static final java.lang.invoke.VarHandle " + handle + " = " + field(access) + ";",
            unchecked(type) + "private static " + type + " " + access.member() + "(" + (object ? ((Access.OfObject) access).object().text() + " of" : "")
                + ") {\nreturn (" + type + ") " + handle + ".get(" + (object ? "of" : "") + ");\n}");
    }

    /** A handle knows nothing of type arguments. */
    private static String unchecked(String type) {
        return type.contains("<") ? "@java.lang.SuppressWarnings(\"unchecked\")\n" : "";
    }

    private static String field(Access access) {
        return "field(\"" + access.owner() + "\", \"" + access.name() + "\")";
    }

    private static List<String> called(Access.OfMethod access) {
        String handle = access.member() + "Handle";
        List<Type> types = access.parameters();
        String parameters = IntStream.range(0, types.size()).mapToObj(i -> types.get(i).text() + " a" + i).collect(Collectors.joining(", "));
        String arguments = IntStream.range(0, types.size()).mapToObj(i -> "a" + i).collect(Collectors.joining(", "));
        String result = access.result().map(Type::text).orElse("void");
        String call = (access.result().isPresent() ? "return (" + result + ") " : "") + handle + ".invoke(" + arguments + ");";
        return List.of("private static final java.lang.invoke.MethodHandle " + handle + " = method(\"" + access.owner() + "\", \"" + access.name() + "\", \"" + access.descriptor() + "\", " + access.ofObject() + ");",
            unchecked(result) + "private static " + result + " " + access.member() + "(" + parameters + ") {\ntry {\n" + call
                + "\n} catch (java.lang.RuntimeException | java.lang.Error e) {\nthrow e;\n} catch (java.lang.Throwable e) {\nthrow new java.lang.reflect.UndeclaredThrowableException(e);\n}\n}");
    }
}
