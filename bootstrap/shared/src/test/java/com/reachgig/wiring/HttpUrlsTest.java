package com.reachgig.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpUrlsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://gigs.example.org",
        "https://gigs.example.org:8443",
        "http://localhost:3000",
        "http://[::1]:3000"
      })
  void an_origin_is_what_browsers_send(String text) {
    assertThat(HttpUrls.isOrigin(text)).isTrue();
  }

  /** Compared with what browsers send, none of these would ever let a page in. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://gigs.example.org/",
        "https://gigs.example.org?a=b",
        "https://gigs.example.org#top",
        "https://ada@gigs.example.org",
        "https://Gigs.example.org",
        "https://gigs.example.org:443",
        "http://gigs.example.org:80",
        "https://gigs.example.org:",
        "ftp://gigs.example.org",
        "gigs.example.org",
        "*"
      })
  void what_no_browser_sends_is_no_origin(String text) {
    assertThat(HttpUrls.isOrigin(text)).isFalse();
  }

  /** Links in mails are made by appending to it. */
  @ParameterizedTest
  @ValueSource(
      strings = {"https://gigs.example.org?a=b", "https://gigs.example.org/#top", "https:///x"})
  void nothing_can_be_appended_to_a_query_or_a_fragment(String text) {
    assertThat(HttpUrls.parse(text)).isEmpty();
    assertThat(HttpUrls.parse("https://example.org/gigs")).isPresent();
  }
}
