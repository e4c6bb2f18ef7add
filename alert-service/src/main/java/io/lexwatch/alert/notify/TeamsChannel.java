package io.lexwatch.alert.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Microsoft Teams by a workflow's webhook, with an adaptive card. */
@ApplicationScoped
public class TeamsChannel implements Channel {

    private final ChatWebhook webhook;

    @Inject
    public TeamsChannel(ChatWebhook webhook) {
        this.webhook = webhook;
    }

    @Override
    public String name() {
        return "teams";
    }

    @Override
    public boolean groups() {
        return true;
    }

    @Override
    public Result send(Receiver receiver, Notice notice) {
        return webhook.post("Teams", receiver, TeamsCard.of(notice));
    }
}
