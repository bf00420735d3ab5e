-- what was adopted from what, also after either ended: a narrower label goes on to all (V4, F8)
create table fact_copy (
  copy   varchar(128) primary key,
  origin varchar(128) not null
);
create index fact_copy_origin on fact_copy (origin);
insert into fact_copy (copy, origin)
  select e.payload->>'factId', e.payload->>'origin' from domain_event_entry e
  where e.payload_type = 'fact-adopted';
