package io.lexwatch.alert.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WebhookBodyTest {

    @Test
    void isAsItsSchemaSays() throws IOException {
        String json = Samples.MAPPER.writeValueAsString(WebhookBody.of(Samples.notice()));
        assertThat(schema("alert.v1.json").validate(json, InputFormat.JSON)).isEmpty();
        String wrong = json.replace("\"revision\":2", "\"revision\":0");
        assertThat(schema("alert.v1.json").validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void ofATestNamesTheAlerts() throws IOException {
        Notice test = new Notice(
                "m", Notice.TEST, Samples.TIME, "works", Samples.notice().alerts(), null);
        assertThat(Samples.MAPPER.writeValueAsString(WebhookBody.of(test)))
                .contains("io.lexwatch.test.v1", "\"headlines\":[\"" + Samples.HEADLINE);
    }

    @Test
    void ofADigestIsAsItsSchemaSays() throws IOException {
        String json = Samples.MAPPER.writeValueAsString(WebhookBody.of(Samples.digest(3)));
        assertThat(schema("digest.v1.json").validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).contains("\"name\":\"law 0\"", "\"name\":\"law 2\"");
        String wrong = json.replace("\"dossiers\":[", "\"dossiers\":[],\"others\":[");
        assertThat(schema("digest.v1.json").validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    static Schema schema(String name) throws IOException {
        try (var stream = WebhookBodyTest.class.getResourceAsStream("/schema/" + name)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        }
    }
}
