package com.reachgig.standalone.doctor;

/** Whether this JDK is new enough. */
record JdkCheck(Runtime.Version version) implements Check {
  private static final int OLDEST = 25;

  @Override
  public String name() {
    return "JDK";
  }

  @Override
  public Finding look() {
    if (version.feature() < OLDEST) {
      return new Finding.Broken(
          version.toString(), "Install JDK 25 or newer and point JAVA_HOME to it.");
    }
    return new Finding.Fine(version + " in " + System.getProperty("java.home"));
  }
}
