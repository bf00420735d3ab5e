package nl.situatiebeeld.situation.sitrep;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.situatiebeeld.contracts.participation.Profile;

/**
 * The SitReps of a situation so far.
 *
 * @param issued how many, by profile
 * @param schedules that run, by id
 * @param set how many schedules there ever were
 */
record SitReps(Map<Profile, Integer> issued, Map<String, Schedule> schedules, int set) {

  static final SitReps NONE = new SitReps(Map.of(), Map.of(), 0);

  SitReps {
    issued = Map.copyOf(issued);
    schedules = Map.copyOf(schedules);
  }

  int issuedFor(Profile profile) {
    return issued.getOrDefault(profile, 0);
  }

  SitReps counted(Profile profile, int number) {
    Map<Profile, Integer> counts = new HashMap<>(issued);
    counts.put(profile, number);
    return new SitReps(counts, schedules, set);
  }

  SitReps begun(String scheduleId, Schedule schedule) {
    Map<String, Schedule> running = new HashMap<>(schedules);
    running.put(scheduleId, schedule);
    return new SitReps(issued, running, set + 1);
  }

  SitReps changed(String scheduleId, UnaryOperator<Schedule> change) {
    Map<String, Schedule> running = new HashMap<>(schedules);
    running.computeIfPresent(scheduleId, (id, schedule) -> change.apply(schedule));
    return new SitReps(issued, running, set);
  }

  SitReps ended(String scheduleId) {
    Map<String, Schedule> running = new HashMap<>(schedules);
    running.remove(scheduleId);
    return new SitReps(issued, running, set);
  }
}
