package dev.backflow.samples.adbench.matrices;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.backflow.samples.adbench.benchmark.Rows;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProductTest {
    private static final Logger BLAS = Logger.getLogger("dev.ludovic.netlib.blas.InstanceBuilder");

    @BeforeAll
    static void quiet() {
        BLAS.setLevel(Level.WARNING);
        System.setProperty("dev.ludovic.netlib.blas.allowNative", "false");
    }

    @Test
    void allWaysGiveTheSame() {
        assertArrayEquals(product().ejml().getData(), Rows.flat((Object) product().gates()), 1e-13);
        assertArrayEquals(product().blas(), Rows.flat((Object) product().gates()), 1e-13);
        assertArrayEquals(product().ejmlBack().getData(), Rows.flat((Object) product().gatesBack()), 1e-13);
        assertArrayEquals(product().blasBack(), Rows.flat((Object) product().gatesBack()), 1e-13);
        assertArrayEquals(product().blasVector(), product().gatesVector(), 1e-13);
        assertArrayEquals(product().ejmlVector().getData(), product().gatesVector(), 1e-13);
        assertArrayEquals(product().ejmlVectorBack().getData(), Rows.flat((Object) product().gatesVectorBack()), 1e-13);
        assertArrayEquals(product().blasVectorBack(), Rows.flat((Object) product().gatesVectorBack()), 1e-13);
    }

    private static Product product() {
        Product product = new Product();
        product.n = 37;
        product.numbers();
        return product;
    }
}
