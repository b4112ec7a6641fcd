package com.reachgig.stories;

import com.reachgig.stories.Stories.Story;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was said on one platform. */
record Tellings(Map<String, String> transcripts) {

  /** Tells every story, and closes the platform. */
  static Tellings on(Platform platform) throws Exception {
    return on(platform, Stories.all());
  }

  /** Tells these stories, and closes the platform. */
  static Tellings on(Platform platform, Map<String, Story> stories) throws Exception {
    var transcripts = new LinkedHashMap<String, String>();
    try (platform) {
      for (var story : stories.entrySet()) {
        try (var teller = new Teller(platform)) {
          story.getValue().tell(teller);
          transcripts.put(story.getKey(), teller.transcript());
        }
      }
    }
    return new Tellings(transcripts);
  }

  /** A story without what may differ. */
  String normalised(String story, List<Rule> rules) {
    return Rule.normalised(transcripts.get(story), rules);
  }

  /** All of it without what may differ. */
  String normalised(List<Rule> rules) {
    return Rule.normalised(transcripts.toString(), rules);
  }
}
