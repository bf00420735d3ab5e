-- signals that wait for an answer: one of each organisation about a fact (F6)
create table open_signal (
  signal_id varchar(128) primary key,
  fact_id   varchar(128) not null,
  signaller varchar(100) not null,
  unique (fact_id, signaller)
);
