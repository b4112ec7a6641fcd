package com.reachgig.domain.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A profile as someone gives it, unchecked; null where nothing is given. */
public record ProfileInput(
    @Nullable String displayName,
    @Nullable String headline,
    @Nullable String bio,
    List<String> skills,
    @Nullable String location,
    List<String> links) {
  public ProfileInput {
    skills = List.copyOf(skills);
    links = List.copyOf(links);
  }
}
