package dev.backflow.processor.lower;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.expr.Name;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.diagnostic.Diagnostics;
import dev.backflow.processor.gate.Gates;
import dev.backflow.processor.source.Compiler;
import dev.backflow.processor.source.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The gates that users declare, with what callers need to know of them. Good for one round of the processor. */
public final class GateDeclarations {
    /** The annotation that declares a gate. */
    public static final String GATE = "dev.backflow.Gate";
    /** The annotation of an interface that declares gates for another class. */
    public static final String GATES_FOR = MirroredGates.GATES_FOR;

    private final Compiler compiler;
    private final Gates gates;
    private final Members members;
    private final MirroredGates mirrors;
    private final GateIndex index;
    private final Map<ExecutableElement, String> lineOf = new HashMap<>();
    private final Map<Use, Optional<GateUse>> known = new HashMap<>();

    private record Use(ExecutableElement method, Element home) {}

    /** {@code interfaces} are those of this compilation that declare gates for others' classes. */
    public GateDeclarations(Compiler compiler, Gates gates, Collection<TypeElement> interfaces) {
        this.compiler = compiler;
        this.gates = gates;
        this.members = new Members(compiler.elements(), compiler.types());
        this.index = new GateIndex(compiler, members);
        this.mirrors = new MirroredGates(compiler, members, interfaces);
    }

    /** The members of the classes that this round knows. */
    Members members() {
        return members;
    }

    /** Whether {@code method} carries the annotation. */
    public static boolean isGate(Element method) {
        return GateDeclaration.annotation(method).isPresent();
    }

    /** The declaration that makes {@code method} a gate. */
    private Optional<GateDeclaration> declaration(ExecutableElement method) {
        Optional<GateDeclaration> own = GateDeclaration.annotation(method).map(annotation -> GateDeclaration.of(method, method, annotation));
        return own.or(() -> mirrors.declaration(method));
    }

    /** The declaration that {@code by} carries. */
    private GateDeclaration declared(ExecutableElement by, AnnotationMirror annotation) {
        Optional<TypeElement> target = MirroredGates.target(by.getEnclosingElement());
        if (target.isEmpty()) return GateDeclaration.of(by, by, annotation);
        ExecutableElement method = mirrors.mirrored(by).orElseThrow(() -> GateProblem.of(Code.GATES_FOR, by.getSimpleName(), target.get().getQualifiedName()));
        if (isGate(method)) throw MirroredGates.twice(method, target.get().getQualifiedName(), Members.classOf(by).getQualifiedName());
        if (gates.function(target.get().getQualifiedName().toString(), method.getSimpleName().toString(), method.getParameters().size()).isPresent())
            throw MirroredGates.twice(method, "Backflow itself", Members.classOf(by).getQualifiedName());
        mirrors.declaration(method);
        return GateDeclaration.of(by, method, annotation);
    }

    /** Reports what is wrong with the declaration that {@code method} carries, where it stands. */
    public void check(ExecutableElement method, Diagnostics diagnostics) {
        try {
            GateDeclaration.annotation(method).ifPresent(annotation -> check(declared(method, annotation)));
        } catch (GateProblem problem) {
            diagnostics.error(problem.code(), compiler.unit(method).map(unit -> GatePlaces.of(method, problem.partial(), unit)).orElse(Place.NONE), problem.arguments());
        }
    }

    private void check(GateDeclaration declaration) {
        reading(declaration, Optional.of(declaration.by())).use();
        if (declaration.by().equals(declaration.method())) return;
        GateReading everywhere = reading(declaration, Optional.empty());
        lineOf.put(declaration.by(), index.gate(declaration, everywhere.vjp(), everywhere.partials()));
    }

    /** What {@code declaring}, an interface, leaves for those who compile later; none if it declares nothing for others. */
    public Optional<GateEntry> entry(TypeElement declaring) {
        List<String> lines = new ArrayList<>();
        ElementFilter.methodsIn(declaring.getEnclosedElements()).forEach(by -> Optional.ofNullable(lineOf.get(by)).ifPresent(lines::add));
        return MirroredGates.target(declaring).map(target -> GateIndex.entry(declaring, target, lines));
    }

    /** What a call of {@code method} is if that is a gate, for a companion in the package of {@code home}. */
    Optional<GateUse> use(ExecutableElement method, ExecutableElement home, Node call) {
        try {
            Use use = new Use(method, compiler.elements().getPackageOf(home));
            if (!known.containsKey(use)) known.put(use, declaration(method).map(declaration -> reading(declaration, Optional.of(home)).use()));
            return known.get(use);
        } catch (GateProblem problem) {
            throw Refusal.of(Code.GATE_DECLARATION, call, method.getSimpleName(), problem.text());
        }
    }

    /** {@code declaration} for a companion in the package of {@code home}; with none, for one that names everything in full. */
    private GateReading reading(GateDeclaration declaration, Optional<ExecutableElement> home) {
        return new GateReading(declaration, new Translation(declaration.by(), unit(declaration.by()), gates, this, new Diagnostics(), new Reached(home), Optional.empty()));
    }

    /** The unit that a declaration stands in; of a class file, what is known of it. */
    private Unit unit(ExecutableElement method) {
        return compiler.unit(method).orElseGet(() -> new Unit(packageOf(method), compiler.elements(), compiler.types(), compiler));
    }

    private CompilationUnit packageOf(ExecutableElement method) {
        CompilationUnit tree = new CompilationUnit();
        String name = compiler.elements().getPackageOf(method).getQualifiedName().toString();
        return name.isEmpty() ? tree : tree.setPackageDeclaration(new PackageDeclaration(new Name(name)));
    }
}
