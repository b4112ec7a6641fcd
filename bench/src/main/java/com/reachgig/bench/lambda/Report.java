package com.reachgig.bench.lambda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Medians of what was measured, as a table in Markdown. */
final class Report {
  private final Map<String, Map<Figure, List<Double>>> rows = new LinkedHashMap<>();
  private final String yardstick;

  /** What is measured of a candidate. */
  enum Figure {
    FIRST_GET("first GET ms"),
    FIRST_GET_PROCESSOR("its processor ms"),
    FIRST_POST("first POST ms"),
    HUNDREDTH("100th GET ms"),
    RESIDENT("RSS MB after 1,000");

    private final String title;

    Figure(String title) {
      this.title = title;
    }
  }

  /**
   * @param yardstick the candidate whose first answer is 1
   */
  Report(String yardstick) {
    this.yardstick = yardstick;
  }

  void add(String candidate, Figure figure, double value) {
    rows.computeIfAbsent(candidate, _ -> new LinkedHashMap<>())
        .computeIfAbsent(figure, _ -> new ArrayList<>())
        .add(value);
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  @Override
  public String toString() {
    var text = new StringBuilder("| |");
    for (var figure : Figure.values()) {
      text.append(' ').append(figure.title).append(" |");
    }
    text.append(" × floor | its processor × floor |\n|---|");
    text.append("---|".repeat(Figure.values().length + 2)).append('\n');
    rows.forEach((name, row) -> text.append(row(name, row)));
    return text.toString();
  }

  private String row(String name, Map<Figure, List<Double>> row) {
    var text = new StringBuilder("| " + name + " |");
    for (var figure : Figure.values()) {
      var values = row.get(figure);
      text.append(values == null ? " |" : " %.1f |".formatted(median(values)));
    }
    text.append(ratio(row, Figure.FIRST_GET)).append(ratio(row, Figure.FIRST_GET_PROCESSOR));
    return text.append('\n').toString();
  }

  private String ratio(Map<Figure, List<Double>> row, Figure figure) {
    var floor = rows.getOrDefault(yardstick, Map.of()).get(figure);
    var own = row.get(figure);
    return floor == null || own == null
        ? " |"
        : String.format(Locale.ROOT, " %.2f |", median(own) / median(floor));
  }
}
