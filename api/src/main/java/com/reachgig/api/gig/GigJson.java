package com.reachgig.api.gig;

import com.reachgig.api.json.JsonEncoder;
import com.reachgig.domain.gig.Gig;
import com.reachgig.domain.gig.Terms;
import com.reachgig.json.JsonWriter;
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

  private static void write(Gig gig, JsonWriter out) {
    out.startObject();
    out.field("id", gig.id());
    out.field("ownerId", gig.ownerId());
    out.field("status", gig.status().wireName());
    writeTerms(gig.terms(), out);
    out.field("termsVersion", gig.termsVersion());
    out.field("createdAt", gig.createdAt().toString());
    out.field("updatedAt", gig.updatedAt().toString());
    writeIfGiven("publishedAt", gig.publishedAt(), out);
    out.endObject();
  }

  private static void writeTerms(Terms terms, JsonWriter out) {
    out.field("title", terms.title());
    writeIfGiven("description", terms.description(), out);
    var category = terms.category();
    writeIfGiven("category", category == null ? null : category.slug(), out);
    out.startArray("skills");
    for (var skill : terms.skills()) {
      out.value(skill);
    }
    out.endArray();
    var budget = terms.budget();
    if (budget != null) {
      out.startObject("budget");
      out.field("amountMinor", budget.amountMinor());
      out.field("currency", budget.currency());
      out.endObject();
    }
    out.field("remote", terms.remote());
    writeIfGiven("location", terms.location(), out);
    var slots = terms.slots();
    if (slots != null) {
      out.field("slots", slots.intValue());
    }
    writeIfGiven("deadline", terms.deadline(), out);
  }

  private static void writeIfGiven(String name, @Nullable String value, JsonWriter out) {
    if (value != null) {
      out.field(name, value);
    }
  }

  private static void writeIfGiven(String name, @Nullable Instant value, JsonWriter out) {
    writeIfGiven(name, value == null ? null : value.toString(), out);
  }
}
