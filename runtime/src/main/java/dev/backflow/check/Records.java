package dev.backflow.check;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.UnaryOperator;

/** Records by their components. */
final class Records {
    private Records() {}

    static List<RecordComponent> components(Class<?> type) {
        return List.of(type.getRecordComponents());
    }

    static Object part(Record whole, RecordComponent component) {
        return Reflection.call(component.getAccessor(), whole);
    }

    /** A record of the same type, made of what {@code change} makes of each component. */
    static Record mapped(Record whole, UnaryOperator<Object> change) {
        List<RecordComponent> components = components(whole.getClass());
        Object[] parts = components.stream().map(c -> change.apply(part(whole, c))).toArray();
        return (Record) Reflection.make(canonical(whole.getClass()), parts);
    }

    private static Constructor<?> canonical(Class<?> type) {
        Class<?>[] types = components(type).stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
