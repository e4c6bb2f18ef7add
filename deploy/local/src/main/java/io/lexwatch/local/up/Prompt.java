package io.lexwatch.local.up;

import java.io.Console;
import java.util.Optional;

/** Asks who sits at the terminal for something secret. */
interface Prompt {

    /** Empty where only Enter was typed. */
    Optional<String> hidden(String question);

    /** By the console, which shows nothing of what is typed. */
    static Prompt on(Console console) {
        return question -> Optional.ofNullable(console.readPassword("%s", question))
                .map(String::new)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
