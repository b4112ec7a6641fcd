package com.reachgig.api.gig;

import com.reachgig.api.json.Json;
import com.reachgig.api.problem.FieldError;
import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.problem.Refusal;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.QueryParameter;
import com.reachgig.api.schema.Schema;
import com.reachgig.domain.gig.Category;
import com.reachgig.domain.gig.GigBoard;
import com.reachgig.domain.gig.GigCursor;
import com.reachgig.domain.gig.GigPage;
import com.reachgig.domain.skill.Skills;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which list of gigs is asked for. */
sealed interface GigFilter {
  QueryParameter<String> CATEGORY =
      new QueryParameter<>(
          "category",
          GigSchemas.CATEGORY_CHOICE,
          "Open gigs of this kind.",
          Json.of("translation"));
  QueryParameter<String> SKILL =
      new QueryParameter<>(
          "skill", Schema.text(1, 40), "Open gigs that want this skill.", Json.of("java"));
  QueryParameter<String> OWNER =
      new QueryParameter<>(
          "owner",
          Schema.text(1, 64),
          "Gigs of this account: open ones, all for the owner; me for one's own.",
          Json.of("me"));

  /** Reads a page. */
  GigPage read(GigBoard board, @Nullable GigCursor after, int limit);

  /** The parameters of a query for this list, each followed by {@code &}. */
  String parameters();

  /** All open gigs. */
  record Open() implements GigFilter {
    @Override
    public GigPage read(GigBoard board, @Nullable GigCursor after, int limit) {
      return board.open(after, limit);
    }

    @Override
    public String parameters() {
      return "";
    }
  }

  /** Open gigs of a category. */
  record InCategory(Category category) implements GigFilter {
    @Override
    public GigPage read(GigBoard board, @Nullable GigCursor after, int limit) {
      return board.openIn(category, after, limit);
    }

    @Override
    public String parameters() {
      return "category=" + category.slug() + "&";
    }
  }

  /** Open gigs that want a skill. */
  record ForSkill(String skill) implements GigFilter {
    @Override
    public GigPage read(GigBoard board, @Nullable GigCursor after, int limit) {
      return board.openFor(skill, after, limit);
    }

    @Override
    public String parameters() {
      return "skill=" + URLEncoder.encode(skill, StandardCharsets.UTF_8) + "&";
    }
  }

  /** An owner's gigs, as far as the viewer may see them. */
  record OfOwner(String owner, @Nullable String viewer) implements GigFilter {
    @Override
    public GigPage read(GigBoard board, @Nullable GigCursor after, int limit) {
      return board.of(owner, viewer, after, limit);
    }

    @Override
    public String parameters() {
      return "owner=" + URLEncoder.encode(owner, StandardCharsets.UTF_8) + "&";
    }
  }

  /**
   * The filter of a request.
   *
   * @throws com.reachgig.api.problem.Refusal if there are several, or it can be none
   */
  static GigFilter of(Exchange exchange) {
    var query = exchange.query();
    var category = query.find(CATEGORY).flatMap(Category::ofSlug);
    var skill = query.find(SKILL);
    var owner = query.find(OWNER);
    requireOne(category, skill, owner);
    if (category.isPresent()) {
      return new InCategory(category.get());
    }
    if (skill.isPresent()) {
      return new ForSkill(Skills.of(skill.get()).orElseThrow(GigFilter::noSkill));
    }
    return owner.isPresent() ? ofOwner(owner.get(), exchange) : new Open();
  }

  private static void requireOne(Optional<?>... filters) {
    int given = 0;
    for (var filter : filters) {
      given += filter.isPresent() ? 1 : 0;
    }
    if (given > 1) {
      throw Problem.of(ProblemCode.INVALID_QUERY, "Give one of category, skill and owner, or none.")
          .refusal();
    }
  }

  private static Refusal noSkill() {
    var error =
        FieldError.inQuery("skill", "not-a-skill", "Must be 1 to 40 of a-z, 0-9, +, #, . and -.");
    return Problem.of(ProblemCode.INVALID_QUERY, "See errors for each parameter.", List.of(error))
        .refusal();
  }

  private static GigFilter ofOwner(String owner, Exchange exchange) {
    var caller = exchange.callerIfKnown();
    if (caller != null && (owner.equals("me") || owner.equals(caller.accountId()))) {
      exchange.requireLiveSession();
      return new OfOwner(caller.accountId(), caller.accountId());
    }
    if (owner.equals("me")) {
      throw Problem.of(ProblemCode.UNAUTHENTICATED, "Send an access token to list your own gigs.")
          .with("WWW-Authenticate", "Bearer realm=\"reachgig\"")
          .refusal();
    }
    return new OfOwner(owner, caller == null ? null : caller.accountId());
  }
}
