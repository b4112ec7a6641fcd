package com.reachgig.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.json.Json;
import com.reachgig.api.json.MalformedJson;
import com.reachgig.api.json.StrictJson;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in: one answer, never a 5xx, and a problem that is JSON if it is one. */
class FuzzTest {
  private final SampleApi api = new SampleApi();

  @Property
  void any_path_and_query_is_answered(@ForAll String path, @ForAll String query)
      throws MalformedJson {
    answered(new HttpRequest("GET", "/" + path, query, Headers.of(), new byte[0], "192.0.2.1"));
    answered(new HttpRequest("GET", "/things", query, Headers.of(), new byte[0], "192.0.2.1"));
    answered(
        new HttpRequest(
            "GET", "/things", "limit=" + query, Headers.of(), new byte[0], "192.0.2.1"));
  }

  @Property
  void any_bytes_as_a_body_are_answered(@ForAll byte[] body) throws MalformedJson {
    answered(Requests.request("POST", "/things", body, "Content-Type", "application/json"));
  }

  @Property
  void any_almost_json_as_a_body_is_answered(@ForAll @From("almostJson") String body)
      throws MalformedJson {
    answered(Requests.request("POST", "/things", body, "Content-Type", "application/json"));
  }

  @Property
  void any_header_is_answered(@ForAll String value) throws MalformedJson {
    for (var name :
        new String[] {
          "Authorization",
          "If-Match",
          "If-None-Match",
          "Idempotency-Key",
          "Content-Type",
          "Origin",
          "X-Request-Id"
        }) {
      answered(Requests.request("PUT", "/things/1", "{}", name, value));
      answered(
          Requests.request(
              "PUT", "/things/1", "{}", "Authorization", "Bearer member", name, value));
      answered(Requests.get("/things/1", name, value));
    }
  }

  @Provide
  Arbitrary<String> almostJson() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\"name\"",
            "\"a\"",
            "1",
            "-",
            "1e9",
            "9e999999999",
            "null",
            "true",
            "tru",
            "\\u",
            "\\ud800",
            "\\udc00",
            "é",
            "😀",
            "\u2028",
            " ",
            "\n",
            "/",
            "12345678901234567890")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private void answered(HttpRequest request) throws MalformedJson {
    var response = api.handle(request);
    assertThat(response.status()).isBetween(200, 499);
    if (response.status() >= 400) {
      assertThat(StrictJson.read(response.body())).isInstanceOf(Json.Members.class);
    }
  }
}
