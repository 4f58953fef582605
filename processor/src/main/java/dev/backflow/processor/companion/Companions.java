package dev.backflow.processor.companion;

import dev.backflow.processor.adjoint.Adjoint;
import dev.backflow.processor.adjoint.Pairs;
import dev.backflow.processor.adjoint.Setting;
import dev.backflow.processor.analysis.Calls;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.diagnostic.Diagnostics;
import dev.backflow.processor.emit.Member;
import dev.backflow.processor.gate.Gates;
import dev.backflow.processor.optimize.Optimized;
import dev.backflow.processor.optimize.Outlined;
import dev.backflow.processor.optimize.Unreachable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The members of a companion class: the call forms of every differentiable method, then what they share. */
public final class Companions {
    private final Setting setting;
    private final Pairs pairs = new Pairs();
    private final List<Member> members = new ArrayList<>();

    private Companions(Gates gates, Diagnostics diagnostics, BiConsumer<String, Circuit> observer, boolean everything, boolean strongZero) {
        setting = new Setting(gates, pairs, diagnostics, observer, everything, strongZero);
    }

    /**
     * The members for the methods of one class, in their order.
     *
     * @param observer sees the circuits between the stages, by the name of the stage
     * @param everything whether to do without the analysis of what must be remembered, and to remember everything
     * @param strongZero whether a cotangent of zero stays zero at every gate
     */
    public static List<Member> of(List<Differentiated> methods, Gates gates, Diagnostics diagnostics, BiConsumer<String, Circuit> observer, boolean everything, boolean strongZero) {
        Companions companions = new Companions(gates, diagnostics, observer, everything, strongZero);
        methods.forEach(companions::reserve);
        methods.forEach(companions::add);
        companions.addOrdered();
        Records.of(methods.stream().map(Differentiated::program).toList()).stream().filter(Type.RecordOf::copied).map(Member.RecordCopy::new).forEach(companions.members::add);
        companions.members.addAll(PrivateMembers.of(methods.stream().flatMap(m -> m.program().accesses().stream()).toList()));
        return Workspaces.added(companions.members, methods, companions.pairs::free);
    }

    /** A circuit as it is emitted: a method, and the parts that it needs if it is long. */
    static List<Member> methods(String access, Circuit circuit, String documentation, Setting setting) {
        setting.observer().accept("adjoint", circuit);
        return outlined(access, Optimized.of(circuit), documentation, setting);
    }

    private static List<Member> outlined(String access, Circuit circuit, String documentation, Setting setting) {
        Circuit reached = Unreachable.removed(circuit);
        setting.observer().accept("optimized", reached);
        Outlined outlined = Outlined.of(reached, setting.pairs()::name);
        List<Member> members = new ArrayList<>(List.of(new Member.Method(access, outlined.circuit(), documentation)));
        for (Circuit part : outlined.parts()) {
            setting.observer().accept("outlined", part);
            members.add(new Member.Method("private", part, "A part of {@code " + circuit.name() + "}."));
        }
        return members;
    }

    private void reserve(Differentiated method) {
        String name = method.circuit().name();
        for (String taken : List.of(name, name + "Into", name + "Vjp")) pairs.reserve(taken);
        if (method.jacobian()) for (String taken : List.of(name + "Jacobian", name + "JacobianInto")) pairs.reserve(taken);
    }

    private void add(Differentiated method) {
        Calls calls = new Calls(method.program());
        pairs.of(method.program(), calls);
        CallForms forms = new CallForms(method, calls, setting);
        if (method.pure()) Purity.check(method.circuit(), forms.adjoint().facts(), setting.diagnostics());
        members.addAll(forms.members());
        boolean offered = !method.isPreaccumulated();
        if (offered || forms.callsPair()) members.addAll(pair(method, forms.adjoint(), calls).members(offered ? method.access() : "private"));
    }

    private PairForms pair(Differentiated method, Adjoint adjoint, Calls calls) {
        return adjoint.servesBoth() ? new PairForms(method.pair(), method.circuit(), adjoint, setting) : new PairForms(method.pair(), method.circuit(), calls, setting);
    }

    private void addOrdered() {
        boolean more = true;
        while (more) {
            Optional<Pairs.Order> order = pairs.nextPair();
            order.ifPresent(this::add);
            Optional<Pairs.Copy> copy = pairs.nextCopy();
            copy.ifPresent(this::add);
            more = order.isPresent() || copy.isPresent();
        }
    }

    private void add(Pairs.Order order) {
        pairs.of(order.program(), order.calls());
        members.addAll(new PairForms(order.pair(), order.circuit(), order.calls(), setting).members("private"));
    }

    private void add(Pairs.Copy copy) {
        pairs.of(copy.program(), new Calls(copy.program()));
        Circuit circuit = copy.circuit();
        Circuit named = new Circuit(copy.name(), circuit.parameters(), circuit.constants(), circuit.result(), Adjoint.plain(circuit, pairs), circuit.place());
        members.addAll(outlined("private", named, "The method {@code " + circuit.name() + "} itself.", setting));
    }
}
