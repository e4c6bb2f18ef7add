package io.lexwatch.classifier.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lexwatch.contract.Action;
import io.lexwatch.contract.DevelopmentFinding;
import io.lexwatch.contract.DevelopmentKind;
import io.lexwatch.contract.Finding;
import io.lexwatch.contract.ResponseFinding;
import io.lexwatch.contract.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The article that the product grew from, read as an analyst would. */
class SecurityLawArticleTest {

    private static List<Finding> findings;

    @BeforeAll
    static void classify() throws Exception {
        Path file = SharedFiles.find("eval/seed-article.txt");
        assumeTrue(file != null, "../shared/eval/seed-article.txt is not here; nothing to read");
        String all = Files.readString(file);
        int end = all.indexOf('\n');
        findings = TestClassifier.shipped()
                .classify(all.substring(0, end), all.substring(end + 1).strip())
                .findings();
    }

    @ParameterizedTest
    @CsvSource({
        "TikTok,EXIT_MARKET,false",
        "Microsoft,PAUSE_DATA_REQUESTS,false",
        "Zoom,PAUSE_DATA_REQUESTS,false",
        "Facebook,PAUSE_DATA_REQUESTS,true",
        "Google,PAUSE_DATA_REQUESTS,true",
        "Twitter,PAUSE_DATA_REQUESTS,true",
        "Apple,REVIEW,false"
    })
    void eachCompanyRespondsToTheLaw(String company, Action action, boolean inferred) {
        var found = responses()
                .filter(r -> r.company().name().equals(company) && r.action() == action)
                .findFirst();
        assertThat(found).hasValueSatisfying(r -> {
            assertThat(r.jurisdiction()).isEqualTo("HK");
            assertThat(r.law().name()).isEqualTo("Hong Kong national security law");
            assertThat(r.inferred()).isEqualTo(inferred);
            assertThat(r.evidence()).anySatisfy(e -> assertThat(e.quote()).contains(company));
        });
    }

    @Test
    void theBanThatAnotherCountryConsidersIsNoBanYet() {
        assertThat(findings.stream()
                        .filter(DevelopmentFinding.class::isInstance)
                        .map(DevelopmentFinding.class::cast))
                .filteredOn(d -> "US".equals(d.jurisdiction()))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.kind()).isEqualTo(DevelopmentKind.PROPOSED);
                    assertThat(d.topic()).isEqualTo(Topic.PLATFORM_BAN);
                    assertThat(d.law()).isNull();
                });
    }

    private static Stream<ResponseFinding> responses() {
        return findings.stream().filter(ResponseFinding.class::isInstance).map(ResponseFinding.class::cast);
    }
}
