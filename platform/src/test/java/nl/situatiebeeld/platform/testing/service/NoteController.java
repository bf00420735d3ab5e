package nl.situatiebeeld.platform.testing.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Commands;
import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ways in. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class NoteController {

  private final Commands commands;

  NoteController(Commands commands) {
    this.commands = commands;
  }

  enum Colour {
    RED,
    BLUE
  }

  record Note(
      String text,
      int number,
      @Nullable Instant at,
      @Nullable Colour colour,
      @Nullable List<String> tags,
      @Nullable Map<String, Object> attributes) {}

  @PostMapping(path = "/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
  Receipt add(CommandRequest request, @RequestBody Note note) {
    return put(request, Ids.next("note"), note);
  }

  @PutMapping(path = "/notes/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  Receipt put(CommandRequest request, @PathVariable String id, @RequestBody Note note) {
    Actor actor = new Actor(request.caller().organisation(), "reporter");
    return commands.send(
        new NoteOrder(id, note.text(), Order.Context.of(request, actor, Instant.now(), note.at())));
  }

  /** Gives back what was understood. */
  @PostMapping(path = "/understood", consumes = MediaType.APPLICATION_JSON_VALUE)
  Note understood(@RequestBody Note note) {
    return note;
  }

  @GetMapping("/caller")
  Caller caller(Caller caller) {
    return caller;
  }

  @GetMapping("/counted")
  List<Integer> counted(@RequestParam int limit) {
    return List.of(limit);
  }

  @PostMapping("/broken")
  void broken(@RequestBody String text) {
    throw new IllegalStateException(text, new IllegalArgumentException(text));
  }

  @PostMapping("/refused")
  void refused() {
    throw new RefusedException(CommonRefusal.CONFLICT, "Take another.", Map.of("held", "here"));
  }
}
