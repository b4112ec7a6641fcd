package com.reachgig.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.Api;
import com.reachgig.api.Requests;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.route.Auth;
import com.reachgig.api.route.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** That pages, their script and the routes that it calls fit together. */
class PageContentTest {
  private static final Marketplace MARKETPLACE = new Marketplace();
  private static final Api API = MARKETPLACE.api(new SilentMetrics());
  private static final String SCRIPT = Requests.text(API.handle(Requests.get("/pages/app.js")));

  private final Map<String, Route> routes =
      MARKETPLACE.routes().stream().collect(Collectors.toMap(Route::toString, Function.identity()));

  static Stream<Page> pages() {
    return Stream.of("/verify-email", "/reset-password", "/operator-setup")
        .map(path -> Page.of(API, path));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void each_form_sends_just_what_its_route_takes_and_anyone_may_send(Page page) {
    assertThat(page.elements("//form").getFirst().getAttribute("data-endpoint"))
        .isEqualTo("v1/auth" + page.path());
    for (var form : page.elements("//form")) {
      var route = routes.get("POST /" + form.getAttribute("data-endpoint"));
      assertThat(route).as(form.getAttribute("data-endpoint")).isNotNull();
      assertThat(route.auth()).isEqualTo(Auth.NONE);
      assertThat(Page.elements(".//*[@name]", form))
          .extracting(input -> input.getAttribute("name"))
          .containsExactlyElementsOf(route.body().fields().stream().map(f -> f.name()).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void each_input_has_a_label_and_a_place_for_what_is_wrong_with_it(Page page) {
    for (var input : page.elements("//form//*[@name]")) {
      var id = input.getAttribute("id");
      assertThat(id).isEqualTo(input.getAttribute("name"));
      assertThat(page.elements("//label[@for='" + id + "']")).as(id).hasSize(1);
      assertThat(words(input, "aria-describedby")).contains(id + "-error");
      assertThat(page.ids()).contains(id + "-field");
    }
    assertThat(page.elements("//input[not(@name)][not(ancestor::label)]")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void each_form_has_one_button_and_one_place_where_the_answer_is_told(Page page) {
    for (var form : page.elements("//form")) {
      assertThat(Page.elements(".//button[@type='submit']", form)).hasSize(1);
      assertThat(Page.elements(".//*[@role='alert']", form)).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatever_is_referred_to_is_on_the_page(Page page) {
    assertThat(page.ids()).doesNotHaveDuplicates();
    assertThat(page.ids()).containsAll(found("byId\\(\"([^\"]+)\"\\)"));
    for (var attribute :
        List.of("for", "aria-describedby", "aria-labelledby", "data-done", "data-shows")) {
      for (var value : page.values(attribute)) {
        assertThat(page.ids()).as(attribute).contains(value.split(" ", -1));
      }
    }
  }

  @Test
  void whatever_the_script_reads_is_on_some_page() {
    var read = found("dataset\\.([a-z]+)");
    assertThat(read).contains("endpoint", "done", "shows", "exact");
    assertThat(read)
        .allMatch(name -> pages().anyMatch(page -> !page.values("data-" + name).isEmpty()));
  }

  @Test
  void the_script_has_words_for_codes_that_its_routes_tell() {
    var told =
        pages()
            .flatMap(page -> page.values("data-endpoint").stream())
            .flatMap(endpoint -> routes.get("POST /" + endpoint).problems().stream())
            .map(ProblemCode::code)
            .collect(Collectors.toSet());
    assertThat(found("\\n  \"([a-z-]+)\":")).hasSize(2).allMatch(told::contains);
    assertThat(found("code === \"([^\"]+)\"")).hasSize(1).allMatch(told::contains);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_needs_nothing_from_elsewhere(Page page) {
    var needed = Stream.of("src", "href").flatMap(name -> page.values(name).stream()).toList();
    assertThat(needed).contains("pages/app.js", "pages/app.css");
    assertThat(needed)
        .filteredOn(address -> !address.equals("data:,"))
        .allMatch(address -> routes.containsKey("GET /" + address));
    assertThat(SCRIPT).doesNotContain("://");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_has_nothing_inline_that_its_policy_forbids(Page page) {
    assertThat(page.elements("//style | //*[@style] | //script[normalize-space()]")).isEmpty();
    assertThat(page.elements("//*[@*[starts-with(name(), 'on')]]")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_has_a_language_a_title_one_heading_and_fits_a_phone(Page page) {
    assertThat(page.elements("/html[@lang='en']/head/meta[@name='viewport']")).hasSize(1);
    assertThat(page.elements("//main//h1")).hasSize(1);
    var heading = page.elements("//h1").getFirst().getTextContent();
    assertThat(page.elements("//title").getFirst().getTextContent())
        .isEqualTo(heading + " – ReachGig");
  }

  @Test
  void the_token_is_read_where_browsers_send_it_to_nobody_and_taken_away() {
    assertThat(SCRIPT)
        .contains("location.hash", "history.replaceState(null, \"\", location.pathname)")
        .doesNotContain("location.search", "location.href", "Storage");
  }

  private static List<String> found(String pattern) {
    return Pattern.compile(pattern)
        .matcher(SCRIPT)
        .results()
        .map((MatchResult match) -> match.group(1).toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  private static List<String> words(Element element, String attribute) {
    return Arrays.asList(element.getAttribute(attribute).split(" ", -1));
  }
}
