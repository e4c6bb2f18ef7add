package io.lexwatch.classifier.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A text to classify. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClassifyRequest(String title, String text, String url, String language) {}
