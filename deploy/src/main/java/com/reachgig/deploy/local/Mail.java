package com.reachgig.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A mail that the emulator took, and sent nowhere. */
public record Mail(String id, String to, String subject, String text) {
  static final String PATH = "/_ministack/ses/messages";
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  static Mail of(JsonNode message) {
    var to = new ArrayList<String>();
    message.path("To").forEach(address -> to.add(address.asText()));
    return new Mail(
        message.path("MessageId").asText(),
        String.join(", ", to),
        message.path("Subject").asText(),
        message.path("BodyText").asText());
  }

  /** The links in it, which is what a newcomer needs of it. */
  public List<String> links() {
    return LINK.matcher(text).results().map(match -> match.group()).toList();
  }

  /** A line that says what it is, and one for each link. */
  public List<String> summary() {
    var lines = new ArrayList<String>();
    lines.add("mail to " + to + ": " + subject);
    links().forEach(link -> lines.add("  " + link));
    return lines;
  }
}
