package dev.backflow.processor.companion;

import dev.backflow.processor.adjoint.GradientNames;
import dev.backflow.processor.circuit.PrivateCall;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.emit.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The members through which a companion calls private gates of the user's class: handles taken once, which the JIT sees through. */
public final class PrivateMethods {
    private static final String LOOKUP = """
        private static java.lang.invoke.MethodHandle method(String owner, String name, Class<?> result, Class<?>... parameters) {
          try {
            Class<?> of = Class.forName(owner);
            return java.lang.invoke.MethodHandles.privateLookupIn(of, java.lang.invoke.MethodHandles.lookup()).findStatic(of, name, java.lang.invoke.MethodType.methodType(result, parameters));
          } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
          }
        }""";

    private PrivateMethods() {}

    /** The members for all calls, each once. */
    public static List<Member> of(Collection<PrivateCall> calls) {
        List<Member> members = new ArrayList<>();
        for (PrivateCall call : new LinkedHashSet<>(calls)) members.addAll(members(call));
        if (!members.isEmpty()) members.add(new Member.Verbatim(LOOKUP));
        return members;
    }

    private static List<Member> members(PrivateCall call) {
        String result = call.result().map(Type::text).orElse("void"), types = call.parameters().stream().map(p -> ", " + raw(p.text())).collect(Collectors.joining());
        String handle = "private static final java.lang.invoke.MethodHandle " + handle(call) + " = method(\"" + call.owner() + "\", \"" + call.name() + "\", " + raw(result) + types + ");";
        String parameters = IntStream.range(0, call.parameters().size()).mapToObj(i -> call.parameters().get(i).text() + " x" + i).collect(Collectors.joining(", "));
        String arguments = IntStream.range(0, call.parameters().size()).mapToObj(i -> "x" + i).collect(Collectors.joining(", "));
        String gives = call.result().map(t -> "return (" + t.text() + ") ").orElse("");
        return List.of(new Member.Verbatim(handle), new Member.Verbatim("""
            private static %s %s(%s) {
              try {
                %s%s.invokeExact(%s);
              } catch (RuntimeException | Error e) {
                throw e;
              } catch (Throwable e) {
                throw new java.lang.reflect.UndeclaredThrowableException(e);
              }
            }""".formatted(result, call.member(), parameters, gives, handle(call), arguments)));
    }

    /** Overloads have handles of different names. */
    private static String handle(PrivateCall call) {
        return call.member() + "Of" + call.parameters().stream().map(p -> GradientNames.capitalised(p.text().replace("[]", "s").replaceAll("\\W", "_"))).collect(Collectors.joining());
    }

    private static String raw(String type) {
        return type.replaceAll("<.*>", "") + ".class";
    }
}
