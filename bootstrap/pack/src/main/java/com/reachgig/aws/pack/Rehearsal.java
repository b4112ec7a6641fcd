package com.reachgig.aws.pack;

import com.reachgig.domain.platform.Family;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** What a function is made to do in training: all that is frequent, and what commonly fails. */
final class Rehearsal {
  private static final int ROUNDS = 10;
  private static final String CREDENTIALS = "{\"email\":\"%s\",\"password\":\"%s\"}";

  private final LocalPlatform platform;

  Rehearsal(LocalPlatform platform) {
    this.platform = platform;
  }

  void of(Family family) throws IOException, InterruptedException {
    switch (family) {
      case API -> requests();
      case RELAY -> platform.invoke(stream());
      case SUBSCRIBERS -> platform.invoke(message());
      case KEYS -> platform.invoke("{}");
    }
  }

  private void requests() throws IOException, InterruptedException {
    send(404, "GET", "/v1/gigs/00000000-0000-7000-8000-000000000000", "", "");
    send(
        202,
        "POST",
        "/v1/auth/signup",
        "",
        CREDENTIALS.formatted("bob@example.org", "a longer pass phrase"));
    var ada = CREDENTIALS.formatted(TrainingTable.EMAIL, TrainingTable.PASSWORD);
    var token = member("accessToken", send(200, "POST", "/v1/auth/login", "", ada));
    send(401, "POST", "/v1/auth/login", "", ada.replace("horse", "cow"));
    send(200, "GET", "/v1/me", token, "");
    send(401, "GET", "/v1/me", "e30.e30.e30", "");
    send(200, "GET", "/health/ready", "", "");
    for (int i = 0; i < ROUNDS; i++) {
      gigs(token);
    }
  }

  private void gigs(String token) throws IOException, InterruptedException {
    var gig = "/v1/gigs/" + member("id", send(201, "POST", "/v1/gigs", token, gig()));
    send(200, "POST", gig + "/publish", token, "");
    send(200, "GET", gig, "", "");
    send(200, "GET", gig, token, "");
    send(200, "GET", "/v1/gigs", "", "");
    send(422, "POST", "/v1/gigs", token, "{\"title\":\"\"}");
    send(400, "POST", "/v1/gigs", token, "{");
    send(404, "GET", "/v1/gigs/none", "", "");
  }

  private static String gig() {
    var deadline = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
    return """
    {"title":"Repair six sash windows","description":"Two cords are broken.",\
    "category":"home-repair","skills":["carpentry"],\
    "budget":{"amountMinor":90000,"currency":"EUR"},"remote":true,"slots":1,\
    "deadline":"%s"}"""
        .formatted(deadline);
  }

  private String send(int status, String method, String path, String token, String body)
      throws IOException, InterruptedException {
    var event =
        """
        {"version":"2.0","routeKey":"$default","rawPath":"%s","rawQueryString":"",\
        "headers":{"content-type":"application/json","idempotency-key":"%s"%s},\
        "requestContext":{"http":{"method":"%s","path":"%s","sourceIp":"127.0.0.1"}},\
        "body":"%s","isBase64Encoded":false}"""
            .formatted(
                path,
                System.nanoTime(),
                token.isEmpty() ? "" : ",\"authorization\":\"Bearer " + token + "\"",
                method,
                path,
                body.replace("\"", "\\\""));
    var answer = platform.invoke(event);
    if (!answer.contains("\"statusCode\":" + status)) {
      throw new IOException(method + " " + path + " was not answered " + status + ": " + answer);
    }
    return answer;
  }

  /** Of the body, which is a text in the answer's JSON. */
  private static String member(String name, String answer) throws IOException {
    var matcher = Pattern.compile("\\\\\"" + name + "\\\\\":\\\\\"([^\"\\\\]+)").matcher(answer);
    if (!matcher.find()) {
      throw new IOException("no " + name + " in " + answer);
    }
    return matcher.group(1);
  }

  private static String stream() {
    return """
    {"Records":[{"eventName":"INSERT","dynamodb":{"SequenceNumber":"1","Keys":\
    {"pk":{"S":"OUTBOX#0"},"sk":{"S":"00000000-0000-7000-8000-000000000000"}}}}]}""";
  }

  private static String message() {
    return """
    {"Records":[{"messageId":"1","receiptHandle":"1","eventSourceARN":"arn:aws:sqs:eu:1:profile",\
    "attributes":{"ApproximateReceiveCount":"1","SentTimestamp":"1700000000000"},\
    "body":"{\\"specversion\\":\\"1.0\\",\\"id\\":\\"1\\",\\"source\\":\\"/reachgig\\",\
    \\"type\\":\\"com.reachgig.UserRegistered\\",\\"subject\\":\\"1\\",\
    \\"time\\":\\"2026-11-01T00:00:00Z\\",\\"data\\":{}}"}]}""";
  }
}
