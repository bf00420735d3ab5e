-- as of any moment
create index on ${schema}.fact_row using gist (situation_id, seq);
create index on ${schema}.fact_row (fact_id);
create index on ${schema}.link_row (from_id);
create index on ${schema}.link_row (to_id);
create index on ${schema}.item_row using gist (situation_id, seq);
create index on ${schema}.item_row (item_id);
create index on ${schema}.item_row using gin (addressed_to) where kind in ('ALERT', 'CALL_OUT');
create unique index on ${schema}.timeline (situation_id, sequence);
create unique index on ${schema}.timeline (event_id);
create index on ${schema}.timeline (situation_id, recorded_at, sequence);
create index on ${schema}.timeline (subject);
create index on ${schema}.situation_row (situation_id);
create index on ${schema}.participation_row (situation_id, partner_id);
create index on ${schema}.participation_row (partner_id);
create index on ${schema}.disclosure_row (situation_id, partner_id);
create index on ${schema}.attachment_row (situation_id, hash);
create unique index on ${schema}.partner_timeline (partner_id, sequence);
create unique index on ${schema}.partner_timeline (event_id);
create index on ${schema}.agreement_row (partner_id);
create index on ${schema}.match_row (partner_id);
-- the national overview as of any moment (P12)
create index on ${schema}.agreement_row using gist (recorded);
