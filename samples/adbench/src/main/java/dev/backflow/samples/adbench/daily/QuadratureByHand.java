package dev.backflow.samples.adbench.daily;

/** Where the rule is exact enough, its five points forward and back; where not, nothing is to be kept. */
final class QuadratureByHand {
    private final double damping;
    private final double frequency;
    private double ddamping;
    private double dfrequency;

    private QuadratureByHand(double damping, double frequency) {
        this.damping = damping;
        this.frequency = frequency;
    }

    /** Writes the derivatives on damping and frequency to {@code gradient}; returns the value. */
    static double energy(double damping, double frequency, double end, double tolerance, double[] gradient) {
        QuadratureByHand it = new QuadratureByHand(damping, frequency);
        double value = it.integral(0, end, tolerance);
        gradient[0] = it.ddamping;
        gradient[1] = it.dfrequency;
        return value;
    }

    private double integral(double from, double to, double tolerance) {
        double middle = (from + to) / 2;
        double whole = simpson(from, to);
        double left = simpson(from, middle);
        double right = simpson(middle, to);
        double halves = left + right;
        if (Math.abs(halves - whole) < 15 * tolerance) {
            backSimpson(from, to, -1.0 / 15);
            backSimpson(from, middle, 16.0 / 15);
            backSimpson(middle, to, 16.0 / 15);
            return halves + (halves - whole) / 15;
        }
        return integral(from, middle, tolerance / 2) + integral(middle, to, tolerance / 2);
    }

    private double simpson(double from, double to) {
        return (to - from) / 6 * (wave(from) + 4 * wave((from + to) / 2) + wave(to));
    }

    private double wave(double time) {
        double elongation = Math.exp(-damping * time) * Math.cos(frequency * time);
        return elongation * elongation;
    }

    private void backSimpson(double from, double to, double d) {
        double part = d * (to - from) / 6;
        backWave(from, part);
        backWave((from + to) / 2, 4 * part);
        backWave(to, part);
    }

    private void backWave(double time, double d) {
        double exp = Math.exp(-damping * time);
        double cos = Math.cos(frequency * time);
        double delongation = 2 * exp * cos * d;
        ddamping -= delongation * cos * exp * time;
        dfrequency -= delongation * exp * Math.sin(frequency * time) * time;
    }
}
