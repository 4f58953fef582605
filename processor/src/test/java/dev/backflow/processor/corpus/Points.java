package dev.backflow.processor.corpus;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Random arguments for a method: arrays of length four, numbers of both signs. */
public final class Points {
    private Points() {}

    public static List<Object[]> of(Method method, int count) {
        Random random = new Random(method.toString().hashCode());
        List<Object[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Object[] point = new Object[method.getParameterCount()];
            for (int k = 0; k < point.length; k++) point[k] = value(method.getParameterTypes()[k], random);
            points.add(point);
        }
        return points;
    }

    private static Object value(Class<?> type, Random random) {
        if (type == double.class) return random.nextGaussian();
        if (type == float.class) return (float) random.nextGaussian();
        if (type == int.class) return random.nextInt(4);
        if (type == long.class) return (long) random.nextInt(4);
        if (type == boolean.class) return random.nextBoolean();
        if (type == char.class) return (char) ('a' + random.nextInt(4));
        if (type == String.class) return List.of("red", "green", "blue", "white").get(random.nextInt(4));
        if (type.isEnum()) return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        if (type.isRecord()) return Numbers.record(type, Arrays.stream(type.getRecordComponents()).map(c -> value(c.getType(), random)).toArray());
        Object array = Array.newInstance(type.getComponentType(), 4);
        for (int i = 0; i < 4; i++) Array.set(array, i, value(type.getComponentType(), random));
        return array;
    }
}
