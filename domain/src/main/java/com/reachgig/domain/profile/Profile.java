package com.reachgig.domain.profile;

import com.reachgig.domain.Checked;
import com.reachgig.domain.Texts;
import com.reachgig.domain.Violations;
import com.reachgig.domain.skill.Skills;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a member tells everyone.
 *
 * @param skills slugs, each once
 * @param links https addresses, in ASCII
 */
public record Profile(
    String accountId,
    String displayName,
    @Nullable String headline,
    @Nullable String bio,
    List<String> skills,
    @Nullable String location,
    List<String> links) {
  private static final int MAX_SKILLS = 20;
  private static final int MAX_LINKS = 5;
  private static final int MAX_LINK = 2_000;

  public Profile {
    skills = List.copyOf(skills);
    links = List.copyOf(links);
  }

  /** What is there before the member told anything; it says nothing of the address. */
  public static Profile initial(String accountId) {
    return new Profile(accountId, "New member", null, null, List.of(), null, List.of());
  }

  /** The profile, normalised, if everything that is given keeps its rules. */
  public static Checked<Profile> check(String accountId, ProfileInput given) {
    var violations = new Violations();
    String name = Texts.requiredLine(violations, "/displayName", given.displayName(), 1, 80);
    String headline = Texts.line(violations, "/headline", given.headline(), 120);
    String bio = Texts.paragraphs(violations, "/bio", given.bio(), 2_000);
    var skills = Skills.check(violations, given.skills(), MAX_SKILLS);
    String location = Texts.line(violations, "/location", given.location(), 120);
    var links = links(violations, given.links());
    return violations.or(
        () -> new Profile(accountId, name, headline, bio, skills, location, links));
  }

  private static List<String> links(Violations violations, List<String> given) {
    if (given.size() > MAX_LINKS) {
      violations.add("/links", "too-many", "must be at most " + MAX_LINKS);
    }
    for (int i = 0; i < given.size(); i++) {
      var link = link(given.get(i));
      if (link.isEmpty()) {
        violations.add("/links/" + i, "not-an-https-url", "must be an https URL");
      } else if (link.get().length() > MAX_LINK) {
        violations.add(
            "/links/" + i, "too-long", "must have at most " + MAX_LINK + " characters in ASCII");
      }
    }
    return given.stream().flatMap(link -> link(link).stream()).distinct().toList();
  }

  private static Optional<String> link(String raw) {
    try {
      var uri = new URI(raw.strip());
      boolean good =
          "https".equalsIgnoreCase(uri.getScheme())
              && uri.getHost() != null
              && uri.getUserInfo() == null;
      return good ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
