package nl.situatiebeeld.situation.deadline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import nl.situatiebeeld.platform.ids.Ids;

/** Takes deadlines of a kind of its own and remembers them. */
final class Bell implements WhenDue {

  final List<Due> rung = Collections.synchronizedList(new ArrayList<>());
  private final String kind = Ids.next("bell");
  private final Consumer<Due> then;

  Bell() {
    this(due -> {});
  }

  Bell(Consumer<Due> then) {
    this.then = then;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public void due(Due due) {
    rung.add(due);
    then.accept(due);
  }

  List<String> subjects() {
    return List.copyOf(rung).stream().map(Due::subject).toList();
  }
}
