package dev.backflow.samples.adbench.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompileTimesTest {
    @Test
    void printsARowForEverySize() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            CompileTimes.main("4", "40");
        } finally {
            System.setOut(before);
        }
        List<String> rows = printed.toString(StandardCharsets.UTF_8).lines().skip(2).toList();
        assertEquals(6, rows.size(), rows::toString);
        assertTrue(rows.get(2).startsWith("| 4 methods of 20 lines |"), rows::toString);
        for (String row : rows) {
            assertTrue(!row.endsWith(" 0 |"), "nothing was generated: " + row);
        }
    }
}
