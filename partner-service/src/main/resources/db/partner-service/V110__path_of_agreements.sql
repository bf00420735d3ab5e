-- where a core task matters, as GeoJSON; null for everywhere
alter table core_task add column area jsonb;

-- all that is shown of an agreement, folded from its events
alter table agreement add column sheet jsonb not null default '{}';

-- kind and regions of situations, kept from situation.events, to recognise joint exercises
create table known_situation (
  situation_id varchar(100) collate "C" primary key,
  kind         varchar(20) not null,
  regions      text[]      not null
);

-- the people of partners (P11), by an opaque id; each acts for one organisation
create table partner_user (
  user_id      varchar(255) collate "C" primary key,
  partner_id   varchar(100) collate "C" not null references partner,
  signed_at    timestamptz,
  training     varchar(200),
  completed_at timestamptz
);
create index partner_user_of_partner on partner_user (partner_id, user_id);
