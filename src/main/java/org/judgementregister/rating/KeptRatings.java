package org.judgementregister.rating;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.AbstractList;
import java.util.List;

/** Ratings that are JSON already: a matrix has a thousand, and nearly all of them have been written before. */
final class KeptRatings extends AbstractList<Rating> implements JsonSerializable {

    /** A council's rating and its JSON. */
    record Kept(String council, Rating rating, SerializedString json) {}

    private final List<Kept> all;

    KeptRatings(List<Kept> all) {
        this.all = all;
    }

    @Override
    public Rating get(int index) {
        return all.get(index).rating;
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartArray();
        for (Kept each : all) {
            json.writeRawValue(each.json);
        }
        json.writeEndArray();
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(json, provider);
    }
}
