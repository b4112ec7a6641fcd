package com.reachgig.adapter.lambda.http;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.json.JsonWriter;
import com.reachgig.json.Utf8Check;
import java.util.List;

/**
 * Writes an answer in the form in which the request came. An answer to HEAD keeps its body: from it
 * the gateway makes the length, and drops it.
 */
final class AnswerWriter {
  private static final String COOKIE = "Set-Cookie";

  /** What header fields and escapes take of most answers. */
  private static final int AROUND_BODY = 1_024;

  private final Form form;
  private final HttpResponse response;
  private final JsonWriter out;

  private AnswerWriter(Form form, HttpResponse response, JsonWriter out) {
    this.form = form;
    this.response = response;
    this.out = out;
  }

  static byte[] encode(Form form, HttpResponse response) {
    requireUnsplit(response.headers());
    var out = new JsonWriter(response.body().length + AROUND_BODY);
    new AnswerWriter(form, response, out).write();
    return out.toByteArray();
  }

  /** A line break within a value would begin a field that nobody meant. */
  private static void requireUnsplit(Headers headers) {
    for (var name : headers.names()) {
      boolean split = isSplit(name);
      for (var value : headers.all(name)) {
        split |= isSplit(value);
      }
      if (split) {
        throw new IllegalArgumentException("a header field with a line break: " + name);
      }
    }
  }

  private static boolean isSplit(String text) {
    return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0 || text.indexOf(0) >= 0;
  }

  private void write() {
    out.startObject();
    out.field("statusCode", response.status());
    var names = response.headers().names();
    switch (form) {
      case HTTP_API -> {
        names.removeIf(COOKIE::equalsIgnoreCase);
        writeJoined(names);
        writeCookies();
      }
      case BALANCER_SINGLE -> writeJoined(names);
      case REST_API, BALANCER -> writeEach(names);
    }
    writeBody();
    out.endObject();
  }

  private void writeCookies() {
    var cookies = response.headers().all(COOKIE);
    if (!cookies.isEmpty()) {
      out.name("cookies");
      writeArray(cookies);
    }
  }

  private void writeJoined(List<String> names) {
    out.startObject("headers");
    for (var name : names) {
      out.field(name, joined(name));
    }
    out.endObject();
  }

  /** Cookies cannot be joined, as their dates have commas; of several only the last can be told. */
  private String joined(String name) {
    var values = response.headers().all(name);
    return name.equalsIgnoreCase(COOKIE) ? values.getLast() : String.join(", ", values);
  }

  private void writeEach(List<String> names) {
    out.startObject("multiValueHeaders");
    for (var name : names) {
      out.name(name);
      writeArray(response.headers().all(name));
    }
    out.endObject();
  }

  private void writeArray(List<String> values) {
    out.startArray();
    for (var value : values) {
      out.value(value);
    }
    out.endArray();
  }

  private void writeBody() {
    var body = response.body();
    boolean text = isText(response.headers()) && Utf8Check.firstFault(body) < 0;
    out.name("body");
    if (text) {
      out.utf8(body);
    } else {
      out.base64(body);
    }
    out.field("isBase64Encoded", !text);
  }

  private static boolean isText(Headers headers) {
    var type = headers.first("Content-Type");
    return headers.first("Content-Encoding") == null
        && (type == null || type.startsWith("text/") || type.contains("json"));
  }
}
