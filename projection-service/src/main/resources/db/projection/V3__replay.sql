-- Replays that somebody has open (E2). Beside the views: a rebuild does not end them, and every
-- instance can go on with each.
create table replay (
  replay_id    text primary key,
  situation_id text not null,
  organisation text not null,
  subject      text not null,
  looks_as     text,
  from_at      timestamptz not null,
  to_at        timestamptz not null,
  -- the simulated moment that it was at when the machine's clock read anchored_at
  simulated_at timestamptz not null,
  anchored_at  timestamptz not null,
  -- null is as fast as possible
  speed        double precision,
  paused       boolean not null,
  -- grows when it is put elsewhere, so that who follows draws anew
  jumps        bigint not null,
  -- the stream that it is told on
  stream       uuid,
  created_at   timestamptz not null,
  used_at      timestamptz not null
);

create index on replay (organisation, subject);
create index on replay (used_at);
