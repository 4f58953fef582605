package dev.backflow.processor.random;

import java.util.List;
import java.util.Random;

/** The choices of a random program: the same seed gives the same ones. */
final class Dice {
    private final Random random;
    private final boolean single;
    private final boolean records;

    /** Every fourth program may hold {@code float}, every fourth records. */
    Dice(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        single = random.nextInt(4) == 0;
        records = !single && random.nextInt(3) == 0;
    }

    boolean holdsRecords() {
        return records;
    }

    boolean isSingle() {
        return single;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of the choices; programs without {@code float} never choose what has to do with it. */
    String pick(String... choices) {
        String choice = choices[random.nextInt(choices.length)];
        return single ? choice : choice.replace("float", "double");
    }
}
