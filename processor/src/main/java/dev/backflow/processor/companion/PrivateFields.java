package dev.backflow.processor.companion;

import dev.backflow.processor.circuit.Access;
import dev.backflow.processor.emit.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** The members through which a companion reads private fields of the user's class: handles taken once. */
public final class PrivateFields {
    private static final String LOOKUP = """
        private static java.lang.invoke.VarHandle handle(java.lang.String owner, java.lang.String name, java.lang.Class<?> type) {
          try {
            java.lang.Class<?> of = java.lang.Class.forName(owner);
            return java.lang.invoke.MethodHandles.privateLookupIn(of, java.lang.invoke.MethodHandles.lookup()).findStaticVarHandle(of, name, type);
          } catch (java.lang.ReflectiveOperationException e) {
            throw new java.lang.ExceptionInInitializerError(e);
          }
        }""";

    private PrivateFields() {}

    /** The members for all accesses, each once. */
    public static List<Member> of(Collection<Access> accesses) {
        List<Member> members = new ArrayList<>();
        for (Access access : new LinkedHashSet<>(accesses)) members.addAll(access.settled() ? settled(access) : changing(access));
        if (!members.isEmpty()) members.add(new Member.Verbatim(LOOKUP));
        return members;
    }

    private static List<Member> settled(Access access) {
        String type = access.type().text();
        return List.of(new Member.Verbatim("private static final " + type + " " + access.member() + " = (" + type + ") " + handle(access) + ".get();"));
    }

    private static List<Member> changing(Access access) {
        String type = access.type().text(), field = access.member() + "Handle";
        return List.of(new Member.Verbatim("private static final java.lang.invoke.VarHandle " + field + " = " + handle(access) + ";"),
            new Member.Verbatim("private static " + type + " " + access.member() + "() {\nreturn (" + type + ") " + field + ".get();\n}"));
    }

    private static String handle(Access access) {
        String raw = access.type().text().replaceAll("<.*>", "");
        return "handle(\"" + access.owner() + "\", \"" + access.name() + "\", " + raw + ".class)";
    }
}
