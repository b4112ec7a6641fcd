package com.reachgig.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
  private static final int FROM = 1_000;

  private static HttpResponse apply(String accepted, int length, String... headers) {
    var asked = accepted.isEmpty() ? Headers.of() : Headers.of("Accept-Encoding", accepted);
    var answer = new HttpResponse(200, Headers.of(headers), new byte[length]);
    return new Compression(FROM).apply(asked, answer);
  }

  private static String coding(HttpResponse answer) {
    return String.valueOf(answer.headers().first("Content-Encoding"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', null",
    "br, null",
    "identity, null",
    "gzip;q=0, null",
    "gzip;q=0.000, null",
    "gzip, gzip",
    "'deflate, gzip', gzip",
    "'br, GZIP;q=0.1', gzip",
    "'deflate', deflate",
    "'gzip; q=0, deflate', deflate",
  })
  void the_client_chooses(String accepted, String expected) {
    assertThat(coding(apply(accepted, FROM, "Content-Type", "text/plain"))).isEqualTo(expected);
  }

  @Test
  void small_answers_stay_as_they_are() {
    assertThat(coding(apply("gzip", FROM - 1, "Content-Type", "text/plain"))).isEqualTo("null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "application/octet-stream"})
  void what_is_not_text_stays_as_it_is(String type) {
    assertThat(coding(apply("gzip", FROM, "Content-Type", type))).isEqualTo("null");
  }

  @Test
  void a_strong_tag_names_the_bytes_as_they_are() {
    var strong = apply("gzip", FROM, "Content-Type", "application/json", "ETag", "\"7\"");
    assertThat(coding(strong)).isEqualTo("null");
    var weak = apply("gzip", FROM, "Content-Type", "application/json", "ETag", "W/\"7\"");
    assertThat(coding(weak)).isEqualTo("gzip");
  }

  @Test
  void caches_learn_that_the_answer_depends_on_who_asks() {
    var plain = apply("", FROM, "Content-Type", "application/json");
    assertThat(plain.headers().all("Vary")).containsExactly("Accept-Encoding");
  }

  @Test
  void deflate_is_in_the_form_that_http_means() throws Exception {
    var answer = apply("deflate", FROM, "Content-Type", "text/plain");
    var unpacked = new InflaterInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    assertThat(unpacked).isEqualTo(new byte[FROM]);
  }
}
