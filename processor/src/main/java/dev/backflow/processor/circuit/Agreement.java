package dev.backflow.processor.circuit;

import java.util.List;

/** Whether the types of a value's operands fit what is done with them; one value at a time. */
final class Agreement implements Value.Cases<Void> {
    private final List<String> problems;

    Agreement(List<String> problems) {
        this.problems = problems;
    }

    /** Whether Java takes {@code value} where {@code to} is wanted, without a cast; references are left to the compiler. */
    static boolean converts(Value value, Type to) {
        Type from = value.type();
        if (from.equals(to)) return true;
        if (to.isArray() && from.isArray()) return false;
        if (!(from instanceof Type.Primitive p) || !(to instanceof Type.Primitive q)) return from.isReference() && to.isReference();
        if (p == Type.BOOLEAN || q == Type.BOOLEAN) return false;
        boolean widens = p.ordinal() < q.ordinal() && q != Type.Primitive.CHAR && !(p == Type.Primitive.CHAR && q == Type.Primitive.SHORT);
        return widens || p == Type.INT && q.ordinal() < p.ordinal() && isConstant(value);
    }

    /** What Java may take for a constant expression. */
    private static boolean isConstant(Value value) {
        return !Walk.any(value, v -> !(v instanceof Value.Literal || v instanceof Value.Constant || v instanceof Value.Apply || v instanceof Value.Cast
            || v instanceof Value.Choice));
    }

    private Void require(boolean holds, Value value) {
        if (!holds) problems.add("types disagree: " + Printer.print(value));
        return null;
    }

    private static boolean isNumber(Value value) {
        return value.type() instanceof Type.Primitive && value.type() != Type.BOOLEAN;
    }

    private static boolean isIndex(Value value) {
        return Type.promoted(value.type()) == Type.INT;
    }

    @Override public Void literal(Value.Literal value) { return null; }
    @Override public Void constant(Value.Constant value) { return null; }
    @Override public Void read(Value.Read value) { return null; }
    @Override public Void field(Value.Field value) { return require(value.object().type().isReference(), value); }
    @Override public Void element(Value.Element value) { return require(value.array().type().isArray() && isIndex(value.index()), value); }
    @Override public Void length(Value.Length value) { return require(value.array().type().isArray(), value); }
    @Override public Void newArray(Value.NewArray value) { return require(value.operands().stream().allMatch(Agreement::isIndex), value); }

    @Override public Void apply(Value.Apply value) {
        if (value.gate().declared()) return require(fit(value.operands(), value.gate().inputs().stream().map(Wire::type).toList()), value);
        boolean complete = value.operands().size() == value.gate().inputs().size();
        boolean numeric = value.operands().stream().allMatch(Agreement::isNumber);
        boolean logical = value.operands().stream().allMatch(o -> o.type() == Type.BOOLEAN);
        boolean references = List.of("==", "!=").contains(value.gate().symbol()) && value.operands().stream().allMatch(o -> o.type().isReference());
        return require(complete && (numeric || logical || references || value.type().equals(Type.STRING)), value);
    }

    @Override public Void choice(Value.Choice value) {
        return require(value.condition().type() == Type.BOOLEAN && converts(value.yes(), value.type()) && converts(value.no(), value.type()), value);
    }

    @Override public Void cast(Value.Cast value) {
        boolean numbers = isNumber(value.operand()) && value.type() instanceof Type.Primitive && value.type() != Type.BOOLEAN;
        return require(numbers || value.operand().type().equals(value.type()) || value.operand().type().isReference() && value.type().isReference(), value);
    }

    @Override public Void component(Value.Component value) {
        boolean known = value.object().type() instanceof Type.RecordOf record
            ? record.components().contains(new Type.Component(value.name(), value.type())) : value.object().type().isReference();
        return require(known, value);
    }

    @Override public Void call(Value.Call value) {
        if (value.callee() instanceof Callee.Foreign) return null;
        List<Callee.Parameter> parameters = value.callee() instanceof Callee.Gated gate ? gate.parameters() : ((Callee.Method) value.callee()).parameters();
        return require(fit(value.operands(), parameters.stream().map(Callee.Parameter::type).toList()), value);
    }

    @Override public Void newArrayOf(Value.NewArrayOf value) {
        return require(value.operands().stream().allMatch(o -> converts(o, value.type().element())), value);
    }

    @Override public Void newRecord(Value.NewRecord value) {
        return require(fit(value.operands(), value.type().components().stream().map(Type.Component::type).toList()), value);
    }

    private static boolean fit(List<Value> values, List<Type> types) {
        if (values.size() != types.size()) return false;
        for (int i = 0; i < types.size(); i++) if (!converts(values.get(i), types.get(i))) return false;
        return true;
    }

    @Override public Void library(Value.Library value) {
        return require(value.operands().get(0).type().isArray(), value);
    }
}
