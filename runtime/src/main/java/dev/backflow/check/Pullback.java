package dev.backflow.check;

/** How the gradient of a call is asked for. */
interface Pullback {

    /**
     * The gradient of the call's results, each times its weight.
     *
     * @throws AssertionError if more than the gradient is wrong
     */
    Pulled of(Call call, Object... weights);
}
