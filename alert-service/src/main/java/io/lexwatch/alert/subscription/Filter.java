package io.lexwatch.alert.subscription;

import java.util.List;
import java.util.Set;

/** What a subscription asks for. */
public sealed interface Filter {

    boolean matches(Traits alert);

    /** All of them; everything, where there are none. */
    record All(List<Filter> parts) implements Filter {
        @Override
        public boolean matches(Traits alert) {
            return parts.stream().allMatch(part -> part.matches(alert));
        }
    }

    /** At least one of them. */
    record Any(List<Filter> parts) implements Filter {
        @Override
        public boolean matches(Traits alert) {
            return parts.stream().anyMatch(part -> part.matches(alert));
        }
    }

    /** All that the part does not take. */
    record Not(Filter part) implements Filter {
        @Override
        public boolean matches(Traits alert) {
            return !part.matches(alert);
        }
    }

    /** One of the values, in lower case. */
    record In(Trait trait, Set<String> values) implements Filter {
        @Override
        public boolean matches(Traits alert) {
            return alert.terms(trait).stream().anyMatch(values::contains);
        }
    }

    /** A number at least so high. */
    record AtLeast(Measure measure, double bound) implements Filter {
        @Override
        public boolean matches(Traits alert) {
            return alert.measure(measure) >= bound;
        }
    }

    /** All words of it, anywhere in headline, titles and evidence. */
    record Text(Set<String> words) implements Filter {
        @Override
        public boolean matches(Traits alert) {
            return alert.words().containsAll(words);
        }
    }
}
