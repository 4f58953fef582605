package dev.backflow.processor.random;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Any Java file with {@code @Differentiable} sprinkled over its methods, whatever these are; by every second seed over its constructors too, where javac does not allow it. */
final class Sprinkled {
    private static final String ANNOTATION = "@dev.backflow.Differentiable ";

    private Sprinkled() {}

    /** {@code text} with the annotation at every {@code in}-th declaration or so; nothing if JavaParser cannot read the file. */
    static Optional<String> of(String text, int in, long seed) {
        ParserConfiguration configuration = new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17).setTabSize(1);
        Optional<CompilationUnit> tree = new JavaParser(configuration).parse(text).getResult();
        if (tree.isEmpty()) return Optional.empty();
        Random random = new Random(seed);
        List<Position> places = new ArrayList<>();
        for (BodyDeclaration<?> declaration : tree.get().findAll(BodyDeclaration.class))
            if ((declaration.isMethodDeclaration() || seed % 2 == 0 && declaration instanceof CallableDeclaration<?>) && random.nextInt(in) == 0) declaration.getRange().ifPresent(range -> places.add(range.begin));
        places.sort(Comparator.reverseOrder());
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (Position place : places) {
            String line = lines.get(place.line - 1);
            lines.set(place.line - 1, line.substring(0, place.column - 1) + ANNOTATION + line.substring(place.column - 1));
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines) + "\n");
    }
}
