package io.lexwatch.alert.way;

import java.util.List;

/** What one part of the way has to say. */
record Told(Reached reached, List<WayStep> steps) {}
