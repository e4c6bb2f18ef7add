package io.lexwatch.alert.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * A Slack app's bot, which unlike an incoming webhook can answer in a thread: what follows in a story goes below its first
 * message, and what weighs much is shown in the channel as well. An endpoint is {@code chat.postMessage} with the channel's id as the
 * parameter {@code channel}; its secret is the bot's token.
 */
@ApplicationScoped
public class SlackBotChannel implements Channel {

    private static final String CHANNEL = "channel";

    private final Outgoing outgoing;
    private final ObjectMapper mapper;

    @Inject
    public SlackBotChannel(Outgoing outgoing, ObjectMapper mapper) {
        this.outgoing = outgoing;
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "slack-bot";
    }

    @Override
    public boolean groups() {
        return true;
    }

    @Override
    public Result send(Receiver receiver, Notice notice) {
        HttpUrl address = HttpUrl.parse(receiver.url());
        String channel = address == null ? null : address.queryParameter(CHANNEL);
        if (channel == null || receiver.secrets().isEmpty()) {
            return new Result(new Outcome.Rejected("the endpoint names no channel or has no token"), null, null);
        }
        String url = address.newBuilder().query(null).build().toString();
        Map<String, String> headers =
                Map.of("authorization", "Bearer " + receiver.secrets().getFirst());
        return switch (outgoing.post(url, headers, body(channel, notice))) {
            case Reply.Failed failed -> new Result(new Outcome.Again(failed.reason(), null), null, null);
            case Reply.Answered answered -> SlackAnswer.of(answered).result(answered, receiver);
        };
    }

    private byte[] body(String channel, Notice notice) {
        SlackMessage message = SlackMessage.of(notice);
        var body = new LinkedHashMap<String, Object>();
        body.put(CHANNEL, channel);
        body.put("text", message.text());
        body.put("blocks", message.blocks());
        body.put("unfurl_links", false);
        if (notice.thread() != null) {
            body.put("thread_ts", notice.thread());
            body.put("reply_broadcast", notice.isGrave());
        }
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message to Slack that cannot be written as JSON", e);
        }
    }
}
