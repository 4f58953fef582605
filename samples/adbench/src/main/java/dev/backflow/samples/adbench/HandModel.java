package dev.backflow.samples.adbench;

/**
 * A hand at rest: a tree of bones and a skin that they carry.
 *
 * @param parents the bone on which each bone sits, -1 at the root; parents come first
 * @param relatives where each bone is, seen from its parent: a 4 × 4 transform for each
 * @param inverses from the hand's coordinates to each bone's: a 4 × 4 transform for each
 * @param vertices the skin's points: a row of coordinates for each of the three axes
 * @param weights how much of each vertex each bone carries: bones × vertices
 * @param triangles the skin's triangles, three vertices each
 */
public record HandModel(int[] parents, double[][][] relatives, double[][][] inverses, double[][] vertices, double[][] weights,
        int[][] triangles) {}
