package com.reachgig.api.profile;

import com.reachgig.api.json.Json;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.api.schema.Decoded;
import com.reachgig.api.schema.Field;
import com.reachgig.api.schema.ObjectSchema;
import com.reachgig.api.schema.Schema;
import com.reachgig.domain.profile.Profile;
import com.reachgig.domain.profile.ProfileInput;
import com.reachgig.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Profiles as JSON. What is not told is left out. */
final class ProfileJson {
  private static final Field<String> NAME =
      Field.required("displayName", Schema.text(1, 80), "The name that all see.").like("Ada");
  private static final Field<String> HEADLINE =
      Field.optional("headline", Schema.text(0, 120), "In a line.").like("Translator");
  private static final Field<String> BIO =
      Field.optional("bio", Schema.text(0, 2_000), "In full.").like("I translate manuals.");
  private static final Field<List<String>> SKILLS =
      Field.optional("skills", Schema.list(Schema.text(1, 40), 0, 20), "Lower case, each once.");
  private static final Field<String> LOCATION =
      Field.optional("location", Schema.text(0, 120), "Where.").like("Lisbon");
  private static final Field<List<String>> LINKS =
      Field.optional("links", Schema.list(Schema.text(1, 2_000), 0, 5), "https only.")
          .like(Json.texts("https://ada.example"));
  private static final Field<String> ACCOUNT =
      Field.required("accountId", Schema.text(1, 64), "Whose it is.")
          .like("0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b");

  static final ObjectSchema INPUT =
      ObjectSchema.of("ProfileInput", NAME, HEADLINE, BIO, SKILLS, LOCATION, LINKS);
  static final ObjectSchema OUTPUT =
      ObjectSchema.of("Profile", ACCOUNT, NAME, HEADLINE, BIO, SKILLS, LOCATION, LINKS);

  private ProfileJson() {}

  static ProfileInput input(Decoded body) {
    return new ProfileInput(
        body.get(NAME),
        body.find(HEADLINE).orElse(null),
        body.find(BIO).orElse(null),
        body.find(SKILLS).orElse(List.of()),
        body.find(LOCATION).orElse(null),
        body.find(LINKS).orElse(List.of()));
  }

  static byte[] encode(Profile profile) {
    return JsonEncoder.encode(
        out -> {
          out.startObject();
          out.field("accountId", profile.accountId());
          out.field("displayName", profile.displayName());
          writeIfTold("headline", profile.headline(), out);
          writeIfTold("bio", profile.bio(), out);
          writeTexts("skills", profile.skills(), out);
          writeIfTold("location", profile.location(), out);
          writeTexts("links", profile.links(), out);
          out.endObject();
        });
  }

  private static void writeIfTold(String name, @Nullable String value, JsonWriter out) {
    if (value != null) {
      out.field(name, value);
    }
  }

  private static void writeTexts(String name, List<String> texts, JsonWriter out) {
    out.startArray(name);
    for (var text : texts) {
      out.value(text);
    }
    out.endArray();
  }
}
