package io.lexwatch.classifier.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Reads and writes a model: weights by the hash of their feature, each rounded to 16 bits, so that no word of what it was
 * trained on stands in the file.
 */
public final class ModelFile {

    private static final int MAGIC = 0x4C584D31;
    private static final int ENTRY_BYTES = Integer.BYTES + Short.BYTES;
    private static final String SHIPPED = "/model/lexwatch.model";

    private ModelFile() {}

    /** The model that ships with the classifier. */
    public static Model shipped() {
        try (InputStream in = ModelFile.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the model " + SHIPPED + " is missing from the class path");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the model " + SHIPPED + " cannot be read", e);
        }
    }

    public static Model read(InputStream stream) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream)));
        if (in.readInt() != MAGIC) {
            throw new IOException("this is no Lexwatch model");
        }
        String version = in.readUTF();
        var provenance = new LinkedHashMap<String, String>();
        for (int left = in.readInt(); left > 0; left--) {
            provenance.put(in.readUTF(), in.readUTF());
        }
        var thresholds = new HashMap<String, Double>();
        for (int left = in.readInt(); left > 0; left--) {
            thresholds.put(in.readUTF(), in.readDouble());
        }
        var heads = new HashMap<String, LinearHead>();
        for (int left = in.readInt(); left > 0; left--) {
            heads.put(in.readUTF(), readHead(in));
        }
        return new Model(version, provenance, heads, thresholds);
    }

    private static LinearHead readHead(DataInputStream in) throws IOException {
        float bias = in.readFloat();
        double slope = in.readDouble();
        double offset = in.readDouble();
        float unit = in.readFloat();
        int size = in.readInt();
        var head = new LinearHead(size, bias, slope, offset);
        var entries = ByteBuffer.wrap(in.readNBytes(Math.multiplyExact(size, ENTRY_BYTES)));
        if (entries.remaining() < size * ENTRY_BYTES) {
            throw new EOFException("the model ends in the middle of its weights");
        }
        while (entries.hasRemaining()) {
            head.put(entries.getInt(), entries.getShort() * unit);
        }
        return head;
    }

    public static void write(Model model, OutputStream stream) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(stream)));
        out.writeInt(MAGIC);
        out.writeUTF(model.version());
        out.writeInt(model.provenance().size());
        for (var entry : new TreeMap<>(model.provenance()).entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
        out.writeInt(model.thresholds().size());
        for (var entry : new TreeMap<>(model.thresholds()).entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeDouble(entry.getValue());
        }
        out.writeInt(model.heads().size());
        for (var entry : new TreeMap<>(model.heads()).entrySet()) {
            out.writeUTF(entry.getKey());
            writeHead(out, entry.getValue());
        }
        out.flush();
        out.close();
    }

    private static void writeHead(DataOutputStream out, LinearHead head) throws IOException {
        Map<Integer, Float> entries = head.entries();
        float largest = 1e-9f;
        for (float weight : entries.values()) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float unit = largest / Short.MAX_VALUE;
        out.writeFloat(head.bias());
        out.writeDouble(head.slope());
        out.writeDouble(head.offset());
        out.writeFloat(unit);
        out.writeInt(entries.size());
        for (var entry : entries.entrySet()) {
            out.writeInt(entry.getKey());
            out.writeShort(Math.round(entry.getValue() / unit));
        }
    }
}
