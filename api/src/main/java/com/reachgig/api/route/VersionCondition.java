package com.reachgig.api.route;

import com.reachgig.api.problem.FieldError;
import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What {@code If-Match} asks for: any version, or one of a few. A tag that is not of this API's
 * making, or a weak one, is legal and matches nothing.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110, If-Match</a>
 */
public final class VersionCondition {
  private static final VersionCondition ANY = new VersionCondition(List.of("*"));

  private static final Long NO_VERSION = -1L;

  private final List<String> tags;

  private VersionCondition(List<String> tags) {
    this.tags = tags;
  }

  /**
   * Reads the header's values.
   *
   * @throws com.reachgig.api.problem.Refusal if it is missing or malformed
   */
  static VersionCondition of(List<String> values, IfMatchRule rule) {
    if (values.isEmpty()) {
      if (rule == IfMatchRule.OPTIONAL) {
        return ANY;
      }
      throw Problem.of(
              ProblemCode.IF_MATCH_REQUIRED,
              "Send If-Match with the ETag of the version that you changed, so that nobody's change"
                  + " is overwritten.")
          .refusal();
    }
    var value = String.join(",", values).strip();
    if (value.equals("*")) {
      return ANY;
    }
    var tags = EntityTags.parse(value);
    if (tags == null) {
      throw Problem.of(
              ProblemCode.INVALID_HEADER,
              "If-Match must be * or a list of quoted entity tags.",
              List.of(FieldError.inHeader("If-Match", "malformed", "Must be like \"3\".")))
          .refusal();
    }
    return new VersionCondition(tags);
  }

  /**
   * The one version that a change is asked for, as a use case takes it: null for any.
   *
   * @param current looked at only if several versions are named
   */
  public @Nullable Long expected(LongSupplier current) {
    if (this == ANY) {
      return null;
    }
    var only = tags.size() == 1 ? EntityTags.version(tags.getFirst()) : null;
    if (only != null) {
      return only;
    }
    long version = current.getAsLong();
    return matches(version) ? version : NO_VERSION;
  }

  private boolean matches(long version) {
    return this == ANY || tags.contains(EntityTags.of(version));
  }

  /**
   * Refuses the change unless it is asked for to that version.
   *
   * @throws com.reachgig.api.problem.Refusal if the version is another one
   */
  public void require(long version) {
    if (!matches(version)) {
      throw stale().refusal();
    }
  }

  /** Told also when the version changes between look and write. */
  public static Problem stale() {
    return Problem.of(
        ProblemCode.STALE_VERSION,
        "It was changed since the version in If-Match: read it again, and repeat your change.");
  }
}
