import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Records that the method makes itself: their components are as good as variables, as long as nobody asks for the record. */
class LooseRecords {
    record Vec(double x, double y) {
        static final Vec UNIT = new Vec(0.6, 0.8);

        Vec plus(Vec o) {
            return new Vec(x + o.x, y + o.y);
        }

        Vec times(double k) {
            return new Vec(k * x, k * y);
        }

        double dot(Vec o) {
            return x * o.x + y * o.y;
        }
    }

    record Body(Vec position, Vec velocity, double mass) {
        Body moved(double h) {
            return new Body(position.plus(velocity.times(h)), velocity.plus(position.times(-h * mass)), mass);
        }
    }

    record Row(double[] left, int at, double scale) {}

    record Small(float a, int n) {}

    record Checked(double a, double b) {
        Checked {
            if (a > 100) throw new IllegalArgumentException("too much");
        }
    }

    /** From a parameter on, one record in another. */
    @Differentiable
    static double carried(Body start, double h, int steps) {
        Body b = start;
        for (int i = 0; i < steps; i++) b = b.moved(h);
        return b.position().x() * b.velocity().y();
    }

    /** One of the two records in the record stays. */
    @Differentiable
    static double half(Body start, double h, int steps) {
        Body b = start;
        for (int i = 0; i < steps; i++) {
            if (i % 2 == 0) b = new Body(b.position(), b.velocity().times(h), b.mass() + 1);
            else b = new Body(b.velocity(), b.position(), h * b.mass());
        }
        return b.position().dot(b.velocity()) * b.mass();
    }

    /** New components of old ones, all at once. */
    @Differentiable
    static double together(double a, double b, int steps) {
        Vec v = new Vec(a, b);
        for (int i = 0; i < steps; i++) {
            v = new Vec(v.y(), v.x() * v.y());
            v = new Vec(v.x() - v.y(), v.x() + v.y());
            v = new Vec(v.x() * a, v.y() + b);
        }
        return v.x() * v.y();
    }

