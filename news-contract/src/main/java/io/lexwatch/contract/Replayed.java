package io.lexwatch.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a run of re-classification tells on {@link TopicDeclaration#FLAGGED_REPLAY}: first how far it means to go, then each
 * item that is flagged and now and then how far it has come, last how it ended.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ReplayedItem.class, name = "item"),
    @JsonSubTypes.Type(value = ReplayProgress.class, name = "progress")
})
public sealed interface Replayed permits ReplayedItem, ReplayProgress {

    /** The run that it belongs to; later runs have greater ones. */
    String run();
}
