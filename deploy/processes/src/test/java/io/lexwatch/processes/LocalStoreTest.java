package io.lexwatch.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalStoreTest {

    @Test
    void givenServerKeepsHostsAndOptionsAndGetsANewDatabase() {
        String uri = LocalStore.withNewDatabase("mongodb://u:p@a:1,b:2/mine?replicaSet=r");
        assertThat(uri).matches("mongodb://u:p@a:1,b:2/lexwatch-test-[0-9a-z]+\\?replicaSet=r");
        assertThat(LocalStore.withNewDatabase("mongodb://a:1")).startsWith("mongodb://a:1/lexwatch-test-");
    }
}
