package io.lexwatch.local.terminal;

/**
 * Emphasis, where the terminal takes it.
 *
 * @param colour whether it does
 */
public record Style(boolean colour) {

    public String bold(String text) {
        return with("1", text);
    }

    public String faint(String text) {
        return with("2", text);
    }

    public String good(String text) {
        return with("32", text);
    }

    public String warning(String text) {
        return with("33", text);
    }

    public String bad(String text) {
        return with("31", text);
    }

    private String with(String code, String text) {
        return colour ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
