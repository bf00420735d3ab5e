-- The log of chain heads (E7): append-only; leaf n stands for how far a situation's chain was.
create table seal_leaf (
  leaf      bigint       primary key,
  stream_id varchar(128) not null,
  sequence  bigint       not null,
  hash      varchar(64)  not null
);
create index on seal_leaf (stream_id, sequence);

-- hashes over the complete subtrees of the tree over the leaves
create table seal_node (
  level smallint not null,
  place bigint   not null,
  hash  bytea    not null,
  primary key (level, place)
);

create table seal_root (
  size      bigint       primary key,
  root      varchar(64)  not null,
  signed_at timestamptz  not null,
  key_id    varchar(16)  not null,
  signature varchar(128) not null
);

-- how far the log has come, in the relay's order, and how much of it is published
create table seal_position (
  only_row       boolean primary key default true check (only_row),
  size           bigint not null,
  last_ordinal   bigint not null,
  published_size bigint not null
);
insert into seal_position values (true, 0, 0, 0);
