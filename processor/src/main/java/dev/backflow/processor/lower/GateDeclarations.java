package dev.backflow.processor.lower;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.Name;
import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.diagnostic.Diagnostics;
import dev.backflow.processor.gate.Gates;
import dev.backflow.processor.source.Compiler;
import dev.backflow.processor.source.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The gates that users declare, with what callers need to know of them. Good for one round of the processor. */
public final class GateDeclarations {
    /** The annotation that declares a gate. */
    public static final String GATE = "dev.backflow.Gate";
    /** The annotation of an interface that declares gates for another class. */
    public static final String GATES_FOR = MirroredGates.GATES_FOR;

    private final Compiler compiler;
    private final Gates gates;
    private final MirroredGates mirrors;
    private final Map<Use, Optional<Gate>> known = new HashMap<>();

    private record Use(ExecutableElement method, Element home) {}

    /** {@code interfaces} are those of this compilation that declare gates for others' classes. */
    public GateDeclarations(Compiler compiler, Gates gates, Collection<TypeElement> interfaces) {
        this.compiler = compiler;
        this.gates = gates;
        this.mirrors = new MirroredGates(compiler, interfaces);
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
            GateDeclaration.annotation(method).ifPresent(annotation -> gate(declared(method, annotation), Optional.of(method)));
        } catch (GateProblem problem) {
            diagnostics.error(problem.code(), place(method, problem.partial()), problem.arguments());
        }
    }

    /** What {@code declaring}, an interface, leaves for those who compile later; none if it declares nothing for others. */
    public Optional<GateEntry> entry(TypeElement declaring) {
        Optional<TypeElement> target = MirroredGates.target(declaring);
        if (target.isEmpty()) return Optional.empty();
        GateIndex index = new GateIndex(compiler);
        List<String> lines = new ArrayList<>();
        for (ExecutableElement by : ElementFilter.methodsIn(declaring.getEnclosedElements()))
            GateDeclaration.annotation(by).ifPresent(annotation -> lines.add(line(declared(by, annotation), index)));
        return Optional.of(GateIndex.entry(declaring, target.get(), lines));
    }

    private String line(GateDeclaration declaration, GateIndex index) {
        Gate gate = gate(declaration, Optional.empty());
        List<Value> partials = new ArrayList<>();
        for (int i = 0; i < gate.inputs().size(); i++) if (declaration.isNumber(i)) partials.add(gate.isLocallyConstant() ? Literals.whole(0) : gate.partials().get(i));
        return index.gate(declaration, partials);
    }

    /** The gate that {@code method} is, for a companion in the package of {@code home}. */
    Optional<Gate> gate(ExecutableElement method, ExecutableElement home, Node call) {
        try {
            Use use = new Use(method, compiler.elements().getPackageOf(home));
            if (!known.containsKey(use)) known.put(use, declaration(method).map(declaration -> gate(declaration, Optional.of(home))));
            return known.get(use);
        } catch (GateProblem problem) {
            throw Refusal.of(Code.GATE_DECLARATION, call, method.getSimpleName(), problem.text());
        }
    }

    /** The gate for a companion in the package of {@code home}; empty for one that names everything in full. */
    private Gate gate(GateDeclaration declaration, Optional<ExecutableElement> home) {
        if (!declaration.method().getModifiers().contains(Modifier.STATIC)) throw GateProblem.of(Code.GATE_METHOD, declaration.name(), "is no static method", "make it static");
        Translation at = new Translation(declaration.by(), unit(declaration.by()), gates, this, new Diagnostics(), new Reached(home), Optional.empty());
        at.formula = true;
        if (!at.reach.canName(declaration.method())) throw GateProblem.of(Code.GATE_METHOD, declaration.name(), "cannot be named by the companions of its callers", "make it visible to them");
        List<Wire> inputs = inputs(declaration, at);
        declaration.check(inputs.stream().map(Wire::type).toList());
        Wire output = Wire.named("out", type(declaration, declaration.method().getReturnType(), at));
        String symbol = at.reach.text(Members.classOf(declaration.method())) + "." + declaration.name();
        return Gate.declared(symbol, inputs, output, new LocalGradients(declaration, inputs, output, at).values(), constants(declaration, inputs));
    }

    private static List<Wire> inputs(GateDeclaration declaration, Translation at) {
        List<Wire> inputs = new ArrayList<>();
        for (int i = 0; i < declaration.names().size(); i++) inputs.add(Wire.named(declaration.names().get(i), type(declaration, declaration.type(i), at)));
        if (inputs.stream().anyMatch(i -> i.name().equals("out"))) throw GateProblem.of(Code.GATE_METHOD, declaration.name(), "has a parameter out, which is the name of what it gives", "rename it");
        return inputs;
    }

    private static Type type(GateDeclaration declaration, TypeMirror mirror, Translation at) {
        try {
            return at.types.of(mirror, new Name());
        } catch (Refusal refusal) {
            throw GateProblem.of(Code.GATE_METHOD, declaration.name(), "has the type " + mirror + " in its signature", refusal.text());
        }
    }

    private static Set<Wire> constants(GateDeclaration declaration, List<Wire> inputs) {
        Set<Wire> constants = new LinkedHashSet<>();
        for (int i = 0; i < inputs.size(); i++) if (inputs.get(i).type().carries() && declaration.isConstant(i)) constants.add(inputs.get(i));
        return constants;
    }

    /** The unit that a declaration stands in; of a class file, what is known of it. */
    private Unit unit(ExecutableElement method) {
        return compiler.unit(method).orElseGet(() -> new Unit(packageOf(method), compiler.elements(), compiler.types(), compiler::unit));
    }

    private CompilationUnit packageOf(ExecutableElement method) {
        CompilationUnit tree = new CompilationUnit();
        String name = compiler.elements().getPackageOf(method).getQualifiedName().toString();
        return name.isEmpty() ? tree : tree.setPackageDeclaration(new PackageDeclaration(new Name(name)));
    }

    /** Where a local gradient stands; for -1, all of them. */
    private Place place(ExecutableElement method, int partial) {
        Optional<Unit> unit = compiler.unit(method);
        return unit.flatMap(u -> u.declaration(method)).flatMap(GateDeclarations::written).map(w -> unit.get().place(part(w, partial))).orElse(Place.NONE);
    }

    private static Optional<Expression> written(MethodDeclaration method) {
        return method.getAnnotationByName("Gate").map(annotation -> value(annotation));
    }

    private static Expression value(AnnotationExpr annotation) {
        if (annotation.isSingleMemberAnnotationExpr()) return annotation.asSingleMemberAnnotationExpr().getMemberValue();
        if (!annotation.isNormalAnnotationExpr()) return annotation;
        return annotation.asNormalAnnotationExpr().getPairs().stream().findFirst().map(pair -> pair.getValue()).orElse(annotation);
    }

    private static Node part(Expression written, int partial) {
        boolean listed = partial >= 0 && written instanceof ArrayInitializerExpr all && partial < all.getValues().size();
        return listed ? ((ArrayInitializerExpr) written).getValues().get(partial) : written;
    }
}
