package io.lexwatch.classifier.finding;

import io.lexwatch.contract.Action;

/**
 * A company and what it may have done.
 *
 * @param company its id
 */
public record CompanyAction(String company, Action action) {}
