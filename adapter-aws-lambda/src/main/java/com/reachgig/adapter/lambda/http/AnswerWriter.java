package com.reachgig.adapter.lambda.http;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.json.JsonWriter;
import com.reachgig.json.Utf8Check;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an answer in the form in which the request came. An answer to HEAD keeps its body: from it
 * the gateway makes the length, and drops it.
 */
final class AnswerWriter {
  private static final String COOKIE = "Set-Cookie";

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
    return JsonEncoder.encode(out -> new AnswerWriter(form, response, out).write());
  }

  /** A line break within a value would begin a field that nobody meant. */
  private static void requireUnsplit(Headers headers) {
    headers.forEach(
        (name, value) -> {
          if (isSplit(name) || isSplit(value)) {
            throw new IllegalArgumentException("a header field with a line break: " + name);
          }
        });
  }

  private static boolean isSplit(String text) {
    return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0 || text.indexOf(0) >= 0;
  }

  private void write() {
    out.startObject();
    out.field("statusCode", response.status());
    switch (form) {
      case HTTP_API -> {
        writeJoined(names(COOKIE));
        writeCookies();
      }
      case BALANCER_SINGLE -> writeJoined(names(""));
      case REST_API, BALANCER -> writeEach(names(""));
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

  /** Each name once, as it was written first. */
  private List<String> names(String without) {
    var names = new ArrayList<String>();
    response
        .headers()
        .forEach(
            (name, _) -> {
              if (!name.equalsIgnoreCase(without) && !holds(names, name)) {
                names.add(name);
              }
            });
    return names;
  }

  private static boolean holds(List<String> names, String wanted) {
    for (var name : names) {
      if (name.equalsIgnoreCase(wanted)) {
        return true;
      }
    }
    return false;
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
