package io.lexwatch.alert.console;

import java.util.List;

/**
 * What a subscription would have sent.
 *
 * @param wrong what is wrong with the filter; null where nothing is
 */
record Preview(String wrong, int count, String rate, List<AlertPageView.Related> newest) {}
