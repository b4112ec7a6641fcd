package com.reachgig.standalone.build;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Sums up what Surefire reported since a test run began, and says which tests were skipped without
 * a listed reason. Run as a source file by {@code ./reachgig test}, hence without dependencies.
 */
final class TestReport {
  /** How Surefire's reports of tests in containers end, by the suffix that the stage gives them. */
  private static final String IN_CONTAINER = "-containers.xml";

  private final List<String> failed = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private int total;
  private int inContainers;

  private TestReport() {}

  /**
   * Arguments: the repository, a file as old as the run's beginning, the list of excused skips;
   * after a run of all tests also why none ran in a container, empty if they were to.
   */
  static void main(String... args) throws IOException {
    var report = since(Path.of(args[0]), Files.getLastModifiedTime(Path.of(args[1])));
    boolean whole = args.length == 3 || report.printContainers(System.out, args[3]);
    if (!report.print(System.out, excused(Path.of(args[2]))) || !whole) {
      System.exit(1);
    }
  }

  static TestReport since(Path root, FileTime start) throws IOException {
    var report = new TestReport();
    for (var file : reports(root)) {
      if (Files.getLastModifiedTime(file).compareTo(start) >= 0) {
        report.add(file);
      }
    }
    return report;
  }

  private static List<Path> reports(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root, 6)) {
      return files.filter(TestReport::isReport).sorted().toList();
    }
  }

  private static boolean isReport(Path file) {
    var folder = file.getParent();
    return folder != null
        && folder.endsWith("target/surefire-reports")
        && file.getFileName().toString().matches("TEST-.*\\.xml");
  }

  /** The tests that may be skipped: those that have a reason beside their name. */
  static Set<String> excused(Path list) throws IOException {
    var excused = new HashSet<String>();
    for (var line : Files.readAllLines(list)) {
      int equals = line.indexOf('=');
      if (!line.startsWith("#") && equals > 0 && !line.substring(equals + 1).isBlank()) {
        excused.add(line.substring(0, equals).strip());
      }
    }
    return excused;
  }

  private void add(Path file) throws IOException {
    int before = total;
    read(file);
    if (file.toString().endsWith(IN_CONTAINER)) {
      inContainers += total - before;
    }
  }

  private void read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
      String test = "";
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          test = element(xml, test);
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException("no report of Surefire: " + file, e);
    }
  }

  private String element(XMLStreamReader xml, String test) {
    switch (xml.getLocalName()) {
      case "testcase" -> {
        total++;
        return xml.getAttributeValue(null, "classname") + "#" + xml.getAttributeValue(null, "name");
      }
      case "failure", "error" -> failed.add(test);
      case "skipped" -> skipped.add(test);
      default -> {}
    }
    return test;
  }

  /** Says whether tests ran in containers; whether that is well. */
  boolean printContainers(PrintStream out, String whyNot) {
    if (whyNot.isEmpty()) {
      out.printf("container variants: %d run%n", inContainers);
      return inContainers > 0;
    }
    out.println("container variants: not run, " + whyNot);
    return true;
  }

  /** Prints the closing lines; whether all is well. */
  boolean print(PrintStream out, Set<String> excused) {
    var unexcused = skipped.stream().filter(test -> !excused.contains(test)).toList();
    failed.forEach(test -> out.println("failed: " + test));
    unexcused.forEach(test -> out.println("skipped without a listed reason: " + test));
    if (total == 0) {
      out.println("no test ran");
    }
    int passed = total - failed.size() - skipped.size();
    out.printf("%d passed, %d failed, %d skipped%n", passed, failed.size(), skipped.size());
    return total > 0 && failed.isEmpty() && unexcused.isEmpty();
  }
}
