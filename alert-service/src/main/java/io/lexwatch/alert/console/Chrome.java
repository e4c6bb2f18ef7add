package io.lexwatch.alert.console;

/**
 * What stands around every page.
 *
 * @param section which entry of the menu it belongs to
 * @param user null for who is not signed in
 */
record Chrome(String title, String section, String user, Scope scope, String csrf, Assets assets) {

    public boolean mayWrite() {
        return scope != Scope.READ;
    }

    public boolean mayAdminister() {
        return scope == Scope.ADMIN;
    }

    public String current(String entry) {
        return entry.equals(section) ? "page" : "false";
    }
}
