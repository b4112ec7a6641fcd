package com.reachgig.stories;

import static com.reachgig.stories.Stories.ORIGIN;

import java.util.List;

/** What clients do, by mistake or by design, with HTTP itself. */
final class HttpStories {
  private static final String GIGS = "/v1/gigs";

  private HttpStories() {}

  static void badRequests(Teller teller) throws Exception {
    var member = Stories.join(teller, "judy@example.org");
    teller.post(GIGS).as(member).gets(400);
    for (var malformed :
        List.of(
            "{",
            "{\"title\":\"One\",\"title\":\"Two\"}",
            "{\"title\":\"One\"} trailing",
            "{\"title\":\"\\ud800\"}",
            "[".repeat(100) + "]".repeat(100))) {
      teller.post(GIGS).as(member).json(malformed).gets(400);
    }
    for (var wrong :
        List.of(
            "[]",
            "{}",
            "{\"title\":null,\"slots\":\"1\",\"remote\":1}",
            "{\"titel\":\"A gig\",\"slots\":0,\"skills\":[1]}",
            "{\"title\":\"" + "x".repeat(121) + "\",\"budget\":{\"amountMinor\":1}}")) {
      teller.post(GIGS).as(member).json(wrong).gets(422);
    }
    teller.post(GIGS).as(member).json("{}").with("Content-Type", "text/plain").gets(415);
    teller.get("/v1/nothing").gets(404);
    teller.get("/v1/gigs/a%20%C3%BC").gets(404);
    teller.get("/v1/gigs?limit=x").gets(400);
    teller.get("/v1/gigs?limit=1&limit=2").gets(400);
    teller.get("/v1/me").with("Authorization", "Basic YTpi").gets(401);
    teller.get("/v1/categories").with("X-Request-Id", "not/a good one").gets(200);
    teller
        .post("/v1/auth/verify-email")
        .json("{\"token\":\"" + "x".repeat(2_000) + "\"}")
        .gets(422);
  }

  static void methods(Teller teller) throws Exception {
    teller.ask("HEAD", "/v1/categories").gets(200);
    teller.ask("PATCH", "/v1/gigs").gets(405);
    teller.delete("/v1/categories").gets(405);
    teller.get("/v1/categories").with("Origin", ORIGIN).gets(200);
    teller.get("/v1/categories").with("Origin", "https://elsewhere.example").gets(200);
    var etag = teller.get("/v1/categories").gets(200).headers().get("etag");
    if (etag != null) {
      teller.get("/v1/categories").with("If-None-Match", etag.getFirst()).gets(304);
    }
    teller
        .get("/v1/categories")
        .with("X-Request-Id", "0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b")
        .gets(200);
  }

  static void preflights(Teller teller) throws Exception {
    teller.ask("OPTIONS", "/v1/gigs").gets(204);
    teller
        .ask("OPTIONS", "/v1/gigs")
        .with("Origin", ORIGIN)
        .with("Access-Control-Request-Method", "POST")
        .with("Access-Control-Request-Headers", "authorization, content-type, idempotency-key")
        .gets(204);
  }

  static void documents(Teller teller) throws Exception {
    teller.get("/openapi.json").gets(200);
    teller.get("/health/live").gets(200);
    teller.get("/verify-email").gets(200);
    teller.get("/verify-email?token=abc").gets(400);
    teller.get("/pages/app.js").gets(200);
    teller.get("/pages/app.css").gets(200);
  }
}
