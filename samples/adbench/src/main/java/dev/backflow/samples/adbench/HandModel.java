package dev.backflow.samples.adbench;

/** A hand at rest: a tree of bones and a skin that they carry. */
public final class HandModel {
    private final int[] parents;
    private final double[][][] relatives;
    private final double[][][] inverses;
    private final double[][] vertices;
    private final double[][] weights;
    private final int[][] triangles;

    /** A model of these parts; see the methods of the same names. */
    public HandModel(int[] parents, double[][][] relatives, double[][][] inverses, double[][] vertices, double[][] weights,
            int[][] triangles) {
        this.parents = parents;
        this.relatives = relatives;
        this.inverses = inverses;
        this.vertices = vertices;
        this.weights = weights;
        this.triangles = triangles;
    }

    /** The bone on which each bone sits, -1 at the root; parents come first. */
    public int[] parents() {
        return parents;
    }

    /** Where each bone is, seen from its parent: a 4 × 4 transform for each. */
    public double[][][] relatives() {
        return relatives;
    }

    /** From the hand's coordinates to each bone's: a 4 × 4 transform for each. */
    public double[][][] inverses() {
        return inverses;
    }

    /** The skin's points: a row of coordinates for each of the three axes. */
    public double[][] vertices() {
        return vertices;
    }

    /** How much of each vertex each bone carries: bones × vertices. */
    public double[][] weights() {
        return weights;
    }

    /** The skin's triangles, three vertices each. */
    public int[][] triangles() {
        return triangles;
    }
}
