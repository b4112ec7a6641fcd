package com.reachgig.api.route;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags: the version of what was read, in quotes. Strong, since the bytes of an answer follow
 * from the version alone.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, ETag</a>
 */
public final class EntityTags {
  private EntityTags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** The version that a strong tag names; null if it is not of this API's making. */
  static @Nullable Long version(String tag) {
    try {
      long version = Long.parseLong(tag, 1, tag.length() - 1, 10);
      return of(version).equals(tag) ? version : null;
    } catch (NumberFormatException _) {
      return null;
    }
  }

  /** The tags of a list, as written; null if it is malformed. */
  static @Nullable List<String> parse(String list) {
    var tags = new ArrayList<String>();
    int at = 0;
    while (at < list.length()) {
      char c = list.charAt(at);
      if (c == ' ' || c == '\t' || c == ',') {
        at++;
        continue;
      }
      int end = endOfTag(list, at);
      if (end < 0) {
        return null;
      }
      tags.add(list.substring(at, end));
      at = end;
    }
    return tags.isEmpty() ? null : tags;
  }

  private static int endOfTag(String list, int start) {
    int open = list.startsWith("W/", start) ? start + 2 : start;
    if (open >= list.length() || list.charAt(open) != '"') {
      return -1;
    }
    int close = list.indexOf('"', open + 1);
    boolean ended =
        close >= 0 && (close + 1 == list.length() || ", \t".indexOf(list.charAt(close + 1)) >= 0);
    return ended ? close + 1 : -1;
  }

  /**
   * Whether the client has the answer with this tag already, by its {@code If-None-Match}; compared
   * weakly, since a proxy may have weakened the tag. A malformed header is as if absent.
   */
  public static boolean known(@Nullable String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    var value = ifNoneMatch.strip();
    if (value.equals("*")) {
      return true;
    }
    var tags = parse(value);
    return tags != null && (tags.contains(tag) || tags.contains("W/" + tag));
  }
}
