-- secrets are sealed by a key that is not in this database; one that stood here in the open has to
-- be made anew, for it may have been copied
delete from webhook;
alter table webhook alter column secret type varchar(300);
alter table webhook alter column former_secret type varchar(300);
