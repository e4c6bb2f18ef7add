package io.lexwatch.alert.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The channels there are, by name. */
@ApplicationScoped
public class Channels {

    private final Map<String, Channel> byName = new TreeMap<>();

    @Inject
    public Channels(Instance<Channel> channels) {
        this((Iterable<Channel>) channels);
    }

    /** Of channels that are there already. */
    public Channels(Iterable<Channel> channels) {
        channels.forEach(channel -> byName.put(channel.name(), channel));
    }

    /** Those that an endpoint can be made for. */
    public Set<String> names() {
        return byName.values().stream()
                .filter(Channel::isConfigured)
                .map(Channel::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Channel named(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no channel '" + name + "'; there are " + byName.keySet()));
    }

    /** Whether facts of one story go into one message there. */
    public boolean groups(String name) {
        return byName.containsKey(name) && byName.get(name).groups();
    }
}
