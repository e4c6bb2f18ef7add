package io.lexwatch.bench.classify;

import io.lexwatch.bench.measure.Run;
import io.lexwatch.bench.texts.LawNews;
import io.lexwatch.bench.texts.TownNews;
import io.lexwatch.bench.worker.Cost;
import io.lexwatch.bench.worker.Meter;
import io.lexwatch.bench.worker.Worker;
import io.lexwatch.classifier.catalog.CatalogLoader;
import io.lexwatch.classifier.model.ModelFile;
import io.lexwatch.classifier.pipeline.Classifier;
import io.lexwatch.classifier.text.LanguageGuess;
import java.time.Duration;
import java.util.ArrayList;

/** Classifies reports on laws of one length after the other, on one thread: one run a length. */
public final class LengthSpeed {

    private static final int TEXTS = 50;

    private final Classifier classifier =
            new Classifier(new CatalogLoader().load(), ModelFile.shipped(), new LanguageGuess());
    private long done;
    private long flagged;

    /** Arguments: warm-up s, s each, then lengths in characters. */
    public static void main(String[] args) throws InterruptedException {
        var speed = new LengthSpeed();
        var warmUp = Duration.ofSeconds(Long.parseLong(args[0]));
        var each = Duration.ofSeconds(Long.parseLong(args[1]));
        var meter = new Meter(() -> speed.done, Cost.ofThis());
        var measured = new ArrayList<Run>();
        for (int i = 2; i < args.length; i++) {
            int length = Integer.parseInt(args[i]);
            meter.during(() -> speed.classify(length, end(warmUp)));
            measured.add(meter.during(() -> speed.classify(length, end(each))));
        }
        if (speed.flagged == 0) {
            throw new IllegalStateException("no report was flagged: the texts are not what they should be");
        }
        Worker.tell(measured);
    }

    private static long end(Duration time) {
        return System.nanoTime() + time.toNanos();
    }

    private void classify(int length, long until) {
        for (int i = 0; System.nanoTime() < until; i = (i + 1) % TEXTS) {
            var news = new LawNews(i);
            if (classifier.classify(news.title(), text(news, length)).dataLaw()) {
                flagged++;
            }
            done++;
        }
    }

    /** A report, and after it so much else that the whole is as long as wanted. */
    private static String text(LawNews news, int length) {
        var text = new StringBuilder(news.text());
        for (int i = 0; text.length() < length; i++) {
            text.append("\n\n").append(new TownNews(i).text());
        }
        return text.substring(0, length);
    }
}
