package dev.backflow.processor.random;

import dev.backflow.processor.corpus.Compiled;
import dev.backflow.processor.corpus.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/**
 * Programs compiled together, with analyses and without, and checked one by one. Those that the compiler does not like are taken out
 * and looked at alone.
 */
final class Batch {
    private static final String[] PLAIN = {}, EVERYTHING = {"-Abackflow.analysis=off"};
    private final Map<String, String> programs;
    private final List<Failure> failures = new ArrayList<>();
    private final Tally tally = new Tally();
    private int illegal;

    private Batch(Map<String, String> programs) {
        this.programs = new LinkedHashMap<>(programs);
    }

    /** What was found in some programs. */
    record Result(List<Failure> failures, int checked, int illegal, Tally tally) {}

    /** Checks {@code programs}, by name. */
    static Result of(Map<String, String> programs) {
        Batch batch = new Batch(programs);
        batch.run();
        return new Result(batch.failures, programs.size() - batch.illegal, batch.illegal, batch.tally);
    }

    /** What is wrong with one program, if it is Java and something is. */
    static Optional<Failure> alone(String name, String text) {
        Result result = of(Map.of(name, text));
        return result.failures.stream().findFirst();
    }

    private void run() {
        while (!programs.isEmpty()) {
            Map<String, String> sources = sources();
            Compiled plain, everything;
            try {
                plain = Compiled.of(sources, PLAIN);
                everything = Compiled.of(sources, EVERYTHING);
            } catch (RuntimeException crash) {
                crashed(crash);
                return;
            }
            if (plain.isSuccessful() && everything.isSuccessful()) {
                for (Map.Entry<String, String> program : programs.entrySet()) trial(program.getKey(), program.getValue(), plain, everything);
                return;
            }
            Set<String> bad = new LinkedHashSet<>(blamed(plain));
            bad.addAll(blamed(everything));
            if (bad.isEmpty()) bad.addAll(programs.keySet());
            for (String name : bad) rejected(name, plain, everything);
        }
    }

    /** The compiler itself fell over one of them. */
    private void crashed(RuntimeException crash) {
        List<String> names = List.copyOf(programs.keySet());
        for (String name : names) {
            String text = programs.remove(name);
            if (names.size() == 1) failures.add(new Failure(name, text, "CRASH", String.valueOf(crash)));
            else alone(name, text).ifPresent(failures::add);
        }
    }

    private Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        programs.forEach((name, text) -> {
            sources.putAll(RandomProgram.files(name, text));
            String wide = name + Trial.WIDE;
            if (Trial.isSingle(text)) sources.putAll(RandomProgram.files(wide, RandomProgram.wide(text, name, wide)));
        });
        return sources;
    }

    private void trial(String name, String text, Compiled plain, Compiled everything) {
        new Trial(name, text, plain, everything, tally).failure().ifPresent(failures::add);
    }

    private Set<String> blamed(Compiled compiled) {
        Set<String> names = new LinkedHashSet<>();
        compiled.diagnostics().stream().filter(d -> d.getKind() != Diagnostic.Kind.NOTE && d.getSource() != null).forEach(d -> {
            String file = d.getSource().getName().replaceAll(".*/|\\.java", "");
            programs.keySet().stream().filter(name -> file.matches(Pattern.quote(name) + "(" + Trial.WIDE + ")?(Other|_Nest|" + RandomProgram.FAR + ")?(Grad)?")).forEach(names::add);
        });
        return names;
    }

    private void rejected(String name, Compiled plain, Compiled everything) {
        String text = programs.remove(name);
        if (!Compiled.of(RandomProgram.files(name, text), "-proc:none").isSuccessful()) {
            illegal++;
            return;
        }
        String messages = said(name, plain) + said(name, everything);
        Matcher code = Pattern.compile("\\[([A-Z_]+)] ").matcher(messages);
        failures.add(new Failure(name, text, code.find() ? code.group(1) : "BROKEN", messages));
    }

    private static String said(String name, Compiled compiled) {
        StringBuilder text = new StringBuilder();
        for (String line : compiled.messages().split("\n(?=[A-Z]+ )")) if (line.contains("/" + name)) text.append(line).append('\n');
        return text.toString();
    }
}
