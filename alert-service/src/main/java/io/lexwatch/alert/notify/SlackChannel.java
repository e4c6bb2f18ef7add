package io.lexwatch.alert.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Slack's incoming webhooks, with Block Kit. */
@ApplicationScoped
public class SlackChannel implements Channel {

    private final ChatWebhook webhook;

    @Inject
    public SlackChannel(ChatWebhook webhook) {
        this.webhook = webhook;
    }

    @Override
    public String name() {
        return "slack";
    }

    @Override
    public boolean groups() {
        return true;
    }

    @Override
    public Result send(Receiver receiver, Notice notice) {
        return webhook.post("Slack", receiver, SlackMessage.of(notice));
    }
}
