-- what makes an exercise a joint one (P6): held while the situation was open, not written down
-- afterwards, and with the partner in it; what was known of situations is read again, so that none
-- lacks it
truncate known_situation;
alter table known_situation
  add column reconstruction boolean     not null,
  add column opened_at      timestamptz not null,
  add column closed_at      timestamptz;

-- who was ACTIVE in an exercise, at any time
create table exercised_partner (
  situation_id varchar(100) collate "C" not null
    references known_situation on delete cascade,
  partner_id   varchar(100) collate "C" not null,
  primary key (situation_id, partner_id)
);

do $$
begin
  if to_regclass('consumed_position') is not null then
    delete from consumed_position where topic like '%situation.events';
    delete from stream_position where topic like '%situation.events';
  end if;
end $$;
