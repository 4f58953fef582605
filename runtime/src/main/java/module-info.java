/** Compile-time gradients for plain Java: the annotations, and the little that generated code needs. */
module dev.backflow {
    exports dev.backflow;
    exports dev.backflow.check;
    exports dev.backflow.gates;
    exports dev.backflow.gates.spi;

    uses dev.backflow.gates.spi.MatrixProduct;
}
