package com.reachgig.api.route;

import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the endpoint of a path by walking a tree of segments. A path means at most one endpoint: a
 * fixed segment beside a named one is refused when the table is read.
 */
public final class Router {
  /** Longer than any id; what is longer names nothing. */
  private static final int MAX_VALUE = 256;

  private static final int MAX_SEGMENTS = 16;

  private final List<Route> routes;
  private final Node root = new Node();

  /**
   * @throws IllegalArgumentException if two routes could be meant by one request
   */
  public Router(List<Route> routes) {
    this.routes = List.copyOf(routes);
    for (var route : routes) {
      add(route);
    }
  }

  List<Route> routes() {
    return routes;
  }

  private void add(Route route) {
    var node = root;
    for (var segment : route.template().segments()) {
      node = PathTemplate.named(segment) ? node.named(route) : node.fixed(segment, route);
    }
    node.endpoint.add(route);
  }

  /**
   * Where a path leads.
   *
   * @param values of the named segments, decoded, in order
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  public record Found(Endpoint endpoint, String[] values) {}

  /**
   * Finds the endpoint of a path as it was sent; null if there is none.
   *
   * @throws com.reachgig.api.problem.Refusal if the path is malformed
   */
  public @Nullable Found find(String path) {
    var values = new String[MAX_SEGMENTS];
    int count = 0;
    Node node = root;
    int from = 1;
    while (node != null && from <= path.length()) {
      int to = path.indexOf('/', from);
      to = to < 0 ? path.length() : to;
      var segment = decode(path, from, to);
      var fixed = node.fixed(segment);
      if (fixed == null && node.named != null) {
        values[count++] = segment;
        node = segment.isEmpty() || segment.length() > MAX_VALUE ? null : node.named;
      } else {
        node = fixed;
      }
      from = to + 1;
    }
    return node == null || node.endpoint.isEmpty()
        ? null
        : new Found(node.endpoint, Arrays.copyOf(values, count));
  }

  private static String decode(String path, int from, int to) {
    var segment = PercentCoding.decode(path, from, to, false);
    if (segment == null) {
      throw Problem.of(
              ProblemCode.MALFORMED_PATH,
              "Segment "
                  + path.substring(0, from).chars().filter(c -> c == '/').count()
                  + " of the path is not percent-encoded UTF-8.")
          .refusal();
    }
    return segment;
  }

  /** A position in the tree. */
  private static final class Node {
    private final Endpoint endpoint = new Endpoint();
    private String[] names = new String[0];
    private Node[] nodes = new Node[0];
    private @Nullable Node named;

    @Nullable Node fixed(String segment) {
      for (int i = 0; i < names.length; i++) {
        if (names[i].equals(segment)) {
          return nodes[i];
        }
      }
      return null;
    }

    Node fixed(String segment, Route route) {
      requireUnambiguous(named != null, route);
      var known = fixed(segment);
      if (known != null) {
        return known;
      }
      names = Arrays.copyOf(names, names.length + 1);
      nodes = Arrays.copyOf(nodes, names.length);
      names[names.length - 1] = segment;
      var node = new Node();
      nodes[names.length - 1] = node;
      return node;
    }

    Node named(Route route) {
      requireUnambiguous(names.length > 0, route);
      if (named == null) {
        named = new Node();
      }
      return named;
    }

    private static void requireUnambiguous(boolean ambiguous, Route route) {
      if (ambiguous) {
        throw new IllegalArgumentException("a fixed segment beside a named one: " + route);
      }
    }
  }
}
