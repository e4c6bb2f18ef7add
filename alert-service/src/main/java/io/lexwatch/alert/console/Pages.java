package io.lexwatch.alert.console;

import io.lexwatch.alert.store.Subscription;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates, with what each of them shows. */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Pages {

    private Pages() {}

    static native TemplateInstance signIn(Chrome page, String then, String refused, String elsewhere);

    static native TemplateInstance error(Chrome page, String why);

    static native TemplateInstance error$notice(Chrome page, String why);

    static native TemplateInstance inbox(Chrome page, InboxView inbox);

    static native TemplateInstance inbox$list(Chrome page, InboxView inbox);

    static native TemplateInstance alert(Chrome page, AlertPageView alert);

    static native TemplateInstance dossiers(Chrome page, List<DossierView.Listed> listed, String what);

    static native TemplateInstance dossier(Chrome page, DossierView dossier);

    static native TemplateInstance deliveries(Chrome page, DeliveriesView deliveries);

    static native TemplateInstance subscriptions(Chrome page, SubscriptionsView subscriptions);

    static native TemplateInstance subscription(Chrome page, SubscriptionForm form, SubscriptionChoices choices);

    static native TemplateInstance feedAddress(Chrome page, Subscription subscription, Moment since, String address);

    static native TemplateInstance preview(Preview preview);

    static native TemplateInstance keys(Chrome page, KeysView keys);

    static native TemplateInstance feeds(Chrome page, FeedsView feeds);

    static native TemplateInstance audit(Chrome page, List<AuditPageResource.Line> lines, String next);

    static native TemplateInstance reclassifications(Chrome page, List<ReclassificationPageResource.Run> runs);

    static native TemplateInstance reclassification(
            Chrome page, ReclassificationPageResource.Run run, ReclassificationPageResource.Changes changes);

    static native TemplateInstance why(Chrome page, WhyView why);

    static native TemplateInstance overview(Chrome page, OverviewView overview);
}
