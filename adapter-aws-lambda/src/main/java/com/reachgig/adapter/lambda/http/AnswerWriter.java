package com.reachgig.adapter.lambda.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.api.json.Utf8Check;
import java.io.IOException;
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
  private final JsonGenerator out;

  private AnswerWriter(Form form, HttpResponse response, JsonGenerator out) {
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
          if ((name + value).chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException("a header field with a line break: " + name);
          }
        });
  }

  private void write() throws IOException {
    out.writeStartObject();
    out.writeNumberField("statusCode", response.status());
    switch (form) {
      case HTTP_API -> {
        writeJoined(names(COOKIE));
        writeCookies();
      }
      case BALANCER_SINGLE -> writeJoined(names(""));
      case REST_API, BALANCER -> writeEach(names(""));
    }
    writeBody();
    out.writeEndObject();
  }

  private void writeCookies() throws IOException {
    var cookies = response.headers().all(COOKIE);
    if (!cookies.isEmpty()) {
      out.writeFieldName("cookies");
      writeArray(cookies);
    }
  }

  private void writeJoined(List<String> names) throws IOException {
    out.writeObjectFieldStart("headers");
    for (var name : names) {
      out.writeStringField(name, joined(name));
    }
    out.writeEndObject();
  }

  /** Cookies cannot be joined, as their dates have commas; of several only the last can be told. */
  private String joined(String name) {
    var values = response.headers().all(name);
    return name.equalsIgnoreCase(COOKIE) ? values.getLast() : String.join(", ", values);
  }

  private void writeEach(List<String> names) throws IOException {
    out.writeObjectFieldStart("multiValueHeaders");
    for (var name : names) {
      out.writeFieldName(name);
      writeArray(response.headers().all(name));
    }
    out.writeEndObject();
  }

  private void writeArray(List<String> values) throws IOException {
    out.writeStartArray();
    for (var value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  /** Each name once, as it was written first. */
  private List<String> names(String without) {
    var names = new ArrayList<String>();
    response
        .headers()
        .forEach(
            (name, _) -> {
              if (!name.equalsIgnoreCase(without)
                  && names.stream().noneMatch(name::equalsIgnoreCase)) {
                names.add(name);
              }
            });
    return names;
  }

  private void writeBody() throws IOException {
    var body = response.body();
    boolean text = isText(response.headers()) && Utf8Check.firstFault(body) < 0;
    out.writeFieldName("body");
    if (text) {
      out.writeUTF8String(body, 0, body.length);
    } else {
      out.writeBinary(body);
    }
    out.writeBooleanField("isBase64Encoded", !text);
  }

  private static boolean isText(Headers headers) {
    var type = headers.first("Content-Type");
    return headers.first("Content-Encoding") == null
        && (type == null || type.startsWith("text/") || type.contains("json"));
  }
}
