package dev.backflow.processor.source;

import com.github.javaparser.Range;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Where the source of other classes can be had. */
public interface Sources {
    /** The unit that declares {@code element}, if its source is part of this compilation. */
    Optional<Unit> unit(Element element);

    /**
     * The unit that declares a method which comes compiled in a jar, if the sources lie beside that jar and are what was compiled.
     *
     * @param descriptor the method's parameters and result, as class files write them
     */
    Optional<Unit> library(ExecutableElement method, String descriptor);

    /** Whether a class that comes compiled in a jar has instructions from these lines of its source, which initialize it. */
    boolean initializes(TypeElement type, Range lines);
}
