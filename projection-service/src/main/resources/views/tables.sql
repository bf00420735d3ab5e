-- The views, in a schema of their own, so that a rebuild can make them anew beside the living ones.
-- ${schema} and ${reader} are put in by ViewSchema. Nothing here comes from a clock or from chance.
--
-- seq is the range of sequences of the stream in which a row stood, recorded the same in recorded
-- time (empty when the next event was recorded at the same moment). "As of" is seq @> n.
create schema ${schema};

create table ${schema}.definition (fingerprint text not null);

create table ${schema}.timeline (
  situation_id text not null,
  sequence     bigint not null,
  event_id     uuid not null,
  name         text not null,
  subject      text not null,
  partner_id   text,
  version      int,
  item         boolean not null,
  recorded_at  timestamptz not null,
  by_org       text not null,
  by_role      text not null
);

create table ${schema}.situation_row (
  situation_id   text not null,
  seq            int8range not null,
  recorded       tstzrange not null,
  changed_at     timestamptz not null,
  kind           text not null,
  name           text not null,
  leading_region text not null,
  regions        text[] not null,
  grip           int not null,
  national       boolean not null,
  state          text not null,
  started_at     timestamptz not null,
  opened_at      timestamptz not null,
  area           jsonb,
  themes         text[] not null,
  reconstruction boolean not null
);

create table ${schema}.participation_row (
  situation_id    text not null,
  partner_id      text not null,
  seq             int8range not null,
  recorded        tstzrange not null,
  changed_at      timestamptz not null,
  state           text not null,
  profile         text,
  core_task       text,
  agreement_id    text,
  themes          text[] not null,
  themes_named    boolean not null,
  rights          jsonb,
  until           timestamptz,
  conditions      text,
  seconded_hin    text,
  granting_region text,
  mandated_by     text,
  coming          jsonb
);

create table ${schema}.fact_row (
  situation_id  text not null,
  fact_id       text not null,
  seq           int8range not null,
  recorded      tstzrange not null,
  changed_at    timestamptz not null,
  change        text not null,
  by_org        text not null,
  by_role       text not null,
  reason        text,
  version       int not null,
  versioned_at  timestamptz not null,
  owner         text not null,
  theme         text not null,
  status        text not null,
  shared        boolean not null,
  sensitivity   text not null,
  addressed_to  text[] not null,
  observed_at   timestamptz not null,
  stale_at      timestamptz,
  content       jsonb not null,
  verification  jsonb,
  confirmations jsonb not null,
  disputes      jsonb not null,
  superseded_by text,
  origin        jsonb
);

-- that the fact to_id names, or follows from, the fact from_id; apart from both, since who sees
-- only one of them is not told
create table ${schema}.link_row (
  situation_id text not null,
  link_id      text not null,
  kind         text not null,
  from_id      text not null,
  to_id        text not null,
  seq          int8range not null,
  recorded     tstzrange not null,
  changed_at   timestamptz not null
);

create table ${schema}.disclosure_row (
  situation_id text not null,
  fact_id      text not null,
  partner_id   text not null,
  seq          int8range not null,
  recorded     tstzrange not null,
  changed_at   timestamptz not null
);

-- all that stands beside facts and participations, whatever its kind
create table ${schema}.item_row (
  situation_id  text not null,
  item_id       text not null,
  kind          text not null,
  seq           int8range not null,
  recorded      tstzrange not null,
  changed_at    timestamptz not null,
  change        text not null,
  by_org        text not null,
  by_role       text not null,
  begun_seq     bigint not null,
  begun_at      timestamptz not null,
  begun_by_org  text not null,
  begun_by_role text not null,
  status        text not null,
  open          boolean not null,
  audience      text not null,
  addressed_to  text[] not null,
  theme         text,
  basis_themes  text[] not null,
  facts         jsonb not null,
  item_ids      text[] not null,
  due_at        timestamptz,
  content       jsonb not null
);

-- what was handed in, with its own label, for the facts that carry it (A5)
create table ${schema}.attachment_row (
  situation_id  text not null,
  attachment_id text not null,
  sequence      bigint not null,
  hash          text not null,
  name          text not null,
  owner         text not null,
  sensitivity   text not null,
  addressed_to  text[] not null
);

create table ${schema}.partner_timeline (
  partner_id  text not null,
  sequence    bigint not null,
  event_id    uuid not null,
  name        text not null,
  recorded_at timestamptz not null
);

create table ${schema}.partner_row (
  partner_id text not null,
  seq        int8range not null,
  recorded   tstzrange not null,
  changed_at timestamptz not null,
  name       text not null
);

create table ${schema}.core_task_row (
  partner_id text not null,
  code       text not null,
  seq        int8range not null,
  recorded   tstzrange not null,
  changed_at timestamptz not null,
  name       text not null,
  category   text not null,
  themes     text[] not null,
  area       jsonb
);

-- regions: those that are left in it; progress: how far it is, and who agreed to it (P8)
create table ${schema}.agreement_row (
  partner_id     text not null,
  agreement_id   text not null,
  seq            int8range not null,
  recorded       tstzrange not null,
  changed_at     timestamptz not null,
  core_task      text not null,
  profile        text not null,
  regions        text[] not null,
  wished_regions text[] not null,
  state          text not null,
  in_force_from  timestamptz,
  progress       jsonb not null
);

-- S6: that a situation, as it stood from this sequence on, concerns a partner by its core tasks and
-- agreements; matched is the recorded time in which those stood so, whatever became of the situation
create table ${schema}.match_row (
  situation_id text not null,
  since        bigint not null,
  partner_id   text not null,
  matched      tstzmultirange not null,
  primary key (situation_id, since, partner_id)
);

-- what the projector itself needs to find; the other indexes come when the bulk is in
create unique index on ${schema}.situation_row (situation_id) where upper_inf(seq);
create unique index on ${schema}.participation_row (situation_id, partner_id) where upper_inf(seq);
create unique index on ${schema}.fact_row (fact_id) where upper_inf(seq);
create unique index on ${schema}.link_row (link_id) where upper_inf(seq);
create unique index on ${schema}.item_row (item_id) where upper_inf(seq);
create unique index on ${schema}.disclosure_row (fact_id, partner_id) where upper_inf(seq);
create unique index on ${schema}.partner_row (partner_id) where upper_inf(seq);
create unique index on ${schema}.core_task_row (partner_id, code) where upper_inf(seq);
create unique index on ${schema}.agreement_row (agreement_id) where upper_inf(seq);
