package com.reachgig.standalone.demo;

import com.reachgig.domain.gig.TermsInput;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A kind of gig, from which gigs are made that differ in words and numbers.
 *
 * @param lowest budget in whole units of the currency
 * @param highest budget in whole units of the currency
 */
record Job(
    String category,
    String title,
    List<String> skills,
    int lowest,
    int highest,
    String description) {
  private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "USD", "GBP", "CHF");
  private static final int CENTS = 100;
  private static final int ROUND = 10;

  /** Every kind, from a file in which each line is one. */
  static List<Job> load() {
    return Words.lines("gigs.txt").stream().map(Job::parse).toList();
  }

  private static Job parse(String line) {
    var parts = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    var budget = parts.get(3).split("-", 2);
    return new Job(
        parts.get(0),
        parts.get(1),
        List.of(parts.get(2).split(",", -1)),
        Integer.parseInt(budget[0]),
        Integer.parseInt(budget[1]),
        parts.get(4));
  }

  /** How many gigs of this kind read as different ones. */
  int variety() {
    long names = title.chars().filter(c -> c == '{').count();
    return names == 0 ? 1 : names == 1 ? 5 : 8;
  }

  TermsInput terms(Words words, RandomGenerator random, Instant now) {
    var city = words.list("city").get(random.nextInt(words.list("city").size()));
    var text = words.fill((title + "|" + description).replace("{city}", city), random);
    boolean remote = !text.contains(city);
    long budget = random.nextLong(lowest, highest) / ROUND * ROUND;
    var deadline = now.plus(Duration.ofDays(random.nextInt(20, 140)));
    return new TermsInput(
        text.substring(0, text.indexOf('|')),
        text.substring(text.indexOf('|') + 1),
        category,
        skills,
        budget * CENTS,
        CURRENCIES.get(random.nextInt(CURRENCIES.size())),
        remote,
        remote ? null : city,
        (long) random.nextInt(1, 3),
        deadline.truncatedTo(ChronoUnit.DAYS));
  }
}
