-- Content of attachments, in pieces; the same content stands here once. An upload that nobody kept
-- has no hash, and goes when it is old.
create table attachment_content (
  upload_id uuid primary key,
  begun_at  timestamptz not null default now(),
  hash      text unique
);

create table attachment_chunk (
  upload_id uuid not null references attachment_content on delete cascade,
  n         int not null,
  bytes     bytea not null,
  primary key (upload_id, n)
);
-- what comes in is mostly compressed already
alter table attachment_chunk alter column bytes set storage external;

-- what the events tell of attachments, for deciding
create table attachment (
  attachment_id text primary key,
  situation_id  text not null,
  hash          text not null references attachment_content (hash),
  media_type    text not null,
  size          int not null,
  name          text not null,
  owner         text not null,
  sensitivity   text not null,
  addressed_to  text[] not null
);
create index on attachment (situation_id, hash);
create index on attachment (hash);

-- facts that carry it, or did in an earlier version
create table attachment_carrier (
  situation_id text not null,
  hash         text not null,
  fact_id      text not null,
  primary key (situation_id, hash, fact_id)
);
