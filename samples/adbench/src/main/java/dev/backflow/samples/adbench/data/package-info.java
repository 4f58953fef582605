/**
 * The problems' data: ADBench's files where they are present, numbers of the same sizes where not.
 * {@link dev.backflow.samples.adbench.data.Folder} says where the files are looked for.
 */
package dev.backflow.samples.adbench.data;
