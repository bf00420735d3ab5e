-- the local copy of who acts for a partner, from partner.events; in a schema with a place of its own,
-- so that it is read from the first event on without reading agreements again
create schema known_users;
create table known_users.known_user (
  partner_id varchar(128) not null,
  user_id    varchar(255) not null,
  signed     boolean      not null default false,
  trained    boolean      not null default false,
  primary key (partner_id, user_id)
);
