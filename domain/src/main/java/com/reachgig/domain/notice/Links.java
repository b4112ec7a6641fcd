package com.reachgig.domain.notice;

import java.net.URI;

/** Addresses of pages that mails lead to; their tokens are of characters that URLs hold as is. */
public record Links(URI publicUrl) {

  String verifyEmail(String token) {
    return to("/verify-email?token=" + token);
  }

  String resetPassword(String token) {
    return to("/reset-password?token=" + token);
  }

  String login() {
    return to("/login");
  }

  private String to(String path) {
    String base = publicUrl.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }
}
