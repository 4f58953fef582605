package dev.backflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
    private final Workspace workspace = new Workspace();

    @Test
    void theNextCallGetsTheSameArraysAsNew() {
        double[] first = workspace.doubles(3);
        String[][] rows = workspace.array(String[][].class, 2, 1);
        boolean[] truths = workspace.array(boolean[].class, 2);
        Arrays.fill(first, 7);
        rows[1][0] = "a";
        truths[0] = true;
        workspace.begin();
        assertSame(first, workspace.doubles(3));
        assertSame(rows, workspace.array(String[][].class, 2, 1));
        assertSame(truths, workspace.array(boolean[].class, 2));
        assertArrayEquals(new double[3], first);
        assertArrayEquals(new String[2][1], rows);
        assertArrayEquals(new boolean[2], truths);
    }

    @Test
    void anotherShapeIsMadeAnew() {
        double[] first = workspace.doubles(3), second = workspace.doubles(5);
        workspace.begin();
        assertEquals(4, workspace.doubles(4).length);
        assertSame(second, workspace.doubles(5));
        assertEquals(3, workspace.array(int[].class, 3).length);
        workspace.begin();
        assertNotSame(first, workspace.doubles(3));
    }

    @Test
    void everyTypeOfElementIsCleared() {
        for (int call = 0; call < 2; call++) {
            workspace.begin();
            byte[] bytes = workspace.array(byte[].class, 1);
            short[] shorts = workspace.array(short[].class, 1);
            char[] chars = workspace.array(char[].class, 1);
            int[] ints = workspace.array(int[].class, 1);
            long[] longs = workspace.array(long[].class, 1);
            float[] floats = workspace.array(float[].class, 1);
            assertEquals(0, bytes[0] + shorts[0] + chars[0] + ints[0] + longs[0] + floats[0]);
            bytes[0] = 1;
            shorts[0] = 1;
            chars[0] = 1;
            ints[0] = 1;
            longs[0] = 1;
            floats[0] = 1;
        }
    }

    @Test
    void lengthsAreThoseThatNewTakes() {
        assertEquals("-1", assertThrows(NegativeArraySizeException.class, () -> workspace.doubles(-1)).getMessage());
        assertEquals("-2", assertThrows(NegativeArraySizeException.class, () -> workspace.array(int[].class, -2)).getMessage());
        assertEquals("-3", assertThrows(NegativeArraySizeException.class, () -> workspace.array(double[][].class, 0, -3)).getMessage());
        assertEquals("-4", assertThrows(NegativeArraySizeException.class, () -> workspace.array(double[][][].class, 0, 0, -4)).getMessage());
        assertArrayEquals(new double[2][3][4], workspace.array(double[][][].class, 2, 3, 4));
    }

    @Test
    void whatIsReleasedIsUsedAgain() {
        double[] before = workspace.doubles(1);
        int mark = workspace.mark();
        double[] inside = workspace.doubles(1);
        workspace.release(mark);
        assertSame(inside, workspace.doubles(1));
        assertNotSame(before, inside);
    }

    @Test
    void whatIsReturnedIsTheCallersOwn() {
        double[] before = workspace.doubles(2), result = workspace.doubles(2);
        double[][] rows = workspace.array(double[][].class, 3, 1);
        workspace.give(result);
        workspace.give(rows);
        workspace.give(new double[] {1});
        workspace.give((Object) null);
        workspace.begin();
        assertSame(before, workspace.doubles(2));
        assertNotSame(result, workspace.doubles(2));
        double[][] others = workspace.array(double[][].class, 3, 1);
        assertNotSame(rows, others);
        for (int i = 0; i < 3; i++) assertNotSame(rows[i], others[i]);
        workspace.give();
        workspace.begin();
        assertNotSame(before, workspace.doubles(2));
    }

    @Test
    void roomForRounds() {
        assertEquals(0, workspace.rounds(long[].class, -5).length);
        int[] room = workspace.rounds(int[].class, 2);
        assertSame(room, workspace.room(int[].class, room, 2));
        assertEquals(3, workspace.room(int[].class, null, 3).length);
        assertEquals(3, workspace.room(int[].class, room, 3).length);
        assertArrayEquals(new int[] {1, 2, 0, 0}, workspace.grown(new int[] {1, 2}));
        assertArrayEquals(new String[] {"a", null}, workspace.grown(new String[] {"a"}));
        assertThrows(OutOfMemoryError.class, () -> workspace.rounds(byte[].class, 1L << 40));
    }

    @Test
    void copiesAreThoseOfTheLibrary() {
        double[] numbers = {1, 2, 3};
        double[][] rows = {numbers, null};
        assertArrayEquals(numbers, workspace.copy(numbers));
        assertSame(numbers, workspace.copy(rows)[0]);
        assertNotSame(numbers, workspace.copyAll(rows)[0]);
        assertArrayEquals(Arrays.copyOf(numbers, 5), workspace.copyOf(numbers, 5));
        assertArrayEquals(Arrays.copyOfRange(numbers, 1, 5), workspace.copyOfRange(numbers, 1, 5));
        assertEquals(thrown(() -> Arrays.copyOfRange(numbers, 2, 1)), thrown(() -> workspace.copyOfRange(numbers, 2, 1)));
        assertEquals(thrown(() -> Arrays.copyOfRange(numbers, 4, 9)), thrown(() -> workspace.copyOfRange(numbers, 4, 9)));
        assertEquals(thrown(() -> Arrays.copyOfRange(numbers, -1, 2)), thrown(() -> workspace.copyOfRange(numbers, -1, 2)));
        assertEquals(thrown(() -> Arrays.copyOf(numbers, -1)), thrown(() -> workspace.copyOf(numbers, -1)));
    }

    private static String thrown(Runnable work) {
        return assertThrows(RuntimeException.class, work::run).toString();
    }

    @Test
    void shadowsShareRowsWhereArraysDo() {
        double[] row = {1, 2};
        double[][] shared = workspace.like(new double[][] {row, null, row}), apart = workspace.like(new double[][] {row, {3}});
        assertArrayEquals(new double[][] {{0, 0}, null, {0, 0}}, shared);
        assertSame(shared[0], shared[2]);
        assertArrayEquals(new double[][] {{0, 0}, {0}}, apart);
        assertNull(workspace.like((double[]) null));
        shared[0][0] = 5;
        workspace.begin();
        assertSame(shared, workspace.like(new double[][] {row, null, row}));
        assertEquals(0, shared[0][0]);
    }

    @Test
    void sharedRowsAreAddedOnce() {
        double[] row = {1}, sum = {10};
        workspace.add(new double[][] {row, row}, new double[][] {sum, sum});
        assertEquals(11, sum[0]);
        workspace.add(new double[][] {{1}, {2}}, new double[][] {sum, sum});
        assertEquals(14, sum[0]);
    }

    @Test
    void nothingIsAddedToNothing() {
        double[][] missing = null;
        new Workspace().add(missing, missing);
    }
}
