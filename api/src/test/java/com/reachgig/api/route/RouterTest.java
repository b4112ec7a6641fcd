package com.reachgig.api.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.problem.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {
  private final Router router =
      new Router(
          List.of(
              route(Route.get("/v1/gigs")),
              route(Route.post("/v1/gigs")),
              route(Route.get("/v1/gigs/{id}")),
              route(Route.post("/v1/gigs/{id}/publish"))));

  private static Route route(RouteSpec spec) {
    return spec.handledBy("x", "X", _ -> Reply.noContent());
  }

  @Test
  void a_path_leads_to_its_endpoint_with_decoded_values() {
    var found = Objects.requireNonNull(router.find("/v1/gigs/a%2Fb%20%C3%A9"));
    assertThat(found.values()).containsExactly("a/b é");
    assertThat(found.endpoint().find("GET")).isNotNull();
    assertThat(found.endpoint().find("POST")).isNull();
    assertThat(found.endpoint().allow()).isEqualTo("GET, HEAD, OPTIONS");
  }

  @Test
  void head_is_answered_where_get_is() {
    var endpoint = Objects.requireNonNull(router.find("/v1/gigs")).endpoint();
    assertThat(endpoint.find("HEAD")).isSameAs(endpoint.find("GET"));
    assertThat(endpoint.allow()).isEqualTo("GET, HEAD, POST, OPTIONS");
  }

  @Test
  void an_encoded_letter_is_the_letter() {
    assertThat(router.find("/v1/%67igs")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1",
        "/v1/gigs/",
        "/v1//gigs",
        "//v1/gigs",
        "/V1/gigs",
        "/v1/gigs/1/publish/2",
        "/v1/gigs//publish",
        "/v1/gigs/1/other",
        "/v1%2Fgigs",
        "/v1/../v1/gigs"
      })
  void what_no_template_matches_is_not_found(String path) {
    assertThat(router.find(path)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/%",
        "/v1/%4",
        "/v1/%zz",
        "/v1/%C3",
        "/v1/%ED%A0%80",
        "/v1/%00",
        "/é",
        "/v1/a b"
      })
  void a_malformed_path_is_refused(String path) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> router.find(path))
        .extracting(refusal -> refusal.problem().code())
        .isEqualTo(ProblemCode.MALFORMED_PATH);
  }

  @Test
  void a_value_longer_than_any_id_is_not_found() {
    assertThat(router.find("/v1/gigs/" + "a".repeat(256))).isNotNull();
    assertThat(router.find("/v1/gigs/" + "a".repeat(257))).isNull();
  }

  @Property
  void an_encoded_value_comes_back(@ForAll @StringLength(min = 1, max = 50) String text) {
    var encoded = text.replace('\0', '0').getBytes(StandardCharsets.UTF_8);
    var value = new String(encoded, StandardCharsets.UTF_8);
    var path = "/v1/gigs/" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    assertThat(Objects.requireNonNull(router.find(path)).values()).containsExactly(value);
  }

  @Property
  void any_path_is_found_or_not_or_refused(@ForAll String path) {
    try {
      var found = router.find("/" + path);
      assertThat(found == null || Arrays.stream(found.values()).noneMatch(String::isEmpty))
          .isTrue();
    } catch (Refusal refusal) {
      assertThat(refusal.problem().code()).isEqualTo(ProblemCode.MALFORMED_PATH);
    }
  }

  @Test
  void a_table_with_two_meanings_of_one_request_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Router(List.of(route(Route.get("/a")), route(Route.get("/a")))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Router(List.of(route(Route.get("/a/{b}")), route(Route.get("/a/b")))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Router(List.of(route(Route.get("/a/b")), route(Route.get("/a/{b}")))));
    assertThatIllegalArgumentException().isThrownBy(() -> Route.get("/a//b"));
    assertThatIllegalArgumentException().isThrownBy(() -> Route.get("/a/"));
    assertThatIllegalArgumentException().isThrownBy(() -> Route.get("a"));
  }
}
