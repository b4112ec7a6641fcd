package com.reachgig.stories;

import static com.reachgig.stories.Stories.NEW_PASSWORD;
import static com.reachgig.stories.Stories.PASSWORD;
import static com.reachgig.stories.Stories.credentials;
import static com.reachgig.stories.Stories.join;
import static com.reachgig.stories.Stories.logIn;

import com.reachgig.local.Patience;

/** What people do with their accounts. */
final class AccountStories {
  private AccountStories() {}

  static void registration(Teller teller) throws Exception {
    var email = "ada@example.org";
    teller.post("/v1/auth/signup").json(credentials("no address", PASSWORD)).gets(422);
    teller.post("/v1/auth/signup").json(credentials(email, "short")).gets(422);
    teller.post("/v1/auth/login").json(credentials(email, PASSWORD)).gets(401);
    teller.post("/v1/auth/signup").json(credentials(email, PASSWORD)).gets(202);
    var token = teller.mailedToken(email, "Welcome to ReachGig");
    teller.post("/v1/auth/login").json(credentials(email, PASSWORD)).gets(403);
    teller.post("/v1/auth/verify-email").json("{\"token\":\"made-up\"}").gets(400);
    teller.post("/v1/auth/verify-email").json("{\"token\":\"" + token + "\"}").gets(204);
    teller.post("/v1/auth/verify-email").json("{\"token\":\"" + token + "\"}").gets(400);
    teller.post("/v1/auth/signup").json(credentials(email, PASSWORD)).gets(202);
    teller.mailedToken(email, "You already have an account");
    teller.post("/v1/auth/login").json(credentials(email, "not the password")).gets(401);
    var access = logIn(teller, email, PASSWORD).text("accessToken");
    teller.get("/v1/me").as(access).gets(200);
    teller.get("/v1/me").gets(401);
    teller.get("/v1/me").as("made-up").gets(401);
  }

  static void sessions(Teller teller) throws Exception {
    var email = "bea@example.org";
    var first = join(teller, email);
    var tokens = logIn(teller, email, PASSWORD);
    var second = tokens.text("accessToken");
    teller.get("/v1/sessions").as(second).gets(200);
    teller.delete("/v1/sessions/" + tokens.text("accountId")).as(second).gets(404);
    var refresh = "{\"refreshToken\":\"" + tokens.text("refreshToken") + "\"}";
    var renewed = teller.post("/v1/auth/refresh").json(refresh).gets(200);
    teller.get("/v1/me").as(renewed.text("accessToken")).gets(200);
    teller.post("/v1/auth/refresh").json(refresh).gets(401);
    teller.get("/v1/me").as(renewed.text("accessToken")).gets(401);
    teller.get("/v1/sessions").as(first).gets(200);
    var third = logIn(teller, email, PASSWORD);
    teller.delete("/v1/sessions/" + third.text("sessionId")).as(first).gets(204);
    teller.get("/v1/me").as(third.text("accessToken")).gets(401);
    teller.post("/v1/auth/logout").as(first).gets(204);
    teller.get("/v1/me").as(first).gets(401);
  }

  static void forgottenPassword(Teller teller) throws Exception {
    var email = "cleo@example.org";
    var before = join(teller, email);
    teller.post("/v1/auth/forgot-password").json("{\"email\":\"nobody@example.org\"}").gets(202);
    teller.post("/v1/auth/forgot-password").json("{\"email\":\"" + email + "\"}").gets(202);
    var token = teller.mailedToken(email, "Set a new password");
    teller.post("/v1/auth/reset-password").json(reset(token, "short")).gets(422);
    teller.post("/v1/auth/reset-password").json(reset(token, NEW_PASSWORD)).gets(204);
    teller.post("/v1/auth/reset-password").json(reset(token, NEW_PASSWORD)).gets(400);
    teller.get("/v1/me").as(before).gets(401);
    teller.post("/v1/auth/login").json(credentials(email, PASSWORD)).gets(401);
    logIn(teller, email, NEW_PASSWORD);
  }

  static void profileAndPreferences(Teller teller) throws Exception {
    var access = join(teller, "dora@example.org");
    var account = teller.get("/v1/me").as(access).gets(200).text("id");
    // The profile is made by a subscriber in its own time; changing it does not wait for that.
    var path = "/v1/me/profile";
    Patience.get("the profile", () -> new Quiet(teller).finds("/v1/profiles/" + account));
    var etag = teller.get(path).as(access).gets(200).header("etag");
    teller.get(path).as(access).with("If-None-Match", etag).gets(304);
    var profile =
        """
        {"displayName":"Döra","headline":"Carpenter","bio":"Wood.\\nAnd more wood. 🪵",
        "skills":["Carpentry","joinery"],"location":"Bristol","links":["https://dora.example"]}""";
    teller.put(path).as(access).json(profile).gets(428);
    teller.put(path).as(access).with("If-Match", "\"99\"").json(profile).gets(412);
    teller.put(path).as(access).with("If-Match", etag).json(profile).gets(200);
    teller.put(path).as(access).with("If-Match", etag).json(profile).gets(412);
    var wrong = "{\"displayName\":\"\",\"links\":[\"http://plain.example\"],\"nickname\":\"D\"}";
    teller.put(path).as(access).with("If-Match", "*").json(wrong).gets(422);
    teller.get("/v1/profiles/" + account).gets(200);
    var preferences = teller.get("/v1/me/preferences").as(access).gets(200);
    teller
        .put("/v1/me/preferences")
        .as(access)
        .with("If-Match", preferences.header("etag"))
        .json(preferences.body().replace("true", "false"))
        .gets(200);
    teller.get("/v1/me/preferences").as(access).gets(200);
  }

  private static String reset(String token, String password) {
    return "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, password);
  }
}
