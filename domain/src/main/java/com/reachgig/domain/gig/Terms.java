package com.reachgig.domain.gig;

import com.reachgig.domain.Checked;
import com.reachgig.domain.Texts;
import com.reachgig.domain.Violation;
import com.reachgig.domain.Violations;
import com.reachgig.domain.skill.Skills;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a gig offers. A draft may lack all but the title; an open gig lacks nothing.
 *
 * @param skills slugs, each once
 * @param remote whether it can be done from anywhere; otherwise it has a location
 * @param slots how many people are wanted
 * @param deadline until when to apply
 */
public record Terms(
    String title,
    @Nullable String description,
    @Nullable Category category,
    List<String> skills,
    @Nullable Budget budget,
    boolean remote,
    @Nullable String location,
    @Nullable Integer slots,
    @Nullable Instant deadline) {
  private static final int MAX_SKILLS = 10;
  private static final int MAX_SLOTS = 100;
  private static final Duration MAX_AHEAD = Duration.ofDays(365);

  public Terms {
    skills = List.copyOf(skills);
  }

  /** The terms, normalised, if everything that is given keeps its rules. */
  public static Checked<Terms> check(TermsInput given, Instant now) {
    var violations = new Violations();
    String title = Texts.requiredLine(violations, "/title", given.title(), 3, 120);
    String description = Texts.paragraphs(violations, "/description", given.description(), 10_000);
    var category = category(violations, given.category());
    var skills = Skills.check(violations, given.skills(), MAX_SKILLS);
    var budget = Budget.check(violations, given.amountMinor(), given.currency());
    String location = Texts.line(violations, "/location", given.location(), 120);
    var slots = slots(violations, given.slots());
    var deadline = deadline(violations, given.deadline(), now);
    boolean remote = Boolean.TRUE.equals(given.remote());
    return violations.or(
        () ->
            new Terms(
                title, description, category, skills, budget, remote, location, slots, deadline));
  }

  /** What is still to be given before the gig can be open. */
  List<Violation> missing() {
    var violations = new Violations();
    require(violations, "/description", description != null);
    require(violations, "/category", category != null);
    require(violations, "/skills", !skills.isEmpty());
    require(violations, "/budget", budget != null);
    require(violations, "/location", remote || location != null);
    require(violations, "/slots", slots != null);
    require(violations, "/deadline", deadline != null);
    return violations.found();
  }

  boolean deadlineAhead(Instant now) {
    return deadline != null && deadline.isAfter(now);
  }

  private static void require(Violations violations, String pointer, boolean given) {
    if (!given) {
      violations.add(pointer, "required", "is required of an open gig");
    }
  }

  private static @Nullable Category category(Violations violations, @Nullable String slug) {
    if (slug == null) {
      return null;
    }
    var category = Category.ofSlug(slug);
    if (category.isEmpty()) {
      violations.add("/category", "unknown-category", "must be the slug of a category");
    }
    return category.orElse(null);
  }

  private static @Nullable Integer slots(Violations violations, @Nullable Long slots) {
    if (slots == null) {
      return null;
    }
    if (slots < 1 || slots > MAX_SLOTS) {
      violations.add("/slots", "out-of-range", "must be 1 to " + MAX_SLOTS);
      return null;
    }
    return slots.intValue();
  }

  private static @Nullable Instant deadline(
      Violations violations, @Nullable Instant deadline, Instant now) {
    if (deadline == null) {
      return null;
    }
    if (!deadline.isAfter(now)) {
      violations.add("/deadline", "not-ahead", "must be in the future");
    } else if (deadline.isAfter(now.plus(MAX_AHEAD))) {
      violations.add("/deadline", "too-far-ahead", "must be within 365 days");
    }
    return deadline.truncatedTo(ChronoUnit.MILLIS);
  }
}
