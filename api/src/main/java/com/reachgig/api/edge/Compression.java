package com.reachgig.api.edge;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Compresses an answer on the thread that made it. Leaves alone what is small, what is not text,
 * and what carries a strong entity tag: that tag names the bytes as they are (RFC 9110 section
 * 8.8.3) and clients send it back in {@code If-Match}.
 */
public final class Compression {
  private static final String CODING = "Content-Encoding";

  private final int from;

  public Compression(int from) {
    this.from = from;
  }

  public HttpResponse apply(Headers asked, HttpResponse answer) {
    if (answer.body().length < from || !suits(answer.headers())) {
      return answer;
    }
    var varying = answer.headers().with("Vary", "Accept-Encoding");
    var coding = coding(asked.all("Accept-Encoding"));
    if (coding == null) {
      return new HttpResponse(answer.status(), varying, answer.body());
    }
    return new HttpResponse(
        answer.status(), varying.with(CODING, coding), compress(coding, answer.body()));
  }

  private static boolean suits(Headers headers) {
    var tag = headers.first("ETag");
    var type = headers.first("Content-Type");
    return (tag == null || tag.startsWith("W/"))
        && type != null
        && (type.startsWith("text/") || type.contains("json"))
        && headers.first(CODING) == null;
  }

  private static @Nullable String coding(Iterable<String> accepted) {
    String found = null;
    for (var field : accepted) {
      for (var one : field.toLowerCase(Locale.ROOT).split(",", -1)) {
        var parts = one.split(";", -1);
        var name = parts[0].strip();
        if (parts.length > 1 && isRefused(parts[1])) {
          continue;
        }
        if (name.equals("gzip")) {
          return name;
        }
        found = name.equals("deflate") ? name : found;
      }
    }
    return found;
  }

  /** Whether a weight is zero, however many digits say so. */
  private static boolean isRefused(String weight) {
    return weight.strip().matches("q\\s*=\\s*0(\\.0*)?");
  }

  private static byte[] compress(String coding, byte[] body) {
    var out = new ByteArrayOutputStream(body.length / 3);
    try (var stream =
        coding.equals("gzip") ? new GZIPOutputStream(out) : new DeflaterOutputStream(out)) {
      stream.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
