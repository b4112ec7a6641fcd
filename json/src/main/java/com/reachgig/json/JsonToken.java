package com.reachgig.json;

/** What a {@link JsonReader} is at. */
public enum JsonToken {
  START_OBJECT,
  END_OBJECT,
  START_ARRAY,
  END_ARRAY,
  /** A member's name. */
  NAME,
  STRING,
  /** A number without fraction and exponent, of any size. */
  WHOLE,
  /** Any other number. */
  DECIMAL,
  TRUE,
  FALSE,
  NULL,
  /** Nothing more, or nothing yet. */
  END;

  /** Whether it is a whole value by itself. */
  public boolean isScalar() {
    return this == STRING
        || this == WHOLE
        || this == DECIMAL
        || this == TRUE
        || this == FALSE
        || this == NULL;
  }
}
