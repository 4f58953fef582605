package dev.backflow.samples.adbench.matrices;

import dev.backflow.gates.Gates;
import dev.backflow.gates.MatrixPullbacks;
import dev.backflow.samples.adbench.benchmark.Rows;
import dev.ludovic.netlib.blas.JavaBLAS;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.mult.MatrixVectorMult_DDRM;
import org.ejml.dense.row.mult.VectorVectorMult_DDRM;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** {@code D = W X} of square matrices, and the way back, {@code dW += dD Xᵀ} and {@code dX += Wᵀ dD}, each in three ways. */
@State(Scope.Thread)
public class Product {
    /** The side of the matrices. */
    @Param({"64", "256", "1024"})
    public int n;

    private final JavaBLAS blas = JavaBLAS.getInstance();
    private double[][] w, x, dD, dw, dx;
    private double[] flatW, flatX, flatD, flatDW, flatDX;
    private DMatrixRMaj ejmlW, ejmlX, ejmlD, ejmlDW, ejmlDX, ejmlVector, ejmlDVector, ejmlBackVector;

    /** Draws the numbers. */
    @Setup
    public void numbers() {
        Random random = new Random(231);
        w = rows(random);
        x = rows(random);
        dD = rows(random);
        dw = new double[n][n];
        dx = new double[n][n];
        flatW = Rows.flat((Object) w);
        flatX = Rows.flat((Object) x);
        flatD = Rows.flat((Object) dD);
        flatDW = new double[n * n];
        flatDX = new double[n * n];
        ejmlW = new DMatrixRMaj(w);
        ejmlX = new DMatrixRMaj(x);
        ejmlD = new DMatrixRMaj(dD);
        ejmlDW = new DMatrixRMaj(n, n);
        ejmlDX = new DMatrixRMaj(n, n);
        ejmlVector = DMatrixRMaj.wrap(n, 1, x[0]);
        ejmlDVector = DMatrixRMaj.wrap(n, 1, dD[0]);
        ejmlBackVector = DMatrixRMaj.wrap(n, 1, dx[0]);
    }

    private double[][] rows(Random random) {
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = random.doubles(n, -1, 1).toArray();
        }
        return rows;
    }

    double[][] gates() {
        return Gates.matMul(w, x);
    }

    DMatrixRMaj ejml() {
        return CommonOps_DDRM.mult(ejmlW, ejmlX, null);
    }

    /** Matrices column after column are the transposes of ours. */
    double[] blas() {
        double[] d = new double[n * n];
        blas.dgemm("N", "N", n, n, n, 1, flatX, n, flatW, n, 0, d, n);
        return d;
    }

    double[][] gatesBack() {
        MatrixPullbacks.matMul(w, x, dD, dD, dw, dx);
        return dx;
    }

    DMatrixRMaj ejmlBack() {
        CommonOps_DDRM.multAddTransB(ejmlD, ejmlX, ejmlDW);
        CommonOps_DDRM.multAddTransA(ejmlW, ejmlD, ejmlDX);
        return ejmlDX;
    }

    double[] blasBack() {
        blas.dgemm("T", "N", n, n, n, 1, flatX, n, flatD, n, 1, flatDW, n);
        blas.dgemm("N", "T", n, n, n, 1, flatD, n, flatW, n, 1, flatDX, n);
        return flatDX;
    }

    double[] gatesVector() {
        return Gates.matVec(w, x[0]);
    }

    DMatrixRMaj ejmlVector() {
        return CommonOps_DDRM.mult(ejmlW, ejmlVector, null);
    }

    double[] blasVector() {
        double[] d = new double[n];
        blas.dgemv("T", n, n, 1, flatW, n, x[0], 1, 0, d, 1);
        return d;
    }

    double[][] gatesVectorBack() {
        MatrixPullbacks.matVec(w, x[0], dD[0], dD[0], dw, dx[0]);
        return dw;
    }

    DMatrixRMaj ejmlVectorBack() {
        VectorVectorMult_DDRM.rank1Update(1, ejmlDW, ejmlDVector, ejmlVector);
        MatrixVectorMult_DDRM.multAddTransA_reorder(ejmlW, ejmlDVector, ejmlBackVector);
        return ejmlDW;
    }

    double[] blasVectorBack() {
        blas.dger(n, n, 1, x[0], 1, dD[0], 1, flatDW, n);
        blas.dgemv("N", n, n, 1, flatW, n, dD[0], 1, 1, dx[0], 1);
        return flatDW;
    }
}
