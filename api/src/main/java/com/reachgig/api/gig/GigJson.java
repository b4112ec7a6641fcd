package com.reachgig.api.gig;

import com.fasterxml.jackson.core.JsonGenerator;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.domain.gig.Gig;
import com.reachgig.domain.gig.Terms;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gigs as JSON; what was not given is left out. */
public final class GigJson {
  private final Function<Gig, byte[]> encoder;

  private GigJson(Function<Gig, byte[]> encoder) {
    this.encoder = encoder;
  }

  /** Encodes each version once, and keeps some. For a process that answers many requests. */
  public static GigJson kept() {
    return new GigJson(new EncodedGigs()::of);
  }

  /** Encodes whenever asked. For a process whose start is waited for. */
  public static GigJson fresh() {
    return new GigJson(GigJson::encodeNow);
  }

  /** The gig's JSON; the array is shared, and not to be changed. */
  byte[] encode(Gig gig) {
    return encoder.apply(gig);
  }

  /**
   * The JSON of a gig that may not be stored yet, which is not kept: if another change is stored
   * first, the version is that one's, and says something else.
   */
  static byte[] encodeNow(Gig gig) {
    return JsonEncoder.encode(out -> write(gig, out));
  }

  private static void write(Gig gig, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", gig.id());
    out.writeStringField("ownerId", gig.ownerId());
    out.writeStringField("status", gig.status().wireName());
    writeTerms(gig.terms(), out);
    out.writeNumberField("termsVersion", gig.termsVersion());
    out.writeStringField("createdAt", gig.createdAt().toString());
    out.writeStringField("updatedAt", gig.updatedAt().toString());
    writeIfGiven("publishedAt", gig.publishedAt(), out);
    out.writeEndObject();
  }

  private static void writeTerms(Terms terms, JsonGenerator out) throws IOException {
    out.writeStringField("title", terms.title());
    writeIfGiven("description", terms.description(), out);
    var category = terms.category();
    writeIfGiven("category", category == null ? null : category.slug(), out);
    out.writeArrayFieldStart("skills");
    for (var skill : terms.skills()) {
      out.writeString(skill);
    }
    out.writeEndArray();
    var budget = terms.budget();
    if (budget != null) {
      out.writeObjectFieldStart("budget");
      out.writeNumberField("amountMinor", budget.amountMinor());
      out.writeStringField("currency", budget.currency());
      out.writeEndObject();
    }
    out.writeBooleanField("remote", terms.remote());
    writeIfGiven("location", terms.location(), out);
    var slots = terms.slots();
    if (slots != null) {
      out.writeNumberField("slots", slots.intValue());
    }
    writeIfGiven("deadline", terms.deadline(), out);
  }

  private static void writeIfGiven(String name, @Nullable String value, JsonGenerator out)
      throws IOException {
    if (value != null) {
      out.writeStringField(name, value);
    }
  }

  private static void writeIfGiven(String name, @Nullable Instant value, JsonGenerator out)
      throws IOException {
    writeIfGiven(name, value == null ? null : value.toString(), out);
  }
}
