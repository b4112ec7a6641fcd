package com.reachgig.standalone.demo;

import com.reachgig.domain.removal.RemoveMember;
import com.reachgig.domain.session.Actor;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import com.reachgig.ports.security.PasswordHasher;
import com.reachgig.ports.value.Value;
import com.reachgig.standalone.demo.Nursery.State;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A marketplace of made-up members and gigs, the same each time but for its dates. A note of whose
 * they are is written first and taken away last, so that it can always be removed whole.
 */
public final class Sample {
  /** Of every made-up member. */
  public static final String PASSWORD = "only-for-the-demo";

  private static final ItemKey NOTE = new ItemKey("DEMO", "DEMO");
  private static final String MEMBERS = "members";
  private static final Duration AGE = Duration.ofDays(60);
  private static final int BATCH = 50;
  private static final long SEED = 20_261_101;

  private final ItemStore store;

  public Sample(ItemStore store) {
    this.store = store;
  }

  /** The address of one of the made-up members. */
  public static String someone() {
    return email(Words.load().list("name").getFirst());
  }

  /**
   * Adds the sample, if it is not there.
   *
   * @return how many gigs were added
   */
  public int plant(PasswordHasher hasher, Instant now) {
    if (store.get(NOTE).isPresent()) {
      return 0;
    }
    var random = new Random(SEED);
    var past = new AtomicReference<>(now.minus(AGE));
    InstantSource clock = past::get;
    var nursery = new Nursery(new OneHash(hasher), new SampleIds(clock, random), clock);
    var words = Words.load();
    var members = new ArrayList<Actor>();
    for (var name : words.list("name")) {
      members.add(nursery.member(email(name), PASSWORD));
    }
    var jobs = jobs(random);
    var pace = AGE.minusHours(1).dividedBy(jobs.size());
    for (int i = 0; i < jobs.size(); i++) {
      past.updateAndGet(time -> time.plus(pace));
      var owner = members.get(random.nextInt(members.size()));
      nursery.gig(owner, jobs.get(i).terms(words, random, now), State.of(i));
    }
    var note = Value.ofTexts(members.stream().map(Actor::accountId).toList());
    write(List.of(new Write.Create(NOTE, Map.of(MEMBERS, note))));
    copy(nursery.items());
    return jobs.size();
  }

  /** Every job as often as it has varieties, in an order in which kinds mix. */
  private static List<Job> jobs(Random random) {
    var jobs = new ArrayList<Job>();
    for (var job : Job.load()) {
      jobs.addAll(Collections.nCopies(job.variety(), job));
    }
    Collections.shuffle(jobs, random);
    return jobs;
  }

  /** Takes away the sample, and nothing else; whether it was there. */
  public boolean remove(RemoveMember removeMember) {
    var note = store.get(NOTE);
    if (note.isEmpty()) {
      return false;
    }
    if (note.get().attributes().get(MEMBERS) instanceof Value.Sequence(var members)) {
      for (var member : members) {
        if (member instanceof Value.Text(var id)) {
          remove(removeMember, id);
        }
      }
    }
    write(List.of(new Write.Delete(NOTE, Condition.always())));
    return true;
  }

  private static void remove(RemoveMember removeMember, String id) {
    RemoveMember.Result result;
    do {
      result = removeMember.remove(id);
    } while (result instanceof RemoveMember.Result.Again);
  }

  private void copy(List<Item> items) {
    for (int i = 0; i < items.size(); i += BATCH) {
      write(
          items.subList(i, Math.min(items.size(), i + BATCH)).stream()
              .<Write>map(item -> new Write.Create(item.key(), item.attributes(), item.expiresAt()))
              .toList());
    }
  }

  private void write(List<Write> writes) {
    if (store.write(new WriteBatch(writes)) instanceof WriteOutcome.Conflict(var keys)) {
      throw new IllegalStateException("the sample meets items that are there: " + keys);
    }
  }

  private static String email(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z ]", "");
    return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "@demo.example";
  }
}
