package com.reachgig.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.Api;
import com.reachgig.api.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How pages are served; {@link PageContentTest} looks at what is in them. */
class PagesTest {
  private final Api api = new Marketplace().api(new SilentMetrics());

  @ParameterizedTest
  @CsvSource({
    "/verify-email, text/html",
    "/reset-password, text/html",
    "/operator-setup, text/html",
    "/pages/app.js, text/javascript",
    "/pages/app.css, text/css"
  })
  void each_is_served_to_anyone_and_kept_by_nobody(String path, String mediaType) {
    var response = api.handle(Requests.get(path));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isNotEmpty();
    assertThat(response.headers().all("Content-Type"))
        .containsExactly(mediaType + "; charset=utf-8");
    assertThat(response.headers().all("Cache-Control")).containsExactly("no-store");
    assertThat(response.headers().all("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(response.headers().all("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(api.handle(Requests.request("HEAD", path, "")).headers().first("Content-Type"))
        .isEqualTo(mediaType + "; charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/verify-email", "/reset-password", "/operator-setup"})
  void a_page_runs_its_own_script_only_is_never_framed_and_sends_no_form_by_itself(String path) {
    var policy = api.handle(Requests.get(path)).headers().all("Content-Security-Policy");
    assertThat(policy).hasSize(1);
    assertThat(policy.getFirst().split("; ?"))
        .containsExactlyInAnyOrder(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "img-src data:",
            "form-action 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/verify-email/", "/pages", "/pages/", "/pages/PageRoutes.class"})
  void there_is_nothing_else(String path) {
    assertThat(api.handle(Requests.get(path)).status()).isEqualTo(404);
  }

  @Test
  void a_page_takes_no_form() {
    var response = api.handle(Requests.request("POST", "/verify-email", "token=1"));
    assertThat(response.status()).isEqualTo(405);
    assertThat(response.headers().first("Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }
}
