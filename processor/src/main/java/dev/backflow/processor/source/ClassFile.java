package dev.backflow.processor.source;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a class file says of the source that it was compiled from (JVMS 4).
 *
 * @param source the name of the source file; empty if it is not kept
 * @param lines the lines that each method's instructions come from, by the method's name and descriptor; none if they are not kept
 */
record ClassFile(String source, Map<String, SortedSet<Integer>> lines) {
    /** How many bytes each kind of constant takes; that of a text says itself how many. */
    private static final Map<Integer, Integer> SIZES = Map.ofEntries(
        Map.entry(3, 4), Map.entry(4, 4), Map.entry(5, 8), Map.entry(6, 8), Map.entry(7, 2), Map.entry(8, 2), Map.entry(9, 4), Map.entry(10, 4), Map.entry(11, 4),
        Map.entry(12, 4), Map.entry(15, 3), Map.entry(16, 2), Map.entry(17, 4), Map.entry(18, 4), Map.entry(19, 2), Map.entry(20, 2));
    private static final int TEXT = 1, LONG = 5, DOUBLE = 6;

    static ClassFile read(InputStream bytes) throws IOException {
        return new Reading(new DataInputStream(bytes)).file();
    }

    /** The lines that the instructions of a method come from, in order. */
    SortedSet<Integer> linesOf(String method) {
        return lines.getOrDefault(method, new TreeSet<>());
    }

    private static final class Reading {
        private final DataInputStream in;
        private final Map<Integer, String> texts = new HashMap<>();
        private final Map<String, SortedSet<Integer>> lines = new HashMap<>();
        private String source = "";

        Reading(DataInputStream in) {
            this.in = in;
        }

        ClassFile file() throws IOException {
            if (in.readInt() != 0xCAFEBABE) throw new IOException("no class file");
            in.readInt();
            int constants = in.readUnsignedShort();
            for (int i = 1; i < constants; i += constant(i));
            in.readUnsignedShort();
            in.readUnsignedShort();
            in.readUnsignedShort();
            in.skipNBytes(2L * in.readUnsignedShort());
            members();
            members();
            attributes("");
            return new ClassFile(source, lines);
        }

        /** Reads the constant {@code index}; says how many places it takes. */
        private int constant(int index) throws IOException {
            int kind = in.readUnsignedByte();
            if (kind == TEXT) texts.put(index, in.readUTF());
            else if (SIZES.containsKey(kind)) in.skipNBytes(SIZES.get(kind));
            else throw new IOException("a constant of kind " + kind);
            return kind == LONG || kind == DOUBLE ? 2 : 1;
        }

        private void members() throws IOException {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                in.readUnsignedShort();
                attributes(text() + text());
            }
        }

        private String text() throws IOException {
            return texts.getOrDefault(in.readUnsignedShort(), "");
        }

        private void attributes(String member) throws IOException {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                String name = text();
                int length = in.readInt();
                if (name.equals("Code")) code(member);
                else if (name.equals("LineNumberTable")) lines(member);
                else if (name.equals("SourceFile")) source = text();
                else in.skipNBytes(Integer.toUnsignedLong(length));
            }
        }

        private void code(String member) throws IOException {
            in.readInt();
            in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
            in.skipNBytes(8L * in.readUnsignedShort());
            attributes(member);
        }

        private void lines(String member) throws IOException {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                in.readUnsignedShort();
                lines.computeIfAbsent(member, m -> new TreeSet<>()).add(in.readUnsignedShort());
            }
        }
    }
}
