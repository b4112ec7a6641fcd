package com.reachgig.domain.gig;

import com.reachgig.domain.Violations;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What the owner pays.
 *
 * @param amountMinor in the currency's minor unit, such as cents; 1 to 10¹²
 * @param currency an ISO 4217 code
 */
public record Budget(long amountMinor, String currency) {
  private static final long MAX_AMOUNT = 1_000_000_000_000L;

  /** The budget, or null if none is given. */
  static @Nullable Budget check(
      Violations violations, @Nullable Long amountMinor, @Nullable String currency) {
    if (amountMinor == null && currency == null) {
      return null;
    }
    long amount = amountMinor == null ? 0 : amountMinor;
    if (amountMinor == null) {
      violations.add("/budget/amountMinor", "required", "is required");
    } else if (amount < 1 || amount > MAX_AMOUNT) {
      violations.add("/budget/amountMinor", "out-of-range", "must be 1 to " + MAX_AMOUNT);
    }
    String code = currency == null ? "" : currency;
    if (currency == null) {
      violations.add("/budget/currency", "required", "is required");
    } else if (!isCurrency(code)) {
      violations.add(
          "/budget/currency", "unknown-currency", "must be an ISO 4217 code such as EUR");
    }
    return new Budget(amount, code);
  }

  private static boolean isCurrency(String code) {
    try {
      return Currency.getInstance(code).getCurrencyCode().equals(code);
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }
}
