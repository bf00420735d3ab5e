-- how a situation and the participations in it stand, for deciding about facts
create table situation_standing (
  situation_id   varchar(128) primary key,
  kind           varchar(20)  not null,
  state          varchar(20)  not null,
  leading_region varchar(10)  not null,
  regions        text[]       not null,
  themes         text[]       not null,
  reconstruction boolean      not null,
  recorded_at    timestamptz
);

create table participation_standing (
  situation_id varchar(128) not null,
  partner_id   varchar(40)  not null,
  state        varchar(20)  not null,
  profile      varchar(20),
  core_task    varchar(40),
  rights       jsonb,
  themes       text[],
  until        timestamptz,
  seconded_hin varchar(100),
  primary key (situation_id, partner_id)
);

-- the local copy from partner.events
create table known_partner (
  partner_id varchar(40) primary key,
  name       text not null
);
create table known_core_task (
  partner_id varchar(40) not null,
  code       varchar(40) not null,
  category   varchar(30) not null,
  primary key (partner_id, code)
);
create table known_agreement (
  agreement_id varchar(128) primary key,
  partner_id   varchar(40)  not null,
  core_task    varchar(40)  not null,
  profile      varchar(20)  not null,
  regions      text[]       not null,
  in_force     boolean      not null
);
create index known_agreement_partner on known_agreement (partner_id, core_task);
