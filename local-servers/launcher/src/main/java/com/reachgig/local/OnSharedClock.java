package com.reachgig.local;

import java.util.Arrays;
import java.util.List;

/**
 * The main class of a server whose time is a {@link SharedClock}'s: runs the server's own, with the
 * classes of the named packages asking that clock.
 */
public final class OnSharedClock {
  private OnSharedClock() {}

  /**
   * Runs the server.
   *
   * @param arguments the packages, with commas between them; the server's main class; and then its
   *     own arguments, of which those of the form {@code -Dname=value} become system properties
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    ClassLoader loader =
        new ClockLoader(List.of(arguments[0].split(",")), OnSharedClock.class.getClassLoader());
    List<String> rest = Arrays.asList(arguments).subList(2, arguments.length);
    rest.stream().filter(OnSharedClock::isProperty).forEach(OnSharedClock::setProperty);
    String[] others = rest.stream().filter(each -> !isProperty(each)).toArray(String[]::new);
    Thread.currentThread().setContextClassLoader(loader);
    loader.loadClass(arguments[1]).getMethod("main", String[].class).invoke(null, (Object) others);
  }

  private static boolean isProperty(String argument) {
    return argument.startsWith("-D");
  }

  private static void setProperty(String argument) {
    int equals = argument.indexOf('=');
    System.setProperty(argument.substring(2, equals), argument.substring(equals + 1));
  }
}
