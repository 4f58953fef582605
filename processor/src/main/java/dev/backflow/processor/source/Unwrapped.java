package dev.backflow.processor.source;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import javax.annotation.processing.ProcessingEnvironment;

/** The compiler's own processing environment, out of the wrappings that IntelliJ and Gradle put around it. */
final class Unwrapped {
    private Unwrapped() {}

    static ProcessingEnvironment of(ProcessingEnvironment environment) {
        ProcessingEnvironment at = intellij(environment);
        for (int i = 0; i < 5; i++) {
            ProcessingEnvironment inner = delegate(at);
            if (inner == null) return at;
            at = inner;
        }
        return at;
    }

    private static ProcessingEnvironment intellij(ProcessingEnvironment environment) {
        try {
            Class<?> wrappers = environment.getClass().getClassLoader().loadClass("org.jetbrains.jps.javac.APIWrappers");
            Method unwrap = wrappers.getDeclaredMethod("unwrap", Class.class, Object.class);
            return (ProcessingEnvironment) unwrap.invoke(null, ProcessingEnvironment.class, environment);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError notWrapped) {
            return environment;
        }
    }

    /** The environment that a wrapper holds in a field; null if it holds none that can be read. */
    private static ProcessingEnvironment delegate(ProcessingEnvironment environment) {
        Object holder = Proxy.isProxyClass(environment.getClass()) ? Proxy.getInvocationHandler(environment) : environment;
        for (Class<?> type = holder.getClass(); type != null && type != Object.class; type = type.getSuperclass())
            for (Field field : type.getDeclaredFields()) {
                ProcessingEnvironment inner = read(field, holder);
                if (inner != null && inner != environment) return inner;
            }
        return null;
    }

    private static ProcessingEnvironment read(Field field, Object holder) {
        if (!ProcessingEnvironment.class.isAssignableFrom(field.getType()) && field.getType() != Object.class) return null;
        try {
            field.setAccessible(true);
            return field.get(holder) instanceof ProcessingEnvironment inner ? inner : null;
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return null;
        }
    }
}
