package dev.backflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ShadowTest {
    private static final double[] ROW = {1, 2};

    @Test
    void likeIsZerosOfTheSameShape() {
        assertArrayEquals(new double[3], Shadow.like(new double[] {1, 2, 3}));
        assertArrayEquals(new float[2], Shadow.like(new float[] {1, 2}));
        assertArrayEquals(new double[][] {{0, 0}, null, {}}, Shadow.like(new double[][] {{1, 2}, null, {}}));
        assertArrayEquals(new float[2][1][3], Shadow.like(new float[2][1][3]));
        assertNull(Shadow.like((double[]) null));
        assertNull(Shadow.like((float[]) null));
        assertNull(Shadow.like((double[][]) null));
    }

    @Test
    void likeSharesWhatTheArrayShares() {
        double[][] shadow = Shadow.like(new double[][] {ROW, {3, 4}, ROW});
        assertSame(shadow[0], shadow[2]);
        assertNotSame(shadow[0], shadow[1]);
        double[][] plane = {ROW};
        double[][][] deep = Shadow.like(new double[][][] {plane, {ROW}, plane});
        assertSame(deep[0], deep[2]);
        assertSame(deep[0][0], deep[1][0]);
    }

    @Test
    void likeSharesInTallArraysToo() {
        double[][] tall = new double[100][1];
        tall[99] = tall[0];
        double[][] shadow = Shadow.like(tall);
        assertSame(shadow[0], shadow[99]);
        assertNotSame(shadow[0], shadow[1]);
    }

    @Test
    void aliasesGiveOneArrayOneShadow() {
        Shadow.Aliases aliases = new Shadow.Aliases();
        double[][] x = {ROW, {3, 4}};
        double[][] dx = aliases.like(x);
        assertSame(dx, aliases.like(x));
        assertSame(dx[0], aliases.like(ROW));
        assertNotSame(dx[0], aliases.like(ROW.clone()));
        assertNull(aliases.like((double[]) null));
    }

    @Test
    void copiesShareWhatTheArraysShare() {
        Copies copies = new Copies();
        double[][] x = {ROW, {3, 4}, ROW};
        double[][] copy = copies.of(x);
        assertArrayEquals(x, copy);
        assertNotSame(x[0], copy[0]);
        assertSame(copy[0], copy[2]);
        assertSame(copy[0], copies.of(ROW));
        assertArrayEquals(new int[] {1}, copies.of(new int[] {1}));
        assertNull(copies.of((double[]) null));
    }

    @Test
    void severalCotangentsHaveAGradientEach() {
        Shadow.paired(new double[][] {ROW, null}, new Object[] {this, this});
        assertThrows(IllegalArgumentException.class, () -> Shadow.paired(new double[][] {ROW}, new Object[] {this, this}));
        assertThrows(IllegalArgumentException.class, () -> Shadow.paired(new double[0][], new Object[0]));
        assertEquals("intos[1]", assertThrows(NullPointerException.class, () -> Shadow.paired(new double[2][2], new Object[] {this, null})).getMessage());
    }

    @Test
    void severalCotangentsHaveTheShapeOfTheResult() {
        Shadow.cotangents(ROW, new double[][] {{3, 4}, {5, 6}});
        Executable longer = () -> Shadow.cotangents(ROW, new double[][] {{3, 4}, {5, 6, 7}});
        assertEquals("dOut is 3, the result is 2", assertThrows(IllegalArgumentException.class, longer).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Shadow.cotangents(ROW, new double[][] {null}));
    }

    @Test
    void addIsElementByElement() {
        double[] into = {1, 2};
        Shadow.add(new double[] {10, 20}, into);
        assertArrayEquals(new double[] {11, 22}, into);
        float[] floats = {1};
        Shadow.add(new float[] {2}, floats);
        assertArrayEquals(new float[] {3}, floats);
        double[][] rows = {{1}, null, {2, 3}};
        Shadow.add(new double[][] {{1}, null, {1, 1}}, rows);
        assertArrayEquals(new double[][] {{2}, null, {3, 4}}, rows);
    }

    @Test
    void addVisitsASharedRowOnce() {
        double[][] from = Shadow.like(new double[][] {ROW, ROW});
        double[][] into = Shadow.like(new double[][] {ROW, ROW});
        from[0][0] = 5;
        Shadow.add(from, into);
        assertArrayEquals(new double[] {5, 0}, into[1]);
        double[][] apart = new double[2][2];
        Shadow.add(from, apart);
        assertArrayEquals(new double[][] {{5, 0}, {5, 0}}, apart);
    }

    @Test
    void addChecksShapesBeforeItAdds() {
        double[][] into = {{1, 1}, {1, 1}};
        assertMessage("cannot add a gradient of 2×(2, 1) to one of 2×2", () -> Shadow.add(new double[][] {{1, 1}, {1}}, into));
        assertArrayEquals(new double[][] {{1, 1}, {1, 1}}, into);
        assertMessage("cannot add a gradient of 3 to one of 2", () -> Shadow.add(new double[3], new double[2]));
        assertMessage("cannot add a gradient of nothing to one of 2", () -> Shadow.add((double[]) null, new double[2]));
        assertMessage("cannot add a gradient of 2 to one of nothing", () -> Shadow.add(new float[2], (float[]) null));
    }

    @Test
    void scaleAndClearVisitASharedRowOnce() {
        double[][] shadow = Shadow.like(new double[][] {ROW, ROW, null});
        shadow[0][1] = 3;
        Shadow.scale(shadow, 2);
        assertArrayEquals(new double[] {0, 6}, shadow[1]);
        Shadow.clear(shadow);
        assertArrayEquals(new double[2], shadow[0]);
        float[][] floats = {{1}, {2}};
        Shadow.scale(floats, 0.5);
        assertArrayEquals(new float[][] {{0.5f}, {1}}, floats);
        Shadow.clear(floats);
        assertArrayEquals(new float[2][1], floats);
    }

    @Test
    void flattenGoesRowByRow() {
        double[][][] shadow = {{{1, 2}, {3}}, null, {{4}}};
        assertEquals(4, Shadow.count(shadow));
        double[] out = new double[6];
        assertEquals(5, Shadow.flatten(shadow, out, 1));
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 0}, out);
        assertEquals(2, Shadow.flatten(new float[] {7, 8}, out, 0));
        assertEquals(0, Shadow.flatten(null, out, 0));
        assertArrayEquals(new double[] {7, 8, 2, 3, 4, 0}, out);
    }

    @Test
    void sameSaysBothShapes() {
        Shadow.same("x", new double[3][4], new double[3][4]);
        Shadow.same("x", null, null);
        assertMessage("dx is 3×2, x is 3×4", () -> Shadow.same("x", new double[3][4], new double[3][2]));
        assertMessage("dx is nothing, x is 3", () -> Shadow.same("x", new double[3], null));
        assertMessage("dx is 0, x is 10×(1, 2, 2, 2, 2, 2, 2, 2, …)", () -> Shadow.same("x", ragged(), new double[0][]));
    }

    @Test
    void sameWantsRowsSharedAlike() {
        double[][] shared = {ROW, ROW};
        Shadow.same("x", shared, Shadow.like(shared));
        assertMessage("x[1] is an array met before, but dx[1] is not the same as the shadow met before",
            () -> Shadow.same("x", shared, new double[2][2]));
        assertMessage("dx[1] is a shadow met before, but x[1] is not the same as the array met before",
            () -> Shadow.same("x", new double[2][2], Shadow.like(shared)));
    }

    @Test
    void sameWantsParametersSharedAlike() {
        Shadow.Aliases aliases = new Shadow.Aliases();
        double[] dx = new double[2];
        aliases.same("x", ROW, dx);
        aliases.same("y", ROW, dx);
        assertThrows(IllegalArgumentException.class, () -> aliases.same("z", ROW, new double[2]));
        assertThrows(IllegalArgumentException.class, () -> aliases.same("z", new double[2], dx));
    }

    @Test
    void otherArraysHaveNoShadow() {
        assertMessage("no shadow for int[]: only double and float arrays have one", () -> Shadow.like(new int[2]));
        assertMessage("no shadow for int[]: only double and float arrays have one", () -> Shadow.clear(new int[2]));
    }

    private static double[][] ragged() {
        double[][] rows = new double[10][2];
        rows[0] = new double[1];
        return rows;
    }

    @Test
    void putKeepsTheRowsThatWereAlwaysShared() {
        double[] v = {0, 0};
        double[][] into = {v, {0, 0}};
        double[] dv = {5, 6};
        Shadow.put(new double[][] {dv, {1, 2}}, into, dv, v);
        assertSame(v, into[0]);
        assertArrayEquals(new double[][] {{5, 6}, {1, 2}}, into);
    }

    @Test
    void putPartsRowsThatAreSharedOnlyNow() {
        double[] v = {0, 0};
        double[] kept = {0, 0};
        double[][] into = {v, kept};
        Shadow.put(new double[][] {{3, 4}, {1, 2}}, into, new double[] {5, 6}, v);
        assertArrayEquals(new double[][] {{3, 4}, {1, 2}}, into);
        assertSame(kept, into[1]);
        assertArrayEquals(new double[] {0, 0}, v);
        double[][][] deep = {{v}, {{0, 0}}};
        Shadow.put(new double[][][] {{{3, 4}}, {{1, 2}}}, deep, new double[][] {{5, 6}, {7, 8}}, new double[][] {{9, 9}, v});
        assertArrayEquals(new double[][][] {{{3, 4}}, {{1, 2}}}, deep);
        assertArrayEquals(new double[] {0, 0}, v);
    }

    @Test
    void putPartsRowsFromArraysOfAnotherShape() {
        double[] v = {0, 0};
        double[][] into = {v};
        Shadow.put(new double[][] {{3, 4}}, into, new double[][] {{1, 2, 3}}, new double[][] {v});
        assertArrayEquals(new double[][] {{3, 4}}, into);
        assertArrayEquals(new double[] {0, 0}, v);
        double[][] shorter = {v};
        Shadow.put(new double[][] {{3}}, shorter);
        assertArrayEquals(new double[][] {{3}}, shorter);
    }

    @Test
    void apartRefusesWhatIsInBoth() {
        double[][] table = {{3}, ROW};
        Shadow.apart("b", ROW, ROW.clone());
        Shadow.apart("b", null, new double[][] {null});
        Shadow.apart("b", table, new double[][] {ROW.clone()});
        for (Object given : new Object[] {ROW, table, new double[][][] {{ROW}}}) assertThrows(UnsupportedOperationException.class, () -> Shadow.apart("b", ROW, given));
        assertThrows(UnsupportedOperationException.class, () -> Shadow.apart("b", table, ROW));
    }

    private static void assertMessage(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
