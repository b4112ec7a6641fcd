package com.reachgig.api.route;

import com.reachgig.api.json.Json;
import com.reachgig.api.json.Pointer;
import com.reachgig.api.problem.FieldError;
import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.schema.Violations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query, read by the parameters that the route knows. Unknown and repeated ones are refused: a
 * misspelt filter that is ignored shows a client everything as if it were an answer.
 */
public final class QueryValues {
  private static final QueryValues NONE = new QueryValues(Map.of());

  private final Map<String, Object> values;

  private QueryValues(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * Reads a query.
   *
   * @throws com.reachgig.api.problem.Refusal if it breaks a rule, with every rule that it breaks
   */
  static QueryValues of(String query, List<QueryParameter<?>> known) {
    if (query.isEmpty()) {
      return NONE;
    }
    var values = new HashMap<String, Object>();
    var violations = new Violations(FieldError.Place.PARAMETER);
    int from = 0;
    while (from <= query.length()) {
      int to = query.indexOf('&', from);
      to = to < 0 ? query.length() : to;
      if (to > from) {
        readPair(query, from, to, known, values, violations);
      }
      from = to + 1;
    }
    if (!violations.isEmpty()) {
      throw Problem.of(
              ProblemCode.INVALID_QUERY, "See errors for each parameter.", violations.list())
          .refusal();
    }
    return new QueryValues(values);
  }

  private static void readPair(
      String query,
      int from,
      int to,
      List<QueryParameter<?>> known,
      Map<String, Object> values,
      Violations violations) {
    int equals = query.indexOf('=', from);
    boolean bare = equals < 0 || equals >= to;
    var name = PercentCoding.decode(query, from, bare ? to : equals, true);
    var value = bare ? "" : PercentCoding.decode(query, equals + 1, to, true);
    if (name == null || value == null) {
      // What is malformed may not even be Unicode: it is not repeated.
      var at = name == null ? Pointer.ROOT : Pointer.ROOT.child(name);
      violations.add(at, "malformed", "Must be percent-encoded UTF-8.");
      return;
    }
    readValue(name, value, known, values, violations);
  }

  private static void readValue(
      String name,
      String value,
      List<QueryParameter<?>> known,
      Map<String, Object> values,
      Violations violations) {
    var at = Pointer.ROOT.child(name);
    var parameter = find(name, known);
    if (parameter == null) {
      violations.add(at, "unknown-parameter", unknown(known));
    } else if (values.containsKey(name)) {
      violations.add(at, "repeated", "Must be given once.");
    } else {
      Json json = parameter.schema().fromText(value);
      var decoded = parameter.schema().decode(json, at, violations);
      if (decoded != null) {
        values.put(name, decoded);
      }
    }
  }

  private static @Nullable QueryParameter<?> find(String name, List<QueryParameter<?>> known) {
    for (var parameter : known) {
      if (parameter.name().equals(name)) {
        return parameter;
      }
    }
    return null;
  }

  private static String unknown(List<QueryParameter<?>> known) {
    return known.isEmpty()
        ? "Is not known here: this route takes no parameters."
        : "Is not known here. Known are: "
            + String.join(", ", known.stream().map(QueryParameter::name).toList())
            + ".";
  }

  /** The parameter's value, or empty if it was not given. */
  @SuppressWarnings("unchecked") // put there under this name by this parameter's schema
  public <T> Optional<T> find(QueryParameter<T> parameter) {
    return Optional.ofNullable((T) values.get(parameter.name()));
  }
}
