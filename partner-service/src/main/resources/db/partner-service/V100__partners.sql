-- Partners and agreements as they stand, written in the transaction of each command: for deciding,
-- and for reading. The truth is the event table beside them.

create table region (
  code varchar(4) collate "C" primary key,
  name varchar(200) not null
);

create table partner (
  partner_id varchar(100) collate "C" primary key,
  name       varchar(200) not null
);

create table core_task (
  partner_id varchar(100) collate "C" not null references partner,
  code       varchar(64)  collate "C" not null,
  name       varchar(200) not null,
  category   varchar(20)  not null,
  themes     text[]       not null,
  primary key (partner_id, code)
);

create table agreement (
  agreement_id  varchar(100) collate "C" primary key,
  partner_id    varchar(100) collate "C" not null,
  core_task     varchar(64)  collate "C" not null,
  profile       varchar(20)  not null,
  state         varchar(10)  not null check (state in ('DRAFTED', 'IN_FORCE', 'ENDED')),
  reason        varchar(2000),
  in_force_from timestamptz,
  foreign key (partner_id, core_task) references core_task
);
create index agreement_of_partner on agreement (partner_id, agreement_id);

create table agreement_region (
  agreement_id varchar(100) collate "C" not null references agreement,
  region       varchar(4)   collate "C" not null references region,
  wished       boolean      not null,
  primary key (agreement_id, region)
);
create index agreement_region_of_region on agreement_region (region, agreement_id);

-- at most one agreement in force per partner, core task and region: the second line behind the rule
create table region_in_force (
  partner_id   varchar(100) collate "C" not null,
  core_task    varchar(64)  collate "C" not null,
  region       varchar(4)   collate "C" not null,
  agreement_id varchar(100) collate "C" not null references agreement,
  primary key (partner_id, core_task, region)
);
create index region_in_force_of_agreement on region_in_force (agreement_id);
