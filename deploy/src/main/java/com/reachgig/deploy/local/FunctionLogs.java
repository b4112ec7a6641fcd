package com.reachgig.deploy.local;

import com.reachgig.deploy.publish.Clients;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/**
 * What functions logged, each line with its function and the id of the request that it is about.
 */
final class FunctionLogs implements AutoCloseable {
  private static final String START = "START RequestId: ";
  private static final String END = "END RequestId: ";

  /** How a line begins that is a measurement for CloudWatch, and nothing to read. */
  private static final String MEASUREMENT = "{\"_aws\":";

  private final CloudWatchLogsClient logs;
  private final List<String> functions;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, String> requests = new HashMap<>();
  private final Map<String, Long> latest = new HashMap<>();

  FunctionLogs(Clients clients, List<String> functions) {
    this.logs = clients.logs();
    this.functions = List.copyOf(functions);
  }

  /** The lines that came since the last call, function by function. */
  List<String> unseen() {
    var lines = new ArrayList<String>();
    for (var function : functions) {
      for (var event : events(function)) {
        if (seen.add(identity(event))) {
          latest.merge(function, event.timestamp(), Math::max);
          add(lines, function, event);
        }
      }
    }
    return lines;
  }

  private List<FilteredLogEvent> events(String function) {
    var from = latest.getOrDefault(function, 0L);
    try {
      return logs
          .filterLogEventsPaginator(b -> b.logGroupName("/aws/lambda/" + function).startTime(from))
          .events()
          .stream()
          .toList();
    } catch (ResourceNotFoundException e) {
      return List.of(); // it was not called yet
    }
  }

  /** The emulator gives all lines of an invocation one id. */
  private static String identity(FilteredLogEvent event) {
    return event.eventId() + ' ' + event.logStreamName() + ' ' + event.message();
  }

  private void add(List<String> lines, String function, FilteredLogEvent event) {
    var text = event.message().stripTrailing();
    if (text.startsWith(START)) {
      requests.put(event.logStreamName(), text.substring(START.length()).split(" ", 2)[0]);
    } else if (!text.startsWith(END) && !text.startsWith(MEASUREMENT)) {
      lines.add(function + " " + requests.getOrDefault(event.logStreamName(), "-") + " " + text);
    }
  }

  @Override
  public void close() {
    logs.close();
  }
}
