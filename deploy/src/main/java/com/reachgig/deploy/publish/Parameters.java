package com.reachgig.deploy.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudformation.model.Parameter;

/** What stacks tell those after them: a parameter takes the output of the same name. */
final class Parameters {
  private final Map<String, String> outputs = new HashMap<>();

  void add(Map<String, String> stackOutputs) {
    outputs.putAll(stackOutputs);
  }

  /** The values of that stack's parameters; what has a default and no output keeps the default. */
  List<Parameter> of(StackArtifact stack) {
    var values = new ArrayList<Parameter>();
    for (var declared : stack.template().path("Parameters").properties()) {
      var name = declared.getKey();
      var value = outputs.get(name);
      if (value != null) {
        values.add(Parameter.builder().parameterKey(name).parameterValue(value).build());
      } else if (!declared.getValue().has("Default")) {
        // Only a preview gets here, of a stack whose predecessor is not there yet.
        var later = "known-once-deployed";
        values.add(Parameter.builder().parameterKey(name).parameterValue(later).build());
      }
    }
    return values;
  }
}
