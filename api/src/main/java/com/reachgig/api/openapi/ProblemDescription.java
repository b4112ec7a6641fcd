package com.reachgig.api.openapi;

import com.reachgig.api.json.Json;
import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.schema.Components;
import com.reachgig.api.schema.Field;
import com.reachgig.api.schema.ObjectSchema;
import com.reachgig.api.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;

/** How refusals are described: one schema, and an example for each code. */
final class ProblemDescription {
  private static final int MAX_TEXT = 4_000;

  private static final ObjectSchema ERROR =
      ObjectSchema.of(
          "ProblemError",
          Field.optional("pointer", text(), "A JSON Pointer into the body.").like("/title"),
          Field.optional("parameter", text(), "A parameter's name.").like("limit"),
          Field.optional("header", text(), "A header's name.").like("If-Match"),
          Field.required("code", text(), "The rule, stable.").like("too-long"),
          Field.required("detail", text(), "What to change.")
              .like("Must have at most 120 characters."));

  static final ObjectSchema SCHEMA =
      ObjectSchema.of(
          "Problem",
          Field.required("type", text(), "Names the kind of problem.")
              .like(ProblemCode.INVALID_BODY.type()),
          Field.required("title", text(), "The kind, in words.")
              .like(ProblemCode.INVALID_BODY.title()),
          Field.required("status", Schema.whole(400, 599), "The status of the answer.").like(422),
          Field.required("detail", text(), "What to do about it.")
              .like("See errors for each member."),
          Field.required("code", text(), "The kind, stable: what to branch on.")
              .like(ProblemCode.INVALID_BODY.code()),
          Field.required("requestId", text(), "Names the request in the log.")
              .like("0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"),
          Field.optional("errors", Schema.list(ERROR, 0, 100), "Each broken rule."));

  private ProblemDescription() {}

  private static Schema<String> text() {
    return Schema.text(0, MAX_TEXT);
  }

  /** The answer of one status, with an example of each of its codes. */
  static Json response(List<ProblemCode> codes, Components components) {
    var examples = new LinkedHashMap<String, Json>();
    codes.forEach(code -> examples.put(code.code(), Json.members("value", example(code))));
    var titles = codes.stream().map(code -> code.title() + " (`" + code.code() + "`)").toList();
    var content =
        Json.members("schema", SCHEMA.describe(components), "examples", new Json.Members(examples));
    return Json.members(
        "description", String.join("; ", titles) + ".",
        "headers", CommonParts.headersOfProblem(codes),
        "content", Json.members(Problem.MEDIA_TYPE, content));
  }

  private static Json example(ProblemCode code) {
    var example = new LinkedHashMap<>(((Json.Members) SCHEMA.example()).values());
    example.put("type", Json.of(code.type()));
    example.put("title", Json.of(code.title()));
    example.put("status", Json.of(code.status()));
    example.put("detail", Json.of(code.title() + "."));
    example.put("code", Json.of(code.code()));
    example.remove("errors");
    return new Json.Members(example);
  }
}
