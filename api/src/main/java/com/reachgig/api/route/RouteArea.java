package com.reachgig.api.route;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of the table that is read when a request first asks for it: a process that starts to
 * answer one request need not wait for all that others would need.
 *
 * <p>Where it lies, by the beginnings of its paths, only tells where to look first. A route
 * elsewhere is still found, once the whole table is read.
 */
public final class RouteArea {
  private final Methods methods;
  private final List<String> prefixes;
  private final Supplier<? extends Routes> rows;
  private volatile @Nullable Router router;

  private RouteArea(Methods methods, Supplier<? extends Routes> rows, List<String> prefixes) {
    this.methods = methods;
    this.rows = rows;
    this.prefixes = prefixes;
  }

  private enum Methods {
    READING,
    CHANGING,
    ANY
  }

  /**
   * Routes of which none changes anything.
   *
   * @param prefixes what their paths begin with
   */
  public static RouteArea reading(Supplier<? extends Routes> rows, String... prefixes) {
    return new RouteArea(Methods.READING, rows, List.of(prefixes));
  }

  /** Routes of which each changes something. */
  public static RouteArea changing(Supplier<? extends Routes> rows, String... prefixes) {
    return new RouteArea(Methods.CHANGING, rows, List.of(prefixes));
  }

  /** Routes that read, and routes that change. */
  public static RouteArea of(Supplier<? extends Routes> rows, String... prefixes) {
    return new RouteArea(Methods.ANY, rows, List.of(prefixes));
  }

  List<String> prefixes() {
    return prefixes;
  }

  boolean takes(String method) {
    boolean reads = method.equals("GET") || method.equals("HEAD");
    return methods == Methods.ANY || reads == (methods == Methods.READING);
  }

  public List<Route> routes() {
    return router().routes();
  }

  /** Whoever asks at the same time waits, so that nothing is made twice. */
  Router router() {
    var made = router;
    if (made == null) {
      synchronized (this) {
        made = router;
        if (made == null) {
          made = new Router(rows.get().routes());
          router = made;
        }
      }
    }
    return made;
  }
}
