-- under which agreement and under whose mandate a partner takes part
alter table participation_standing add agreement_id varchar(128);
alter table participation_standing add mandated_by varchar(40);
create index participation_mandated on participation_standing (situation_id, mandated_by)
  where mandated_by is not null;
create index participation_agreement on participation_standing (agreement_id);
update participation_standing p set agreement_id = (
  select e.payload->>'agreementId' from domain_event_entry e
  where e.payload_type = 'participation-granted'
    and e.aggregate_identifier = 'participation-' || p.situation_id || '-' || p.partner_id
  order by e.sequence_number desc limit 1)
where p.state in ('MONITORING', 'ACTIVE');

-- what is disclosed to whom, until its participation ends
create table disclosure_standing (
  situation_id varchar(128) not null,
  partner_id   varchar(40)  not null,
  fact_id      varchar(128) not null,
  primary key (fact_id, partner_id)
);
create index disclosure_partner on disclosure_standing (situation_id, partner_id);
insert into disclosure_standing
  select distinct p.situation_id, p.partner_id, e.payload->>'factId'
  from domain_event_entry e join participation_standing p
    on p.situation_id = e.payload->>'situationId' and p.partner_id = e.payload->>'partnerId'
  where e.payload_type = 'fact-disclosed' and p.state in ('MONITORING', 'ACTIVE');

-- from when on an agreement holds, and what took its place
alter table known_agreement add in_force_from timestamptz;
alter table known_agreement add ended boolean not null default false;
alter table known_agreement add successor_id varchar(128);
update known_agreement set in_force_from = '-infinity' where in_force;
