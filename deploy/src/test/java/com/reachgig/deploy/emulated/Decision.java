package com.reachgig.deploy.emulated;

/**
 * Whether a function might do something.
 *
 * @param role the function's, which is named as the function is
 * @param resource the ARN of what it was to be done to
 */
record Decision(boolean allowed, String role, String action, String resource) {
  static Decision parse(String line) {
    var words = line.split(" ", 4);
    return new Decision(words[0].equals("allow"), words[1], words[2], words[3]);
  }
}
