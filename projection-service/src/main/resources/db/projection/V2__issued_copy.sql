-- A3: what a SitRep said to whom it was first handed out, outside the views, so that no rebuild and
-- no later program changes it. A row is written once and never changed or removed.
create table issued_copy (
  sitrep_id    text not null,
  -- the recipient whose copy it is; empty for what all recipients share
  copy_for     text not null,
  situation_id text not null,
  -- SHA-256 of the document as canonical JSON (RFC 8785)
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- null when it was more than is kept
  document     text,
  kept_at      timestamptz not null default now(),
  primary key (sitrep_id, copy_for)
);

create function refuse_change_of_issued_copy() returns trigger language plpgsql as $$
begin
  raise exception 'what was issued is neither changed nor removed';
end $$;

create trigger issued_copy_stays before update or delete or truncate on issued_copy
  for each statement execute function refuse_change_of_issued_copy();

-- as the views: hidden from everyone but through the eyes whose copy it is
alter table issued_copy enable row level security;
alter table issued_copy force row level security;
create policy keeping on issued_copy for insert to current_user with check (true);

do $$
declare
  reader text := current_database() || '_picture_reader';
begin
  execute format('grant select on issued_copy to %I', reader);
  execute format(
    'create policy whose on issued_copy for select to %I using (
       situation_id = current_setting(''sb.situation'', true)
       and current_setting(''sb.eyes'', true) = ''sitrep''
       and copy_for = current_setting(''sb.org'', true))', reader);
end $$;
