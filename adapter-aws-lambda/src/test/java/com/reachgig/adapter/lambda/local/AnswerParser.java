package com.reachgig.adapter.lambda.local;

import com.reachgig.api.http.Headers;
import com.reachgig.api.json.Json;
import com.reachgig.api.json.MalformedJson;
import com.reachgig.api.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Makes an answer of HTTP of what a function answered, in whichever form. */
final class AnswerParser {
  private AnswerParser() {}

  static Message parse(byte[] answer) {
    var members = members(read(answer));
    var headers = new ArrayList<String>();
    members(members.get("headers")).forEach((name, value) -> add(headers, name, value));
    members(members.get("multiValueHeaders"))
        .forEach((name, values) -> items(values).forEach(value -> add(headers, name, value)));
    items(members.get("cookies")).forEach(cookie -> add(headers, "Set-Cookie", cookie));
    return Message.answer(
        (int) ((Json.Whole) members.get("statusCode")).value(),
        Headers.of(headers.toArray(String[]::new)),
        body(members));
  }

  private static Json read(byte[] answer) {
    try {
      return StrictJson.read(answer);
    } catch (MalformedJson failure) {
      throw new IllegalArgumentException(failure);
    }
  }

  private static byte[] body(Map<String, Json> members) {
    var text = ((Json.Text) members.get("body")).value();
    return members.get("isBase64Encoded").equals(Json.of(true))
        ? Base64.getDecoder().decode(text)
        : text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Json> members(Json json) {
    return json instanceof Json.Members(var members) ? members : Map.of();
  }

  private static List<Json> items(Json json) {
    return json instanceof Json.Items(var items) ? items : List.of();
  }

  private static void add(List<String> headers, String name, Json value) {
    headers.add(name);
    headers.add(((Json.Text) value).value());
  }
}
