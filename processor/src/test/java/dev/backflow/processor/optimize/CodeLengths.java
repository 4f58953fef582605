package dev.backflow.processor.optimize;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The bytes of bytecode of each method of a class file (JVMS 4): the longest, where several share a name. */
final class CodeLengths {
    private final DataInputStream in;
    private final Map<Integer, String> names = new TreeMap<>();
    private final Map<String, Integer> lengths = new TreeMap<>();

    private CodeLengths(byte[] classFile) {
        in = new DataInputStream(new ByteArrayInputStream(classFile));
    }

    static Map<String, Integer> of(byte[] classFile) throws IOException {
        CodeLengths read = new CodeLengths(classFile);
        read.in.skipNBytes(8);
        read.constants();
        read.in.skipNBytes(6);
        read.in.skipNBytes(2L * read.in.readUnsignedShort());
        read.members();
        read.members();
        return read.lengths;
    }

    private void constants() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> names.put(i, in.readUTF());
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> in.skipNBytes(4);
            }
        }
    }

    private void members() throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.skipNBytes(2);
            String name = names.get(in.readUnsignedShort());
            in.skipNBytes(2);
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) attribute(name);
        }
    }

    private void attribute(String member) throws IOException {
        boolean code = "Code".equals(names.get(in.readUnsignedShort()));
        byte[] content = in.readNBytes(in.readInt());
        if (code) lengths.merge(member, new DataInputStream(new ByteArrayInputStream(content, 4, 4)).readInt(), Math::max);
    }
}
