package dev.backflow.samples.adbench.matrices;

import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Times {@link Product}, in microseconds. Words are options of the virtual machine: {@code --add-modules=jdk.incubator.vector} is for
 * BLAS's fastest way in Java.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatrixTimes {

    /** The program. */
    public static void main(String... options) throws RunnerException {
        new Runner(new OptionsBuilder().include(MatrixTimes.class.getName()).jvmArgsAppend(options).build()).run();
    }

    /** The value. */
    @Benchmark
    public double[][] gates(Product product) {
        return product.gates();
    }

    /** The value. */
    @Benchmark
    public DMatrixRMaj ejml(Product product) {
        return product.ejml();
    }

    /** The value. */
    @Benchmark
    public double[] blas(Product product) {
        return product.blas();
    }

    /** The gradient. */
    @Benchmark
    public double[][] gatesBack(Product product) {
        return product.gatesBack();
    }

    /** The gradient. */
    @Benchmark
    public DMatrixRMaj ejmlBack(Product product) {
        return product.ejmlBack();
    }

    /** The gradient. */
    @Benchmark
    public double[] blasBack(Product product) {
        return product.blasBack();
    }

    /** A matrix times a vector. */
    @Benchmark
    public double[] gatesVector(Product product) {
        return product.gatesVector();
    }

    /** A matrix times a vector. */
    @Benchmark
    public DMatrixRMaj ejmlVector(Product product) {
        return product.ejmlVector();
    }

    /** A matrix times a vector. */
    @Benchmark
    public double[] blasVector(Product product) {
        return product.blasVector();
    }

    /** The gradient of that. */
    @Benchmark
    public double[][] gatesVectorBack(Product product) {
        return product.gatesVectorBack();
    }

    /** The gradient of that. */
    @Benchmark
    public DMatrixRMaj ejmlVectorBack(Product product) {
        return product.ejmlVectorBack();
    }

    /** The gradient of that. */
    @Benchmark
    public double[] blasVectorBack(Product product) {
        return product.blasVectorBack();
    }
}
