package com.reachgig.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** All stories, by name. Each makes its own people, so that they can be told in any order. */
final class Stories {
  /** The web origin that every platform is set to allow. */
  static final String ORIGIN = "https://app.example.org";

  /** What browsers ask before they call from another site. */
  static final String PREFLIGHTS = "preflights";

  static final String PASSWORD = "correct horse battery";
  static final String NEW_PASSWORD = "staple battery horse";

  private Stories() {}

  /** What happens on a platform. */
  @FunctionalInterface
  interface Story {
    void tell(Teller teller) throws Exception;
  }

  static Map<String, Story> all() {
    var stories = new LinkedHashMap<String, Story>();
    stories.put("registration", AccountStories::registration);
    stories.put("sessions", AccountStories::sessions);
    stories.put("forgotten password", AccountStories::forgottenPassword);
    stories.put("profile and preferences", AccountStories::profileAndPreferences);
    stories.put("life of a gig", GigStories::life);
    stories.put("lists of gigs", GigStories::lists);
    stories.put("repeated requests", GigStories::repetition);
    stories.put("strangers and their limits", GigStories::strangers);
    stories.put("bad requests", HttpStories::badRequests);
    stories.put("methods, origins and conditions", HttpStories::methods);
    stories.put(PREFLIGHTS, HttpStories::preflights);
    stories.put("documents", HttpStories::documents);
    return stories;
  }

  static String credentials(String email, String password) {
    return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
  }

  /** A member who signed up, confirmed the address and logged in; the access token. */
  static String join(Teller teller, String email) throws Exception {
    teller.post("/v1/auth/signup").json(credentials(email, PASSWORD)).gets(202);
    var token = teller.mailedToken(email, "Welcome to ReachGig");
    teller.post("/v1/auth/verify-email").json("{\"token\":\"" + token + "\"}").gets(204);
    return logIn(teller, email, PASSWORD).text("accessToken");
  }

  static Answer logIn(Teller teller, String email, String password) throws Exception {
    return teller.post("/v1/auth/login").json(credentials(email, password)).gets(200);
  }

  /** The terms of a gig, as JSON. */
  static String terms(String title, String category, String skill) {
    return """
        {"title":"%s","description":"Two cords are broken.\\n\\nŌne frame is soft.","category":"%s",
        "skills":["%s"],"budget":{"amountMinor":90000,"currency":"EUR"},"remote":false,
        "location":"Brístol","slots":2,"deadline":"%s"}"""
        .formatted(
            title,
            category,
            skill,
            Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS));
  }

  static String find(String pattern, String text) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }
}
