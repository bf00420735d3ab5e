-- which message of which source became which fact, so that a feed sent again changes nothing;
-- key_hash stands for (system, item), whose texts are too long for an index
create table imported_item (
  situation_id varchar(128) not null,
  organisation varchar(100) not null,
  key_hash     varchar(64)  not null,
  system       varchar(500) not null,
  item         varchar(500) not null,
  fact_id      varchar(128) not null,
  -- of the content as it was applied; none for a key that stands for a subject only
  fingerprint  varchar(64),
  reviewed     boolean      not null,
  recorded_at  timestamptz  not null,
  -- whether no other message of the source has changed the fact since
  latest       boolean      not null,
  primary key (situation_id, organisation, key_hash)
);
create index imported_item_fact on imported_item (fact_id);
