package io.lexwatch.alert.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds on every page and every screen: axe-core finds nothing, nothing reaches beyond the edge; each is photographed. */
class EveryPageIT extends ConsolePage {

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("inbox", "/console?state=all");
        PAGES.put("inbox-empty", "/console?text=nothing-of-the-kind");
        PAGES.put("alert", null);
        PAGES.put("dossiers", "/console/dossiers");
        PAGES.put("dossier", "/console/dossiers/law:hk-nsl");
        PAGES.put("companies", "/console/companies");
        PAGES.put("company", "/console/companies/TikTok");
        PAGES.put("subscriptions", "/console/subscriptions");
        PAGES.put("subscription", "/console/subscriptions/new");
        PAGES.put("deliveries", "/console/deliveries");
        PAGES.put("dead-letters", "/console/deliveries?state=dead");
        PAGES.put("why", "/console/why?url=" + ConsoleDesk.DELIVERED);
        PAGES.put("why-blank", "/console/why");
        PAGES.put("overview", "/console/overview");
        PAGES.put("feeds", "/console/feeds");
        PAGES.put("keys", "/console/keys");
        PAGES.put("audit", "/console/audit");
        PAGES.put("not-found", "/console/alerts/none");
    }

    private enum Screen {
        DESKTOP(1280, ColorScheme.LIGHT),
        PHONE(390, ColorScheme.LIGHT),
        DARK(1280, ColorScheme.DARK),
        PHONE_DARK(390, ColorScheme.DARK);

        private final int width;
        private final ColorScheme scheme;

        Screen(int width, ColorScheme scheme) {
            this.width = width;
            this.scheme = scheme;
        }

        String shown() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    @ParameterizedTest
    @EnumSource
    void isAccessibleAndFits(Screen screen) {
        page.context().close();
        page = signedIn(screen.width, 844, screen.scheme);
        PAGES.forEach((name, path) -> {
            if (path == null) {
                openFirst("company=TikTok");
            } else {
                visit(path);
            }
            shoot(name, screen.shown());
            assertAccessible(name + " on " + screen);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("nothing of " + name + " reaches beyond the screen")
                    .isEqualTo(true);
        });
    }

    @Test
    void showsTimesInTheReadersZoneAndTheAbsoluteTimeOnHover() {
        openFirst("company=TikTok");
        assertThat(page.locator("time").first().getAttribute("title")).contains("HKT", "UTC");
        assertThat(page.locator("time").first().getAttribute("datetime")).endsWith("Z");
    }

    @Test
    void saysWhenFeedsCannotBeShown() {
        visit("/console/feeds");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("ingest service does not answer");
    }
}
