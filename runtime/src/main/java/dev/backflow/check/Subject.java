package dev.backflow.check;

/** What has a value and a gradient to be compared. */
interface Subject {

    /**
     * Its gradient at a point, beside the value it is the gradient of.
     *
     * @throws AssertionError if the value itself is wrong
     * @throws IllegalArgumentException if it does not take these arguments
     */
    Trial at(Object... arguments);
}
