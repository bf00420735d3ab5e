-- information requests and actions that wait and decisions that stand, counted against the limits of
-- their situation and of who asked (A1, A2)
create table open_item (
  item_id      varchar(128) primary key,
  situation_id varchar(128) not null,
  kind         varchar(20)  not null,
  organisation varchar(128) not null
);
create index on open_item (situation_id, kind);
insert into open_item (item_id, situation_id, kind, organisation)
  select e.aggregate_identifier, e.payload->>'situationId',
    case e.payload_type
      when 'information-requested' then 'REQUEST'
      when 'action-assigned' then 'ACTION'
      else 'DECISION' end,
    e.payload->'by'->>'organisation'
  from domain_event_entry e
  where e.payload_type in ('information-requested', 'action-assigned', 'decision-recorded')
    and not exists (
      select 1 from domain_event_entry o
      where o.aggregate_identifier = e.aggregate_identifier
        and o.payload_type in (
          'information-request-answered', 'information-request-declined',
          'information-request-withdrawn', 'action-done', 'action-cancelled',
          'decision-withdrawn'));
