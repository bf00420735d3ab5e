-- equality of text beside ranges in one GiST index: "as of" in one look-up
create extension if not exists btree_gist;

-- Who looks at pictures: owns nothing, bypasses nothing. Roles belong to the whole server, so it
-- carries the name of the database. An operator may make it beforehand, and grant it to the owner.
do $$
declare
  reader text := current_database() || '_picture_reader';
begin
  if not exists (select from pg_roles where rolname = reader) then
    execute format('create role %I nologin nosuperuser nobypassrls', reader);
  end if;
  if not pg_has_role(current_user, reader, 'SET') then
    execute format('grant %I to current_user with inherit false, set true', reader);
  end if;
end $$;
