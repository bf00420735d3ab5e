package nl.situatiebeeld.situation.signal;

import java.util.HashSet;
import nl.situatiebeeld.contracts.signal.SignalEvent.SignalRaised;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signals that wait for an answer, kept in the transaction of their events. */
@Component
final class SignalStandings {

  private final JdbcClient jdbc;

  SignalStandings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  OpenSignals about(String factId) {
    return new OpenSignals(
        new HashSet<>(jdbc.sql("select signaller from open_signal where fact_id = ?")
            .param(factId)
            .query(String.class)
            .list()));
  }

  void opened(SignalRaised e) {
    jdbc.sql("insert into open_signal (signal_id, fact_id, signaller) values (?, ?, ?)")
        .params(e.signalId(), e.factId(), e.signaller())
        .update();
  }

  void answered(String signalId) {
    jdbc.sql("delete from open_signal where signal_id = ?").param(signalId).update();
  }
}
