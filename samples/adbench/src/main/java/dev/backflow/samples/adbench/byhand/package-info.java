/**
 * The problems' gradients written by hand: the yardstick for the generated ones. Each is the same computation backwards, as an
 * expert writes it who cares for nothing but speed: one pass where one is enough, what is dear kept and what is cheap done again,
 * sums in locals, rows through locals. The mathematics is left as it is: no use of zeros that only the data know, no
 * rearranged sums, no other layout of the arguments.
 */
package dev.backflow.samples.adbench.byhand;
