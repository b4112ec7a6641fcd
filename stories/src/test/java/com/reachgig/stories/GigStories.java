package com.reachgig.stories;

import static com.reachgig.stories.Stories.join;
import static com.reachgig.stories.Stories.terms;

/** What people do with gigs. */
final class GigStories {
  private GigStories() {}

  static void life(Teller teller) throws Exception {
    var owner = join(teller, "eve@example.org");
    teller.post("/v1/gigs").json(terms("Repair a window", "home-repair", "sashes")).gets(401);
    var draft =
        teller.post("/v1/gigs").as(owner).json(terms("Repair a window", "home-repair", "sashes"));
    var created = draft.gets(201);
    var path = created.header("location");
    teller.get(path).gets(404);
    teller.get(path).as(owner).gets(200);
    teller.post(path + "/publish").as(owner).gets(400);
    var published = teller.post(path + "/publish").as(owner).with("Idempotency-Key", "p").gets(200);
    teller.post(path + "/publish").as(owner).with("Idempotency-Key", "again").gets(409);
    teller.get(path).gets(200);
    teller.get(path).with("If-None-Match", published.header("etag")).gets(304);
    var change = terms("Repair two windows", "home-repair", "sashes");
    teller.put(path).as(owner).json(change).gets(428);
    teller.put(path).as(owner).with("If-Match", created.header("etag")).json(change).gets(412);
    teller.put(path).as(owner).with("If-Match", published.header("etag")).json(change).gets(200);
    teller.post(path + "/close").as(owner).with("Idempotency-Key", "c").gets(200);
    teller.post(path + "/reopen").as(owner).with("Idempotency-Key", "r").gets(200);
    teller.delete(path).as(owner).with("If-Match", "*").gets(409);
    var second = teller.post("/v1/gigs").as(owner).json("{\"title\":\"An idea\"}").gets(201);
    var idea = second.header("location");
    teller.post(idea + "/publish").as(owner).with("Idempotency-Key", "i").gets(422);
    teller.delete(idea).as(owner).gets(428);
    teller.delete(idea).as(owner).with("If-Match", second.header("etag")).gets(204);
    teller.get(idea).as(owner).gets(404);
  }

  static void lists(Teller teller) throws Exception {
    var owner = join(teller, "finn@example.org");
    var account = teller.get("/v1/me").as(owner).gets(200).text("id");
    for (int i = 1; i <= 5; i++) {
      var gig =
          teller.post("/v1/gigs").as(owner).json(terms("Song " + i, "music-and-audio", "zither"));
      var path = gig.gets(201).header("location");
      teller.post(path + "/publish").as(owner).with("Idempotency-Key", "song-" + i).gets(200);
    }
    teller.post("/v1/gigs").as(owner).json(terms("A draft", "music-and-audio", "zither")).gets(201);
    for (var list : new String[] {"skill=zither", "owner=" + account, "owner=me"}) {
      var asked = list.endsWith("me");
      var first = page(teller, list + "&limit=2", asked ? owner : "");
      var second = page(teller, list + "&limit=2&cursor=" + first.text("next"), asked ? owner : "");
      page(teller, list + "&limit=2&cursor=" + second.text("next"), asked ? owner : "");
    }
    var next = page(teller, "skill=zither&limit=2", "").text("next");
    teller.get("/v1/gigs?skill=harp&limit=2&cursor=" + next).gets(400);
    teller.get("/v1/gigs?skill=zither&limit=0").gets(400);
    teller.get("/v1/gigs?skill=zither&limit=2&cursor=made-up").gets(400);
    teller.get("/v1/gigs?colour=red").gets(400);
    teller.get("/v1/gigs?owner=me").gets(401);
    teller.get("/v1/gigs?skill=nobody-knows-this").gets(200);
    teller.get("/v1/categories").gets(200);
  }

  static void repetition(Teller teller) throws Exception {
    var owner = join(teller, "gus@example.org");
    var terms = terms("Once only", "home-repair", "twice");
    var first =
        teller.post("/v1/gigs").as(owner).with("Idempotency-Key", "key-1").json(terms).gets(201);
    teller.post("/v1/gigs").as(owner).with("Idempotency-Key", "key-1").json(terms).gets(201);
    var other = terms.replace("Once only", "Something else");
    teller.post("/v1/gigs").as(owner).with("Idempotency-Key", "key-1").json(other).gets(422);
    var publish = first.header("location") + "/publish";
    teller.post(publish).as(owner).with("Idempotency-Key", "key-2").gets(200);
    teller.post(publish).as(owner).with("Idempotency-Key", "key-2").gets(200);
    teller.post(publish).as(owner).with("Idempotency-Key", "x".repeat(300)).gets(400);
  }

  static void strangers(Teller teller) throws Exception {
    var owner = join(teller, "hal@example.org");
    var stranger = join(teller, "iris@example.org");
    var gig = teller.post("/v1/gigs").as(owner).json(terms("Mine", "home-repair", "owning"));
    var path = gig.gets(201).header("location");
    teller.get(path).as(stranger).gets(404);
    teller.post(path + "/publish").as(stranger).with("Idempotency-Key", "s").gets(404);
    teller.post(path + "/publish").as(owner).with("Idempotency-Key", "o").gets(200);
    teller.get(path).as(stranger).gets(200);
    teller.post(path + "/close").as(stranger).with("Idempotency-Key", "s").gets(403);
    teller
        .put(path)
        .as(stranger)
        .with("If-Match", "*")
        .json(terms("Ours", "home-repair", "x"))
        .gets(403);
    teller.delete(path).as(stranger).with("If-Match", "*").gets(403);
  }

  private static Answer page(Teller teller, String query, String token) throws Exception {
    var ask = teller.get("/v1/gigs?" + query);
    return (token.isEmpty() ? ask : ask.as(token)).gets(200);
  }
}
