package com.reachgig.deploy.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.local.Patience;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a stranger to a gig that all can see, through every part of the stack. */
@Tag("emulator")
@ExtendWith(Deployed.class)
@Timeout(300)
class StoryTest {

  @Test
  void who_signs_up_gets_mail_and_profile_and_publishes_a_gig(DeployedStack stack)
      throws Exception {
    try (var owner = new Visitor(stack);
        var stranger = new Visitor(stack)) {
      int before = stack.decisions().size();
      owner.join();

      var me = Visitor.json(owner.get("/v1/me")).path("id").asText();
      Patience.until(
          "the profile that a subscriber makes",
          () -> stranger.get("/v1/profiles/" + me).statusCode() == 200);
      var profile = "{\"displayName\":\"Döra\",\"skills\":[\"sashes\"],\"links\":[]}";
      assertThat(owner.send("PUT", "/v1/me/profile", profile).statusCode()).isEqualTo(200);
      assertThat(stranger.get("/v1/profiles/" + me).body()).contains("Döra");

      var path = owner.publishGig();
      assertThat(stranger.get(path).statusCode()).isEqualTo(200);
      var id = path.substring(path.lastIndexOf('/') + 1);
      assertThat(stranger.get("/v1/gigs?skill=sashes").body()).contains(id);
      Patience.until("the list of all gigs", () -> stranger.get("/v1/gigs").body().contains(id));

      assertThat(stack.decisions().stream().skip(before))
          .as("every call was made under a role that allows it")
          .allMatch(Decision::allowed);
    }
  }
}
