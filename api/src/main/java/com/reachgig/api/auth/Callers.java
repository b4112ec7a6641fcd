package com.reachgig.api.auth;

import com.reachgig.api.route.Caller;
import java.util.Optional;

/** Who holds an access token. */
public interface Callers {

  /** The caller, if the token is good and its session is alive: a read, each time. */
  Optional<Caller> authenticate(String accessToken);

  /** The caller by the token alone, if it is good; the session may have ended minutes ago. */
  Optional<Caller> recognize(String accessToken);
}
