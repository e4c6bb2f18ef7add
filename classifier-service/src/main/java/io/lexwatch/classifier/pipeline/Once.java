package io.lexwatch.classifier.pipeline;

import java.util.function.Supplier;

/** A point that is worked out where it is first asked for, by one thread. */
final class Once {

    private final Supplier<float[]> source;
    private float[] point;

    Once(Supplier<float[]> source) {
        this.source = source;
    }

    float[] get() {
        if (point == null) {
            point = source.get();
        }
        return point;
    }
}
