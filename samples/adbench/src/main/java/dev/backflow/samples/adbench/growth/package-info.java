/** What a gradient costs as its loop goes round more often: time, and the memory of its tape. */
package dev.backflow.samples.adbench.growth;
