-- alerts that were raised: counted per situation, found by who must not be alerted twice
create table raised_alert (
  alert_id     varchar(128) primary key,
  situation_id varchar(128) not null,
  partner_id   varchar(40)  not null
);
create index raised_alert_situation on raised_alert (situation_id);

-- what is still to be delivered; written with the event, gone with the event that says how it ended
create table alert_delivery (
  alert_id     varchar(128) not null,
  channel      varchar(20)  not null,
  situation_id varchar(128) not null,
  partner_id   varchar(40)  not null,
  kind         varchar(20)  not null,
  exercise     boolean      not null,
  raised_at    timestamptz  not null,
  data         text         not null,
  attempts     int          not null,
  next_try     timestamptz  not null,
  primary key (alert_id, channel)
);
create index alert_delivery_due on alert_delivery (next_try);

-- situations that opened or widened and were not yet held against the partners; generation counts
-- up, so that a widening during the work is not taken for done
create table alert_matching (
  situation_id varchar(128) primary key,
  cause        varchar(30)  not null,
  generation   bigint       not null,
  next_try     timestamptz  not null
);

-- what was recorded before alerts existed alerts nobody any more
create table alert_beginning (
  only_row boolean     primary key default true check (only_row),
  since    timestamptz not null default now()
);
insert into alert_beginning default values;

-- where a partner wants its alerts; secrets are what messages are signed with, shown once
create table webhook (
  partner_id    varchar(40)   primary key,
  url           varchar(2000) not null,
  exercises     boolean       not null,
  secret        varchar(100)  not null,
  former_secret varchar(100),
  former_until  timestamptz,
  changed_at    timestamptz   not null
);

-- what a core task is about; what was known of partners is read again, so that none lacks it
alter table known_core_task add column themes text[] not null default '{}';
alter table known_core_task add column area jsonb;
truncate known_partner, known_core_task, known_agreement;
do $$
begin
  if to_regclass('consumed_position') is not null then
    delete from consumed_position where topic like '%partner.events';
    delete from stream_position where topic like '%partner.events';
  end if;
end $$;
