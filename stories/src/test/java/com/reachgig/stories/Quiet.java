package com.reachgig.stories;

import java.util.Optional;

/** Asks without writing it down, as how often one has to ask differs from run to run. */
record Quiet(Teller teller) {
  Optional<Answer> finds(String path) throws Exception {
    var answer = teller.send("GET", path);
    return answer.status() == 200 ? Optional.of(answer) : Optional.empty();
  }
}
