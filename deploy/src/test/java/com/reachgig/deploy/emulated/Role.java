package com.reachgig.deploy.emulated;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import software.amazon.awssdk.services.iam.IamClient;

/** A function's role in the emulator, from which rights can be taken for a while. */
record Role(IamClient iam, String name) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String POLICY = "rights";

  /** All actions that it allows. */
  TreeSet<String> actions() throws IOException {
    var actions = new TreeSet<String>();
    for (var statement : statements(policy())) {
      list(statement.get("Action")).forEach(actions::add);
    }
    return actions;
  }

  /** Does something while the role lacks an action, which then comes back. */
  void without(String action, MessageQueue.Task task) throws Exception {
    var whole = policy();
    var lacking = whole.deepCopy();
    var kept = JSON.createArrayNode();
    for (var statement : statements(lacking)) {
      var left = list(statement.get("Action")).stream().filter(a -> !a.equals(action)).toList();
      if (!left.isEmpty()) {
        var actions = ((ObjectNode) statement).putArray("Action");
        left.forEach(actions::add);
        kept.add(statement);
      }
    }
    lacking.set("Statement", kept);
    put(lacking);
    try {
      task.run();
    } finally {
      put(whole);
    }
  }

  private ObjectNode policy() throws IOException {
    var text = iam.getRolePolicy(b -> b.roleName(name).policyName(POLICY)).policyDocument();
    return (ObjectNode) JSON.readTree(text.startsWith("{") ? text : URLDecoder.decode(text, UTF_8));
  }

  private void put(JsonNode policy) {
    var text = policy.toString();
    iam.putRolePolicy(b -> b.roleName(name).policyName(POLICY).policyDocument(text));
  }

  private static ArrayNode statements(JsonNode policy) {
    return (ArrayNode) policy.get("Statement");
  }

  private static List<String> list(JsonNode actions) {
    if (actions.isTextual()) {
      return List.of(actions.asText());
    }
    var list = new ArrayList<String>();
    actions.forEach(each -> list.add(each.asText()));
    return list;
  }
}
