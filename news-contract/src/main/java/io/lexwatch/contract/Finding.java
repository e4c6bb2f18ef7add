package io.lexwatch.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** One thing that an item says: a company's response to a law, or a development of a law. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ResponseFinding.class, name = "response"),
    @JsonSubTypes.Type(value = DevelopmentFinding.class, name = "development")
})
public sealed interface Finding permits ResponseFinding, DevelopmentFinding {

    /** The law it is about, or null where the text names none. */
    NamedEntity law();

    /** What the law governs, or null where it cannot be told. */
    Topic topic();

    /** Whose law it is: ISO 3166-1 alpha-2, {@code EU}, or ISO 3166-2 for a state's own law; null where unknown. */
    String jurisdiction();

    Novelty novelty();

    Claimant claimant();

    /** True where it was concluded and not said, as from "similar moves". */
    boolean inferred();

    /** How sure the classifier is, from 0 to 1. */
    double confidence();

    /** The sentences it was read from, at least one. */
    List<Evidence> evidence();

    Explanation why();
}
