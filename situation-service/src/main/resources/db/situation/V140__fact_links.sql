-- which facts follow from which, while both stand: a new link is checked against all of them (F7)
create table fact_effect (
  situation_id varchar(128) not null,
  effect       varchar(128) not null,
  cause        varchar(128) not null,
  primary key (situation_id, effect, cause)
);
create index fact_effect_cause on fact_effect (situation_id, cause);

-- which region has adopted which fact, while its own stands (F8)
create table fact_adoption (
  origin  varchar(128) not null,
  region  varchar(10)  not null,
  adopted varchar(128) not null,
  primary key (origin, region)
);
create index fact_adoption_adopted on fact_adoption (adopted);