    /** Names that keep the record while the variable goes on. */
    @Differentiable
    static double kept(double a, double b, int steps) {
        Vec v = new Vec(a, b), w = Vec.UNIT;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            Vec before = v;
            Vec again = before;
            v = v.times(b).plus(w);
            sum += again.x() * v.y();
            w = before;
            Vec third = again;
            if (i > 0) {
                v = new Vec(third.y(), v.x());
                sum += third.x() * v.x() + before.y();
            }
        }
        Vec t = v;
        v = w;
        w = t;
        return sum + v.x() * w.y();
    }

    /** A name that is asked for in an inner loop in which the variable goes on. */
    @Differentiable
    static double within(double a, int steps) {
        Vec v = new Vec(a, 1);
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            Vec name = v;
            for (int j = 0; j < 2; j++) {
                sum += name.x() * name.y();
                v = new Vec(v.y() + name.x(), a * v.x());
            }
        }
        return sum + v.x();
    }

    @Differentiable
    static double chosen(Vec p, double a, int kind) {
        Vec made = new Vec(a, a * a);
        Vec v = kind > 1 ? made : a > 0.5 ? p : new Vec(1, a);
        Vec w = switch (kind) {
            case 0 -> v.times(a);
            case 1 -> made;
            default -> new Vec(v.y(), v.x());
        };
        Vec u;
        if (w.x() > p.x()) u = w.plus(v);
        else if (kind == 2) u = new Vec(2, 3);
        else u = p.plus(w);
        return u.x() * v.y() + w.x() * w.y() + (kind > 0 ? u : w).y();
    }

    /** Out into arrays: once a round, and the caller's own among them. */
    @Differentiable
    static Vec[] path(Vec start, Vec step, int n) {
        Vec[] path = new Vec[n];
        Vec at = start;
        for (int i = 0; i < n; i++) {
            at = at.plus(step.times(at.x()));
            path[i] = at;
        }
        for (int i = 1; i < n; i++) path[i] = path[i].plus(path[i - 1].times(0.5));
        return path;
    }

    /** A record that is wanted whole in several places. */
    @Differentiable
    static double whole(double a, double b) {
        Vec v = new Vec(a * b, a + b);
        Vec[] twice = {v, v.times(2)};
        Vec[] often = new Vec[3];
        for (int i = 0; i < 3; i++) often[i] = v;
        Body body = new Body(v, twice[1], a);
        return deep(v, 3) + twice[0].dot(often[2]) + body.position().x() * v.y() + deep(body.velocity(), 2);
    }

    /** Too deep to be written where it is called. */
    private static double deep(Vec v, int n) {
        if (n == 0) return v.x() * v.y();
        Vec w = v.times(0.5);
        return w.x() + deep(w.plus(v), n - 1);
    }

    private static Vec next(Vec v, int n) {
        return n == 0 ? v : next(new Vec(v.y(), v.x() + 1), n - 1);
    }

    /** What a call gives back goes on like what is made here. */
    @Differentiable
    static double called(Vec v, int n) {
        Vec w = v;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            w = i % 2 == 0 ? w.times(0.5) : w;
            w = next(w, 2);
            sum += w.x() * v.y();
        }
        return sum + w.y();
    }

    /** The array of a record is one with others. */
    @Differentiable
    static double arrays(double[] w, double a) {
        Row row = new Row(w.clone(), 1, a);
        row.left()[row.at()] *= row.scale();
        double[] same = row.left();
        same[0] += row.left()[1];
        Row next = new Row(same, row.at() - 1, row.scale() * same[0]);
        for (int i = 0; i < 3; i++) {
            next.left()[next.at()] += next.scale();
            next = new Row(i == 1 ? w : row.left(), 1 - next.at(), next.scale() * row.left()[next.at()]);
            same[1] *= a;
        }
        return next.left()[0] * next.scale() + row.left()[1] + same[0];
    }

    @Differentiable
    static double mixed(double a, float b, int n) {
        Small s = new Small(b, n);
        Vec v = new Vec(n, 2);
        while (s.n() > 0) {
            s = new Small((float) (s.a() * 0.5 + v.x()), s.n() - 1);
            if (s.a() > 40) break;
            v = new Vec(v.x() * s.a() * 0.1, s.n());
        }
        do {
            v = new Vec(v.y() + a, v.x());
        } while (v.x() < -5);
        Vec w = new Vec(a, 1);
        for (int i = 0; i < 3 && (n > 2 ? v : w).x() < 3; i++) {
            v = v.plus(w);
            w = w.times(1.5);
        }
        for (int i = 0; i < n; i++, v = i > 2 ? w : v) w = new Vec(v.y(), w.x() * 0.5);
        return v.x() * a + s.a() * v.y();
    }

    /** The variables of a loop's head stay records; so do those that check what they are made of. */
    @Differentiable
    static double heads(Vec a, double b) {
        double sum = 0;
        for (Vec v = a; v.x() * v.x() < 30; v = new Vec(v.x() * 2 + 1, v.y() + b)) sum += v.y();
        Checked c = new Checked(a.x(), b);
        for (int i = 0; i < 3; i++) c = new Checked(c.b() * 0.5, c.a() + b);
        Vec turned = new Vec(a.y(), b);
        for (int i = 0; i < 4; i++, turned = new Vec(turned.y(), turned.x() * b)) sum += turned.x() * turned.y();
        return sum * c.a() + c.b();
    }

    @Differentiable
    static double checked(double a, double b) {
        Vec v = new Vec(a, b);
        Checked c = new Checked(v.y(), v.x());
        for (int i = 0; i < 2; i++) c = new Checked(60 + 60 * c.b(), c.a());
        return c.a() * c.b();
    }

    private static double optional(double x, Vec other, boolean own) {
        Vec v = other;
        if (own) v = new Vec(x, 2 * x);
        return v.x() * v.y();
    }

    private static double either(double x, Vec other, boolean own) {
        Vec v = other;
        double sum = x;
        if (own) sum += x;
        else sum += v.x();
        v = new Vec(sum, x);
        return v.x() * v.y();
    }

    private static double other(double x, Vec other, boolean own) {
        Vec v = other, w = new Vec(x, 1);
        if (own) v = w;
        w = new Vec(v.y(), x);
        return v.x() * w.x();
    }

    private static double switched(double x, Vec other, int kind) {
        Vec v = other;
        double sum = x;
        switch (kind) {
            case 0 -> sum += v.x();
            case 1 -> sum -= v.y();
        }
        v = new Vec(sum, x);
        return v.x() * v.y();
    }

    private static double left(double x, Vec other, int n) {
        Vec v = other;
        for (int i = 0; i < n; i++) {
            if (i == 0) break;
            x += v.x();
        }
        v = new Vec(x, 1);
        return v.x() * v.y();
    }

    private static double between(double x, Vec other, int n) {
        Vec v = new Vec(x, 1);
        for (int i = 0; i < n; i++) {
            if (i == 1) v = other;
            else v = new Vec(x * i, x);
        }
        return v.x() * v.y();
    }

    private static double searched(double[] x, double limit) {
        Vec best = null;
        for (int i = 0; i < x.length; i++) if (best == null || x[i] * x[i] < best.y()) best = new Vec(x[i], x[i] * limit);
        return best == null ? 0 : best.x() * best.y();
    }

    private static double late(double x, Vec other, int n) {
        Vec v = other;
        for (int i = 0; i < n; i++) {
            if (i == 0) v = new Vec(x, x * x);
            else v = new Vec(v.y(), v.x() * x);
        }
        return n == 0 ? x : v.x() + v.y();
    }

    /** Nobody asks a record that is {@code null}. */
    @Differentiable
    static double missing(double x, double[] xs) {
        Vec none = x > -1e9 ? null : Vec.UNIT;
        boolean own = none == null;
        return optional(x, none, own) + optional(x, Vec.UNIT, !own) + either(x, none, own) + other(x, none, own)
            + switched(x, none, xs.length + 5) + switched(x, Vec.UNIT, 1) + left(x, none, xs.length) + between(x, none, xs.length) + searched(xs, x) + late(x, none, 3) + late(x, none, 0);
    }

    @Differentiable
    static double sums(Vec[] all, @Constant int[] skip) {
        Vec sum = Vec.UNIT;
        Vec weighted = new Vec(0, 0);
        for (int i = 0; i < all.length; i++) {
            if (i < skip.length && skip[i] == 0) continue;
            sum = all[i].plus(sum);
            weighted = weighted.plus(all[i].times(i));
        }
        return sum.dot(weighted);
    }

    @Differentiable
    static Vec returned(Vec a, double k, int n) {
        Vec v = a;
        for (int i = 0; i < n; i++) {
            v = v.times(k);
            if (v.x() > 2) return v.plus(a);
            if (v.y() > 3) break;
        }
        Vec w = new Vec(v.y(), v.x());
        return n > 2 ? w : v;
    }

    @Differentiable
    static double identical(double x, double y) {
        Vec v = new Vec(x, y);
        Vec[] kept = new Vec[4];
        for (int i = 0; i < 4; i++) {
            if (i == 0) v = new Vec(v.y(), x * y);
            kept[i] = v;
        }
        return kept[0] == kept[1] ? v.x() * v.x() : y;
    }
}
