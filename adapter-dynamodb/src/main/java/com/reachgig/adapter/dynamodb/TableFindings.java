package com.reachgig.adapter.dynamodb;

import java.util.List;

/**
 * What DynamoDB says of a table.
 *
 * @param items how many there are, roughly: DynamoDB counts them every six hours
 * @param problems why the store cannot work on it, each a sentence; empty if it can
 */
public record TableFindings(long items, List<String> problems) {
  public TableFindings {
    problems = List.copyOf(problems);
  }
}
