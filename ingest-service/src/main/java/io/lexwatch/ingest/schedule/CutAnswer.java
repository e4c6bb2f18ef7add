package io.lexwatch.ingest.schedule;

import io.lexwatch.ingest.feed.FeedState;
import io.lexwatch.ingest.feed.Sighting;
import io.lexwatch.ingest.fetch.AnswerHeaders;
import io.lexwatch.ingest.parse.Ending;
import io.lexwatch.ingest.parse.FeedDocument;

/**
 * What may be taken from an answer that ends too early. The item it ends in waits for an answer that has all of it: cut, it
 * may lack its guid, and would be another item than the whole one. The validators are not kept, or the server would go on
 * saying that nothing has changed. A feed that ends in the same place twice is written like that, and taken as it is.
 *
 * @param readable the answer as far as it is taken
 * @param place a number for where it ends, or null where it is whole
 * @param unexpected that it is not as its feed usually is
 */
record CutAnswer(FeedDocument readable, Long place, boolean unexpected) {

    static CutAnswer of(FeedDocument document, FeedState before) {
        if (document.ending() == Ending.WHOLE) {
            return new CutAnswer(document, null, false);
        }
        var place = place(document);
        return place.equals(before.validators().cut())
                ? new CutAnswer(document, place, false)
                : new CutAnswer(document.withoutPart(), place, true);
    }

    private static Long place(FeedDocument document) {
        if (document.items().isEmpty()) {
            return 0L;
        }
        var last = document.items().getLast();
        return new Sighting(last.identity(), last.url(), last.title(), last.text()).signature();
    }

    FeedState.Validators validators(AnswerHeaders headers) {
        return unexpected
                ? new FeedState.Validators(null, null, place)
                : new FeedState.Validators(headers.etag(), headers.lastModified(), place);
    }
}
