/** What a gradient costs as its loop goes round more often: time, and the memory of its tape; and what the compiler needs for more and more methods. */
package dev.backflow.samples.adbench.growth;
