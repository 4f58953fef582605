package dev.backflow.processor.source;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * The source of a class that comes in a jar, from the jar of sources that build tools keep beside it: {@code a-1.0-sources.jar} by
 * {@code a-1.0.jar}, as Maven has them, or in a folder of its own for each, as Gradle has them. What is not released, and so may be
 * another every day, has none.
 */
final class SourcesJar {
    private final ProcessingEnvironment environment;

    SourcesJar(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** The text of a class's source, and what its class file says of it. */
    record Found(String text, ClassFile classFile) {}

    /** The source that {@code type} was compiled from, and the class file. */
    Optional<Found> of(TypeElement type) {
        try {
            Optional<FileObject> file = classFile(type);
            Optional<File> sources = file.map(FileObject::toUri).flatMap(SourcesJar::beside);
            return sources.isPresent() ? read(sources.get(), type, file.get()) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Found> read(File sources, TypeElement type, FileObject file) throws IOException {
        ClassFile compiled;
        try (InputStream bytes = file.openInputStream()) {
            compiled = ClassFile.read(bytes);
        }
        String folder = environment.getElementUtils().getPackageOf(type).getQualifiedName().toString().replace('.', '/');
        try (ZipFile jar = new ZipFile(sources)) {
            ZipEntry entry = jar.getEntry((folder.isEmpty() ? "" : folder + "/") + compiled.source());
            if (entry == null || !entry.getName().endsWith(".java")) return Optional.empty();
            byte[] text = jar.getInputStream(entry).readAllBytes();
            return Optional.of(new Found(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString(), compiled));
        }
    }

    private Optional<FileObject> classFile(TypeElement type) {
        Optional<FileObject> known = known(type);
        return known.isPresent() ? known : onPath(type);
    }

    /** {@code Elements.getFileObjectOf}, since Java 18. */
    private Optional<FileObject> known(TypeElement type) {
        try {
            Method of = Elements.class.getMethod("getFileObjectOf", Element.class);
            return Optional.ofNullable((FileObject) of.invoke(environment.getElementUtils(), type));
        } catch (ReflectiveOperationException | RuntimeException absent) {
            return Optional.empty();
        }
    }

    private Optional<FileObject> onPath(TypeElement type) {
        Elements elements = environment.getElementUtils();
        String binary = elements.getBinaryName(type).toString(), home = elements.getPackageOf(type).getQualifiedName().toString();
        String file = binary.substring(home.isEmpty() ? 0 : home.length() + 1) + ".class";
        ModuleElement module = elements.getModuleOf(type);
        boolean named = module != null && !module.isUnnamed();
        try {
            return Optional.ofNullable(named ? environment.getFiler().getResource(StandardLocation.MODULE_PATH, module.getQualifiedName() + "/" + home, file)
                : environment.getFiler().getResource(StandardLocation.CLASS_PATH, home, file));
        } catch (IOException | RuntimeException absent) {
            return Optional.empty();
        }
    }

    /** The jar of sources for the class file at {@code place}. */
    private static Optional<File> beside(URI place) {
        String text = place.toString();
        int end = text.indexOf(".jar!/");
        if (!text.startsWith("jar:file:") || end < 0 || text.contains("-SNAPSHOT") || text.contains("!/META-INF/versions/")) return Optional.empty();
        File jar = new File(URI.create(text.substring("jar:".length(), end) + ".jar"));
        String name = jar.getName().substring(0, jar.getName().length() - ".jar".length()) + "-sources.jar";
        return Stream.concat(Stream.of(new File(jar.getParentFile(), name)), siblings(jar.getParentFile(), name)).filter(File::isFile).findFirst();
    }

    /** Gradle's cache has a folder for each file of an artifact, named by its hash. */
    private static Stream<File> siblings(File folder, String name) {
        File[] folders = folder.getName().matches("[0-9a-f]{30,40}") ? folder.getParentFile().listFiles(File::isDirectory) : null;
        return folders == null ? Stream.empty() : Arrays.stream(folders).sorted().map(f -> new File(f, name));
    }
}
