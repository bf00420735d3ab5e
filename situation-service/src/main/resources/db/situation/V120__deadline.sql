-- what happens at a moment, unless it is cleared before; written in the transaction of the command
create table deadline (
  kind           varchar(64)  not null,
  subject        varchar(200) not null,
  situation_id   varchar(128) not null,
  due            timestamptz  not null,
  -- a reconstruction's own clock fires it, never the system's
  reconstruction boolean      not null,
  -- when an instance may take it up; moved on while one does, so that it is free if that one dies
  next_try       timestamptz  not null,
  primary key (kind, subject)
);
create index deadline_live on deadline (next_try) where not reconstruction;
create index deadline_situation on deadline (situation_id, due);
