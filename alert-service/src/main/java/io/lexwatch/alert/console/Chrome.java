package io.lexwatch.alert.console;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param section which entry of the menu it belongs to
 * @param user null for who is not signed in
 * @param views the lists that the user comes back to
 */
record Chrome(String title, String section, String user, Scope scope, String csrf, Assets assets, List<View> views) {

    /** A list that the user comes back to. */
    record View(String name, String url, boolean current) {}

    public boolean mayWrite() {
        return scope != Scope.READ;
    }

    public boolean mayAdminister() {
        return scope == Scope.ADMIN;
    }

    public String current(String entry) {
        return entry.equals(section) ? "page" : "false";
    }

    /** The view that is shown; null where none is. */
    public View savedView() {
        return views.stream().filter(View::current).findFirst().orElse(null);
    }
}
