-- the version of the fact that an import wrote last: what comes after it was said by people
alter table imported_item add column version int;
update imported_item i set version = (
  select (payload->>'version')::int from domain_event_entry
  where aggregate_identifier = i.fact_id order by sequence_number desc limit 1);
alter table imported_item alter column version set not null;
