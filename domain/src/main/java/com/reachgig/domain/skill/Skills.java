package com.reachgig.domain.skill;

import com.reachgig.domain.Violations;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules of skills: short slugs, such as {@code java}, {@code c++} or {@code node.js}. */
public final class Skills {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9+#.-]{1,40}");

  private Skills() {}

  /** The skill, in lower case and without white space around, if it can be one. */
  public static Optional<String> of(String raw) {
    String slug = raw.strip().toLowerCase(Locale.ROOT);
    return SLUG.matcher(slug).matches() ? Optional.of(slug) : Optional.empty();
  }

  /** The skills, normalised, each once, in the order given. */
  public static List<String> check(Violations violations, List<String> raw, int max) {
    Set<String> skills = new LinkedHashSet<>();
    for (int i = 0; i < raw.size(); i++) {
      var skill = of(raw.get(i));
      if (skill.isPresent()) {
        skills.add(skill.get());
      } else {
        violations.add("/skills/" + i, "not-a-skill", "must be 1 to 40 of a-z, 0-9, +, #, . and -");
      }
    }
    if (skills.size() > max) {
      violations.add("/skills", "too-many", "must be at most " + max);
    }
    return List.copyOf(skills);
  }
}
