package io.lexwatch.classifier.meaning;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;

/**
 * The sentence embedding bge-small-en-v1.5, quantised, in this process; loaded where it is first asked, some 100 MB. Where
 * it cannot be loaded (its native libraries know Linux with glibc, macOS and Windows on x86-64 and ARM64), it says so once
 * and tells nothing.
 */
public final class BgeSmall implements SentenceEmbedding {

    private static final System.Logger LOG = System.getLogger(BgeSmall.class.getName());

    private volatile EmbeddingModel model;
    private volatile boolean missing;

    @Override
    public float[] of(String text) {
        if (missing || text.isBlank()) {
            return UNKNOWN;
        }
        try {
            return loaded().embed(text).content().vector();
        } catch (LinkageError | RuntimeException e) {
            missing |= model == null;
            LOG.log(
                    System.Logger.Level.WARNING,
                    missing
                            ? "the sentence embedding cannot be loaded: items are judged by their words alone, less surely"
                            : "the sentence embedding failed on a text: it is judged by its words alone",
                    e);
            return UNKNOWN;
        }
    }

    private EmbeddingModel loaded() {
        if (model == null) {
            load();
        }
        return model;
    }

    private synchronized void load() {
        if (model == null && !missing) {
            // The tokenizer's library would tell its makers of each start, and unpack itself into the home folder.
            preset("OPT_OUT_TRACKING", "true");
            preset("ai.djl.offline", "true");
            preset("DJL_CACHE_DIR", System.getProperty("java.io.tmpdir") + "/lexwatch-tokenizers");
            model = new BgeSmallEnV15QuantizedEmbeddingModel(Runnable::run);
        }
    }

    private static void preset(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
