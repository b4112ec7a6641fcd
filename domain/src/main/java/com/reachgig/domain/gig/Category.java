package com.reachgig.domain.gig;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of work that gigs are sorted by. */
public enum Category {
  SOFTWARE_DEVELOPMENT("Software development"),
  WEB_DESIGN("Web design"),
  GRAPHIC_DESIGN("Graphic design"),
  DATA_AND_ANALYTICS("Data and analytics"),
  IT_AND_NETWORKING("IT and networking"),
  WRITING("Writing and editing"),
  TRANSLATION("Translation"),
  MARKETING("Marketing and sales"),
  PHOTOGRAPHY("Photography"),
  VIDEO_AND_ANIMATION("Video and animation"),
  MUSIC_AND_AUDIO("Music and audio"),
  ADMINISTRATION("Administration"),
  ACCOUNTING("Accounting and finance"),
  LEGAL("Legal"),
  TEACHING("Teaching and tutoring"),
  ENGINEERING("Engineering and architecture"),
  HOME_REPAIR("Home repair"),
  CLEANING("Cleaning"),
  MOVING_AND_DELIVERY("Moving and delivery"),
  EVENTS("Events"),
  CARE("Care"),
  OTHER("Other");

  private static final Map<String, Category> BY_SLUG = new HashMap<>();

  static {
    for (var category : values()) {
      BY_SLUG.put(category.slug, category);
    }
  }

  private final String slug;
  private final String label;

  Category(String label) {
    this.slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.label = label;
  }

  /** The name in addresses and answers, such as {@code web-design}. */
  public String slug() {
    return slug;
  }

  /** The name for people. */
  public String label() {
    return label;
  }

  public static Optional<Category> ofSlug(String slug) {
    return Optional.ofNullable(BY_SLUG.get(slug));
  }
}
