-- an agreement that comes in force, or a core task that changes, is held against the situations that
-- are open by then; without an agreement: the situation against all partners
alter table alert_matching add column agreement_id varchar(128);
alter table alert_matching drop constraint alert_matching_pkey;
create unique index alert_matching_what
  on alert_matching (situation_id, agreement_id) nulls not distinct;

-- up to where each partner's changes were held against situations; what is read again, after the copy
-- of partners was emptied, alerts nobody
create table alert_partner (
  partner_id varchar(128) primary key,
  sequence   bigint       not null
);
do $$
begin
  if to_regclass('stream_position') is not null then
    insert into alert_partner
      select stream, max(sequence) from stream_position where topic like '%partner.events'
      group by stream;
  end if;
end $$;
