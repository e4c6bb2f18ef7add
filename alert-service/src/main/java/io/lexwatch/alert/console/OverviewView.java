package io.lexwatch.alert.console;

import java.util.List;

/** How the watch itself is doing. */
record OverviewView(List<Figure> figures, List<Stage> stages, List<FeedsView.Line> ill) {

    /** One number. */
    record Figure(String name, String value, String detail, String url) {}

    /** A stage of the way of an item. */
    record Stage(String name, String state, String stateLabel, String waiting, String detail) {

        /** In words, of one of the states on, failing and pending. */
        static Stage of(String name, String state, String waiting, String detail) {
            String label = state.equals("on") ? "Well" : state.equals("failing") ? "Needs a look" : "Partly";
            return new Stage(name, state, label, waiting, detail);
        }
    }
}
