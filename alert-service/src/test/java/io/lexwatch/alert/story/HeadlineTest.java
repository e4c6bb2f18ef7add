package io.lexwatch.alert.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Severity;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {

    @Test
    void saysTheFactItself() {
        var law = new Name("hk-nsl", "national security law");
        assertThat(Headline.of(Told.response("TikTok", "EXIT_MARKET", "ANNOUNCED", law, "HK"), Severity.CRITICAL))
                .isEqualTo("🔴 TikTok is leaving Hong Kong · national security law");
    }

    @ParameterizedTest
    @CsvSource({
        "EXIT_MARKET, CONSIDERING, HK, 🟠 Clipper is considering leaving Hong Kong · government access to data",
        "EXIT_MARKET, DONE, , 🟠 Clipper has left a market · government access to data",
        "PAUSE_DATA_REQUESTS, ANNOUNCED, HK, 🟠 Clipper pauses Hong Kong government data requests"
                + " · government access to data",
        "REVIEW, ANNOUNCED, US-CA, 🟠 Clipper is assessing its position in California · government access to data",
        "SOMETHING_NEW, ANNOUNCED, GB, 🟠 Clipper responds to a data law in the UK · government access to data",
    })
    void readsAsASentence(String action, String stage, String place, String headline) {
        assertThat(Headline.of(Told.response("Clipper", action, stage, null, place), Severity.HIGH))
                .isEqualTo(headline);
    }

    @Test
    void tellsDevelopments() {
        var bill = new Name("osb", "Online Safety Bill");
        assertThat(Headline.of(Told.development("ADOPTED", bill, "ONLINE_SAFETY", "GB", null, null), Severity.HIGH))
                .isEqualTo("🟠 The UK: Online Safety Bill adopted");
        assertThat(Headline.of(
                        Told.development("PROPOSED", null, "PLATFORM_BAN", "US", null, new Name("tiktok", "TikTok")),
                        Severity.HIGH))
                .startsWith("🟠 The US considers banning TikTok");
        assertThat(Headline.of(
                        Told.development(
                                "ENFORCEMENT",
                                null,
                                "PRIVACY",
                                "IE",
                                new Name("dpc", "Data Protection Commission"),
                                null),
                        Severity.HIGH))
                .isEqualTo("🟠 Data Protection Commission acts against a company · privacy law");
    }

    @Property(tries = 200)
    void fitsALockScreen(
            @ForAll @StringLength(min = 1, max = 150) String company,
            @ForAll @StringLength(min = 1, max = 150) String law) {
        Claim claim = Told.response("x" + company, "EXIT_MARKET", "ANNOUNCED", new Name(null, "l" + law), "HK");
        String headline = Headline.of(claim, Severity.CRITICAL);
        assertThat(headline).hasSizeLessThanOrEqualTo(Headline.LONGEST).startsWith("🔴 X");
        assertThat(headline.codePoints()
                        .filter(c ->
                                c >= 0xD800 && c <= 0xDFFF && !claim.toString().contains(Character.toString(c))))
                .isEmpty();
    }
}
