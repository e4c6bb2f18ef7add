package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.DevelopmentFrame;

/** That a frame says something happens to a law, before anything is judged. */
record DevelopmentReading(DevelopmentFrame frame, Placed verb, Placed object, SentenceView view) {}
