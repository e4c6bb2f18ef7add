package io.lexwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * The JSON of the wire: instants as ISO 8601 in UTC, absent values left out, unknown fields ignored, an unknown name of
 * an enum read as null rather than refused, so that an older reader survives a newer writer.
 */
public final class ContractJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private ContractJson() {}

    /** The record as it travels, in UTF-8. */
    public static byte[] encode(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /**
     * Reads a record from the wire.
     *
     * @throws UndecodableException where the bytes are no such record; the message says where and why, without the data
     */
    public static <T> T decode(byte[] json, Class<T> type) throws UndecodableException {
        if (json == null || json.length == 0) {
            throw new UndecodableException("empty where a " + type.getSimpleName() + " was expected", null);
        }
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new UndecodableException("null where a " + type.getSimpleName() + " was expected", null);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new UndecodableException("no " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UndecodableException("no " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /** A mapper of the same settings, for those who read and write more than one record at a time. */
    public static ObjectMapper mapper() {
        return MAPPER.copy();
    }

    /** That bytes are not the record they should be: poison, never an outage. */
    public static final class UndecodableException extends Exception {

        private static final long serialVersionUID = 1L;

        UndecodableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
