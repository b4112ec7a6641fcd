package com.reachgig.api.json;

import org.jspecify.annotations.Nullable;

/**
 * Where in a document a value is. Made on the way down for every value, so it is a link to its
 * parent; the text is made only for a value that is refused.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901, JSON Pointer</a>
 */
public final class Pointer {
  public static final Pointer ROOT = new Pointer(null, "");

  private final @Nullable Pointer parent;
  private final String name;

  private Pointer(@Nullable Pointer parent, String name) {
    this.parent = parent;
    this.name = name;
  }

  public Pointer child(String member) {
    return new Pointer(this, member);
  }

  public Pointer child(int index) {
    return new Pointer(this, Integer.toString(index));
  }

  @Override
  public String toString() {
    return parent == null ? "" : parent + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
