package dev.backflow.processor.diagnostic;

import java.text.MessageFormat;

/** Every refusal and warning: what is wrong, in the user's names; what to do. */
public enum Code {
    /** A call without source and without gate, with a value that a gradient flows through. */
    NO_GATE("{0} has neither a gate nor source in this file{1}, and a gradient flows through this call; write it as a method of this class, or keep its arguments constant"),
    /** Bits of a number that become a number again. */
    BITS("{0} gives the bits of a number that a gradient flows through, and what is made of them here may depend on it smoothly; let them decide only, or declare the method a gate"),
    /** A number that becomes an object. */
    BOXED("{0} makes an object of a number that a gradient flows through; keep it a double or float"),
    /** A collection that is given active values. */
    COLLECTION("{0} gives a collection values that a gradient flows through; keep them in an array"),
    /** A lambda, a method reference or a stream. */
    LAMBDA("a lambda or method reference cannot be differentiated; write a loop or a method"),
    /** A try statement. */
    TRY("a try statement cannot be differentiated; move it to the caller"),
    /** A floating-point field that is assigned. */
    ACTIVE_FIELD("the field {0} is assigned a value that a gradient may flow through; pass it as a parameter, or return it"),
    /** A method with a variable number of arguments. */
    VARARGS("{0} takes a variable number of arguments; pass an array"),
    /** A generic method or class. */
    GENERIC("{0} has type parameters; differentiate a method of concrete types"),
    /** A construct that has no lowering. */
    UNSUPPORTED("{0} cannot be differentiated here; write it with what the README lists"),
    /** A method without body. */
    NO_BODY("{0} has no body; annotate a method that has one"),
    /** A method that reads the state of its object. */
    INSTANCE("{0} needs the object it is called on, and a companion has none; pass what it reads as parameters"),
    /** A method without differentiable parameter. */
    NOTHING_TO_DIFFERENTIATE("{0} has no parameter to differentiate; it needs a double or float, an array of these, or a record of these, that is not @Constant"),
    /** A method whose result carries no gradient. */
    NO_RESULT("{0} gives nothing to differentiate; it must return a floating-point number, an array or a record of these, or fill an array parameter"),
    /** A store of a varying value into what is declared constant. */
    CONSTANT_WRITTEN("{0} is @Constant, but may hold values that depend on differentiated parameters; drop @Constant, or store them in another array"),
    /** A constant array in an object that is given back. */
    CONSTANT_SHARED("{0} is @Constant, but what {1} returns or writes to may lead to that array itself; use a copy of it, or drop @Constant"),
    /** A constant array that is given to a method of another file, of which only the signature is known. */
    CONSTANT_PASSED("{0} is @Constant, and {1}, which is in another file, may write to it or keep it; mark {1} @Differentiable(pure = true) if it does neither, or its parameter {2} @Constant"),
    /** A method that says that it is pure. */
    NOT_PURE("{0} is declared pure, but may {1}; use a copy of that, or do without pure = true"),
    /** A varying argument for a constant parameter. */
    CONSTANT_ARGUMENT("the parameter {0} of {1} is @Constant, but a gradient flows into it here; drop @Constant there"),
    /** A synchronized statement or method. */
    SYNCHRONIZED("what is synchronized cannot be differentiated; synchronize in the caller"),
    /** Two things of one name in a companion. */
    NAME_TAKEN("the companion has two meanings for {0}: that of {1} and that of {2}; rename one"),
    /** A method of a local or anonymous class. */
    LOCAL_CLASS("{0} is a method of a local or anonymous class; move it to a class of its own"),
    /** A companion that exists already. */
    COMPANION_EXISTS("there is a class {0} already, where the gradients would go; rename it"),
    /** A call of a method that is differentiated along and cannot be. */
    CALLEE("{0} is called here and cannot be differentiated along; see the error there"),
    /** A name that could not be resolved. */
    UNRESOLVED("{0} cannot be resolved here; correct the name, its arguments, or the imports"),
    /** A number that is made of bits or text of another. */
    REBUILT("{0} makes a number out of {1} made of a number that a gradient flows through, and no gradient comes through {1}; compute with the number itself, or declare the method a gate"),
    /** A private type in a signature. */
    PRIVATE_TYPE("the companion cannot name the private type {0}; make it package-private"),
    /** A record that cannot be differentiated. */
    RECORD("the record {0} {1}"),
    /** A method without source text. */
    NO_SOURCE("the source of {0} cannot be read; compile it from a source file"),
    /** A Jacobian of what has none. */
    JACOBIAN("{0} is to have a Jacobian, and {1}; {2}"),
    /** A workspace for a method that leaves new arrays behind. */
    WORKSPACE("{0} arrays in the place of others in {1}: with a workspace they would be used again while {1} still holds them; write to the arrays that are there, or do without the workspace"),
    /** A gradient that is zero by mathematics. */
    ZERO_GRADIENT("the gradient on {0} is zero: {0} reaches the result only through operations that are constant between jumps, or not at all; mark it @Constant if that is meant"),
    /** A method that cannot be a gate. */
    GATE_METHOD("{0} cannot be a gate: it {1}; {2}"),
    /** A gate with more or fewer local gradients than it has inputs. */
    GATE_COUNT("{0} takes {1} local gradients, for {2}, and {3} are written; write one for each double or float parameter that is not @Constant"),
    /** A local gradient that cannot be parsed. */
    GATE_SYNTAX("the local gradient \"{0}\" of {1} is no Java expression, at column {2}; correct it"),
    /** A local gradient with a name that is not known, or not to everybody. */
    GATE_NAME("the local gradient \"{0}\" of {1} names {2}; use the parameters, out, and static members that callers can see"),
    /** A local gradient that is no number. */
    GATE_TYPE("the local gradient \"{0}\" of {1} {2}; it must be a number, such as 1.0 / n"),
    /** A local gradient that does more than compute. */
    GATE_EXPRESSION("the local gradient \"{0}\" of {1} is more than arithmetic and static calls: {2}; move that to a static method"),
    /** A gate whose reverse pass is missing, or has another signature. */
    GATE_VJP("{0} needs its reverse pass, and {1}; {2}"),
    /** A method of an interface of gates that mirrors nothing. */
    GATES_FOR("{0} mirrors no static method of {1} with these parameters and this result; correct the name or the types"),
    /** A gate that is declared twice. */
    GATE_TWICE("{0} is declared a gate by {1} and by {2}; keep one"),
    /** A call of a gate whose declaration cannot be used. */
    GATE_DECLARATION("the gate {0} is called here and cannot be used: {1}"),
    /** A loop that cannot be run again from a kept state. */
    CHECKPOINTED("{0} is marked @Checkpointed, but {1}"),
    /** A fault of the processor. */
    INTERNAL("Backflow failed on {0}: {1}; please report this with the method");

    private final String template;

    Code(String template) {
        this.template = template;
    }

    /** The text of a message: {@code [CODE] what is wrong; what to do}. */
    public String message(Object... arguments) {
        return "[" + name() + "] " + text(arguments);
    }

    /** What is wrong; what to do. */
    public String text(Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) texts[i] = String.valueOf(arguments[i]);
        return MessageFormat.format(template, texts);
    }
}
