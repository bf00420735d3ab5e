-- F8: a region adopts a fact once into each situation; until now only into the fact's own
alter table fact_adoption add column situation_id varchar(128);
update fact_adoption a set situation_id = coalesce(
  (select e.meta_data ->> 'stream' from domain_event_entry e
    where e.aggregate_identifier = a.adopted order by e.sequence_number limit 1), '');
alter table fact_adoption alter column situation_id set not null;
alter table fact_adoption drop constraint fact_adoption_pkey;
alter table fact_adoption add primary key (origin, region, situation_id);
