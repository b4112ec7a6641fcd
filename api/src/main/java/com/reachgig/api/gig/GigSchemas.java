package com.reachgig.api.gig;

import com.reachgig.api.json.Json;
import com.reachgig.api.schema.ChoiceSchema;
import com.reachgig.api.schema.Decoded;
import com.reachgig.api.schema.Field;
import com.reachgig.api.schema.ObjectSchema;
import com.reachgig.api.schema.Schema;
import com.reachgig.domain.gig.Category;
import com.reachgig.domain.gig.GigStatus;
import com.reachgig.domain.gig.TermsInput;
import java.time.Instant;
import java.util.List;

/** The shapes of gigs. */
final class GigSchemas {
  static final ChoiceSchema CATEGORY_CHOICE = Schema.choice(slugs());

  private static final String ID = "0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b";
  private static final long MAX_AMOUNT = 1_000_000_000_000L;

  private static final Field<String> TITLE =
      Field.required("title", Schema.text(3, 120), "What it is, in a line.")
          .like("Translate a manual");
  private static final Field<String> DESCRIPTION =
      Field.optional("description", Schema.text(0, 10_000), "What is to be done.")
          .like("40 pages, from Portuguese to English.");
  private static final Field<String> CATEGORY =
      Field.optional("category", CATEGORY_CHOICE, "The kind of work.").like("translation");
  private static final Field<List<String>> SKILLS =
      Field.optional("skills", Schema.list(Schema.text(1, 40), 0, 10), "What one has to know.")
          .like(Json.texts("portuguese", "english"));
  private static final Field<Long> AMOUNT =
      Field.required("amountMinor", Schema.whole(1, MAX_AMOUNT), "In the currency's minor unit.")
          .like(45_000);
  private static final Field<String> CURRENCY =
      Field.required("currency", Schema.text(3, 3), "An ISO 4217 code.").like("EUR");
  private static final Field<Decoded> BUDGET =
      Field.optional("budget", ObjectSchema.of("Money", AMOUNT, CURRENCY), "What is paid.");
  private static final Field<Boolean> REMOTE =
      Field.optional("remote", Schema.flag(), "Whether it can be done from anywhere.");
  private static final Field<String> LOCATION =
      Field.optional("location", Schema.text(0, 120), "Where it is to be done.").like("Lisbon");
  private static final Field<Long> SLOTS =
      Field.optional("slots", Schema.whole(1, 100), "How many people are wanted.").like(1);
  private static final Field<Instant> DEADLINE =
      Field.optional("deadline", Schema.instant(), "Until when to apply: within 365 days.");

  static final ObjectSchema TERMS =
      ObjectSchema.of(
          "GigTerms",
          TITLE,
          DESCRIPTION,
          CATEGORY,
          SKILLS,
          BUDGET,
          REMOTE,
          LOCATION,
          SLOTS,
          DEADLINE);

  static final ObjectSchema GIG =
      ObjectSchema.of(
          "Gig",
          id("id"),
          id("ownerId"),
          Field.required("status", Schema.choice(statuses()), "Where it is in its life."),
          TITLE,
          DESCRIPTION,
          CATEGORY,
          SKILLS,
          BUDGET,
          REMOTE,
          LOCATION,
          SLOTS,
          DEADLINE,
          Field.required("termsVersion", Schema.whole(1, 1_000_000_000), "Of an open gig's terms."),
          Field.required("createdAt", Schema.instant(), "Since when it is there."),
          Field.required("updatedAt", Schema.instant(), "When it last changed."),
          Field.optional("publishedAt", Schema.instant(), "When it was first open."));

  static final ObjectSchema PAGE =
      ObjectSchema.of(
          "GigPage",
          Field.required("items", Schema.list(GIG, 0, 100), "Newest first."),
          Field.optional("next", Schema.text(1, 4_096), "The cursor of the next page, if any.")
              .like("dGhpcyBpcyBvcGFxdWU"));

  static final ObjectSchema CATEGORIES =
      ObjectSchema.of(
          "Categories",
          Field.required(
              "items",
              Schema.list(
                  ObjectSchema.of(
                      "Category",
                      Field.required("slug", CATEGORY_CHOICE, "The name in requests."),
                      Field.required("label", Schema.text(1, 100), "The name for people.")
                          .like("Software development")),
                  0,
                  100),
              "All of them."));

  private GigSchemas() {}

  private static String[] slugs() {
    var categories = Category.values();
    var slugs = new String[categories.length];
    for (int i = 0; i < slugs.length; i++) {
      slugs[i] = categories[i].slug();
    }
    return slugs;
  }

  private static String[] statuses() {
    var statuses = GigStatus.values();
    var names = new String[statuses.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = statuses[i].wireName();
    }
    return names;
  }

  private static Field<String> id(String name) {
    return Field.required(name, Schema.text(1, 64), "An id.").like(ID);
  }

  static TermsInput terms(Decoded body) {
    var budget = body.find(BUDGET);
    return new TermsInput(
        body.get(TITLE),
        body.find(DESCRIPTION).orElse(null),
        body.find(CATEGORY).orElse(null),
        body.find(SKILLS).orElse(List.of()),
        budget.map(money -> money.get(AMOUNT)).orElse(null),
        budget.map(money -> money.get(CURRENCY)).orElse(null),
        body.find(REMOTE).orElse(null),
        body.find(LOCATION).orElse(null),
        body.find(SLOTS).orElse(null),
        body.find(DEADLINE).orElse(null));
  }
}
