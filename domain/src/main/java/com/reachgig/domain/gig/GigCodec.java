package com.reachgig.domain.gig;

import static com.reachgig.domain.MarketplaceTable.BY_OWNER;
import static com.reachgig.domain.MarketplaceTable.OPEN;
import static com.reachgig.domain.MarketplaceTable.OPEN_BY_CATEGORY;

import com.reachgig.domain.Millis;
import com.reachgig.domain.storage.FieldReader;
import com.reachgig.domain.storage.FieldWriter;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.value.Value;
import java.util.Map;

/** Keys, index attributes and stored form of gigs. */
final class GigCodec {
  static final String OPEN_PARTITION = "OPEN";

  private static final String PREFIX = "GIG#";

  private GigCodec() {}

  static ItemKey key(String gigId) {
    return new ItemKey(PREFIX + gigId, "GIG");
  }

  static String ownerPartition(String ownerId) {
    return "OWNER#" + ownerId;
  }

  static String categoryPartition(Category category) {
    return "CATEGORY#" + category.slug();
  }

  static String skillPartition(String skill) {
    return "SKILL#" + skill;
  }

  /** Where a gig that was published stands among others, by time. */
  static String place(Gig gig) {
    var since = gig.publishedAt();
    if (since == null) {
      throw new IllegalStateException("gig " + gig.id() + " was never published");
    }
    return Millis.sortable(since) + "#" + gig.id();
  }

  /** The gig's id in a place. */
  static String gigId(String place) {
    return place.substring(place.indexOf('#') + 1);
  }

  static Map<String, Value> encode(Gig gig) {
    var fields = new FieldWriter();
    encodeTerms(fields, gig.terms());
    fields
        .text(BY_OWNER.partitionAttribute(), ownerPartition(gig.ownerId()))
        .text(BY_OWNER.sortAttribute(), gig.id())
        .text("owner", gig.ownerId())
        .constant("status", gig.status())
        .whole("tv", (long) gig.termsVersion())
        .time("created", gig.createdAt())
        .time("updated", gig.updatedAt())
        .time("published", gig.publishedAt());
    var category = gig.terms().category();
    if (gig.isOpen() && category != null) {
      fields
          .text(OPEN_BY_CATEGORY.partitionAttribute(), categoryPartition(category))
          .text(OPEN.partitionAttribute(), OPEN_PARTITION)
          .text(OPEN.sortAttribute(), place(gig));
    }
    return fields.done();
  }

  static Gig decode(Item item) {
    var fields = FieldReader.of(item);
    return new Gig(
        item.key().partition().substring(PREFIX.length()),
        fields.text("owner"),
        decodeTerms(fields),
        fields.constant("status", GigStatus.class),
        (int) fields.whole("tv"),
        fields.time("created"),
        fields.time("updated"),
        fields.timeOrNull("published"),
        item.version());
  }

  private static void encodeTerms(FieldWriter fields, Terms terms) {
    var budget = terms.budget();
    var category = terms.category();
    var slots = terms.slots();
    fields
        .text("title", terms.title())
        .text("text", terms.description())
        .text("cat", category == null ? null : category.slug())
        .texts("skills", terms.skills())
        .whole("amount", budget == null ? null : (Long) budget.amountMinor())
        .text("cur", budget == null ? null : budget.currency())
        .flag("remote", terms.remote())
        .text("place", terms.location())
        .whole("slots", slots == null ? null : (Long) slots.longValue())
        .time("until", terms.deadline());
  }

  private static Terms decodeTerms(FieldReader fields) {
    var amount = fields.wholeOrNull("amount");
    var slots = fields.wholeOrNull("slots");
    return new Terms(
        fields.text("title"),
        fields.textOrNull("text"),
        fields.parsedOrNull("cat", Category::ofSlug),
        fields.texts("skills"),
        amount == null ? null : new Budget(amount, fields.text("cur")),
        fields.flag("remote"),
        fields.textOrNull("place"),
        slots == null ? null : (Integer) slots.intValue(),
        fields.timeOrNull("until"));
  }
}
