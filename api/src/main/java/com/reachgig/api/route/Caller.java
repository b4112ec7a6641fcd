package com.reachgig.api.route;

/** Who is calling, as the access token says. */
public record Caller(String account, String session, String role) {
  public boolean operator() {
    return role.equals("operator");
  }
}
