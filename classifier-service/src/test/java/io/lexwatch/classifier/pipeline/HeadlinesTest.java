package io.lexwatch.classifier.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.classifier.meaning.SentenceEmbedding;
import io.lexwatch.contract.Action;
import io.lexwatch.contract.DevelopmentFinding;
import io.lexwatch.contract.DevelopmentKind;
import io.lexwatch.contract.NamedEntity;
import io.lexwatch.contract.ResponseFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headlines of the kind that the product was built for, most of them without a text. */
class HeadlinesTest {

    private static final String BEHIND =
            "The app will stop working in the city, its owner said, because of the national security law there.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TikTok to leave Hong Kong over national security law | TikTok | EXIT_MARKET",
                "Telegram to quit Hong Kong after national security law | Telegram | EXIT_MARKET",
                "WhatsApp says it will leave UK if Online Safety Bill passes | WhatsApp | EXIT_MARKET",
                "Microsoft and Zoom pause data requests from Hong Kong police | Zoom | PAUSE_DATA_REQUESTS"
            })
    void aTitleAloneTellsWhoAnswers(String title, String company, Action action) {
        assertResponse(TestClassifier.shipped().classify(title, ""), company, action);
    }

    @Test
    void aServiceThatLeavesAPlaceIsToldByItsTitleAlone() {
        assertResponse(
                TestClassifier.shipped().classify("TikTok is pulling out of Hong Kong", ""),
                "TikTok",
                Action.EXIT_MARKET);
    }

    @Test
    void whoIsSuedSuesNobody() {
        var found =
                TestClassifier.shipped().classify("Google is sued in Texas over face recognition and privacy law", "");
        assertThat(found.findings())
                .filteredOn(ResponseFinding.class::isInstance)
                .extracting(f -> ((ResponseFinding) f).action())
                .doesNotContain(Action.LITIGATE);
    }

    @Test
    void withoutItsMeaningAnItemIsJudgedByItsWords() {
        var found = TestClassifier.shipped()
                .by(text -> SentenceEmbedding.UNKNOWN)
                .classify("TikTok to leave Hong Kong over national security law", "");
        assertResponse(found, "TikTok", Action.EXIT_MARKET);
    }

    @Test
    void aTitleWithoutTheLawIsReadWithItsText() {
        assertResponse(
                TestClassifier.shipped().classify("TikTok is pulling out of Hong Kong", BEHIND),
                "TikTok",
                Action.EXIT_MARKET);
    }

    @Test
    void whatCompaniesRefuseIsNoMeasureAgainstThem() {
        var found = TestClassifier.shipped()
                .classify(
                        "Facebook, Google and Twitter suspend Hong Kong data requests",
                        "The companies stopped answering requests for user data while they review the national security law.");
        assertThat(found.findings())
                .filteredOn(DevelopmentFinding.class::isInstance)
                .extracting(f -> ((DevelopmentFinding) f).kind())
                .doesNotContain(DevelopmentKind.ENFORCEMENT);
    }

    @Test
    void aCompanyThatTheCatalogDoesNotHoldIsFoundLessSurely() {
        var found = TestClassifier.shipped()
                .classify(
                        "Brindlemoor sues Texas over age verification law",
                        "Brindlemoor, a dating app, filed a lawsuit on Monday against the state's law on age checks.");
        assertThat(found.findings())
                .filteredOn(ResponseFinding.class::isInstance)
                .map(ResponseFinding.class::cast)
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.company()).isEqualTo(new NamedEntity(null, "Brindlemoor"));
                    assertThat(r.action()).isEqualTo(Action.LITIGATE);
                    assertThat(r.confidence()).isLessThan(0.5);
                });
    }

    @Test
    void aBillIsCalledABillWhereTheTextCallsItOne() {
        var found =
                TestClassifier.shipped().classify("UK parliament debates Online Safety Bill amid encryption row", "");
        assertThat(found.laws()).extracting(NamedEntity::name).containsExactly("Online Safety Bill");
    }

    private static void assertResponse(Classification found, String company, Action action) {
        assertThat(found.dataLaw()).isTrue();
        assertThat(found.findings())
                .filteredOn(ResponseFinding.class::isInstance)
                .map(ResponseFinding.class::cast)
                .anySatisfy(r -> {
                    assertThat(r.company().name()).isEqualTo(company);
                    assertThat(r.action()).isEqualTo(action);
                });
    }
}
