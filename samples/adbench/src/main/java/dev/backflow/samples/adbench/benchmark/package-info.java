/**
 * The benchmark: {@link dev.backflow.samples.adbench.benchmark.Benchmarks} is the program, a
 * {@link dev.backflow.samples.adbench.benchmark.Contest} is one line of its table.
 */
package dev.backflow.samples.adbench.benchmark;
