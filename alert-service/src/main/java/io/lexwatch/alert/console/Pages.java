package io.lexwatch.alert.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates, with what each of them shows. */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Pages {

    private Pages() {}

    static native TemplateInstance signIn(Chrome page, String then, String refused);

    static native TemplateInstance error(Chrome page, String why);

    static native TemplateInstance error$notice(Chrome page, String why);

    static native TemplateInstance inbox(Chrome page, InboxView inbox);

    static native TemplateInstance inbox$list(Chrome page, InboxView inbox);

    static native TemplateInstance alert(Chrome page, AlertPageView alert);
}
