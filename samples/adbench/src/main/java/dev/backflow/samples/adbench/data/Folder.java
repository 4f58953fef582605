package dev.backflow.samples.adbench.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where ADBench's files are: in the folder that the system property {@code adbench} names, else in {@code shared/adbench} beside
 * the repository.
 */
public final class Folder {
    private Folder() {}

    /** The file of this name in the folder, if it is there. */
    public static Optional<Path> file(String name) {
        String named = System.getProperty("adbench", "");
        return (named.isEmpty() ? besideRepository() : Optional.of(Path.of(named)))
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile);
    }

    private static Optional<Path> besideRepository() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path folder = here.resolve("shared/adbench");
            if (Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
