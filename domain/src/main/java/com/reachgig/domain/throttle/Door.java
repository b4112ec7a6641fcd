package com.reachgig.domain.throttle;

/** What is tried. */
public enum Door {
  SIGN_UP,
  LOGIN,
  FORGOT_PASSWORD,
  RESEND_VERIFICATION,
  RESET_PASSWORD,
  VERIFY_EMAIL,
  CHANGE_PASSWORD,
  REFRESH,
  OPERATOR_SETUP
}
