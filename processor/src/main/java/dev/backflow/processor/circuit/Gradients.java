package dev.backflow.processor.circuit;

import javax.lang.model.SourceVersion;

/** The names that gradients go by. */
public final class Gradients {
    private Gradients() {}

    /** The gradient on {@code parameter}: {@code dx} for {@code x}; {@code do_} for {@code o}, since {@code do} is a keyword. */
    public static String field(String parameter) {
        String name = "d" + parameter;
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }
}
