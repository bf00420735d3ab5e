-- The second line behind visibility.Visibility, in words of its own. Rows are hidden from everyone,
-- the owner included; the projector says that it is projecting, a reader says whose eyes it has
-- (settings sb.*, for one transaction). What is not said is taken for "nothing".
--
--   sb.scope        all: evaluators, regions, national centres; partner: one organisation
--   sb.org          partner or region whose eyes these are; empty for a supposed partner
--   sb.at           the past moment that is looked at; empty for now
--   sb.situation    the one situation whose facts are read
--   sb.span         sequences that are looked at, such as [7,7]
--   sb.eyes         everything, region, partner or sitrep; alerts for those to one's organisation
--   sb.leading      yes for the leading region
--   sb.reading      how the partner reads (contracts' Rights.Reading)
--   sb.themes       granted themes, as text[]
--   sb.narrowed     no when what belongs to no theme is for these eyes too
--   sb.source_data  yes when locations of vulnerable objects may be read
--   sb.ended        yes when ended facts are told too (history)
grant usage on schema ${schema} to ${reader};

do $$
declare
  t text;
begin
  foreach t in array array['timeline', 'situation_row', 'participation_row', 'fact_row',
      'link_row', 'disclosure_row', 'item_row', 'attachment_row',
      'partner_timeline', 'partner_row', 'core_task_row', 'agreement_row', 'match_row'] loop
    execute format('grant select on ${schema}.%I to ${reader}', t);
    execute format('alter table ${schema}.%I enable row level security', t);
    execute format('alter table ${schema}.%I force row level security', t);
    execute format(
      'create policy projecting on ${schema}.%I to current_user
         using (current_setting(''sb.projecting'', true) = ''yes'')
         with check (current_setting(''sb.projecting'', true) = ''yes'')', t);
  end loop;
end $$;

-- sequences and names, no content
create policy known on ${schema}.timeline for select to ${reader}
  using ((select current_setting('sb.scope', true)) in ('all', 'partner'));
create policy known on ${schema}.partner_timeline for select to ${reader}
  using ((select current_setting('sb.scope', true)) in ('all', 'partner'));

-- what a partner has agreed is for itself, regions and centres (P12)
create policy known on ${schema}.partner_row for select to ${reader}
  using ((select current_setting('sb.scope', true)) = 'all'
    or partner_id = (select current_setting('sb.org', true)));
create policy known on ${schema}.core_task_row for select to ${reader}
  using ((select current_setting('sb.scope', true)) = 'all'
    or partner_id = (select current_setting('sb.org', true)));
create policy known on ${schema}.agreement_row for select to ${reader}
  using ((select current_setting('sb.scope', true)) = 'all'
    or partner_id = (select current_setting('sb.org', true)));

-- its own participation always; that of others with the picture
create policy participation on ${schema}.participation_row for select to ${reader}
  using (
    partner_id = (select current_setting('sb.org', true))
    or situation_id = (select current_setting('sb.situation', true))
      and case (select current_setting('sb.eyes', true))
        when 'everything' then true
        when 'region' then true
        when 'partner' then
          state in ('MONITORING', 'ACTIVE')
          and (select current_setting('sb.reading', true)) in ('LIVE', 'LIVE_THEMES', 'LIVE_VERIFIED')
        when 'sitrep' then state in ('MONITORING', 'ACTIVE')
        else false
      end);

-- whom a situation concerns is for that partner, regions and centres
create policy known on ${schema}.match_row for select to ${reader}
  using ((select current_setting('sb.scope', true)) = 'all'
    or partner_id = (select current_setting('sb.org', true)));

-- S6: a partner sees a situation as it stood while it took part or was invited, and as it stands
-- now only while it still does; beyond that, where its core task and area match at the moment that
-- is looked at. To have asked to take part, or to have taken part once, adds nothing.
create policy overview on ${schema}.situation_row for select to ${reader}
  using (case (select current_setting('sb.scope', true))
    when 'all' then true
    when 'partner' then
      exists (
        select from ${schema}.participation_row p
        where p.situation_id = situation_row.situation_id
          and p.partner_id = (select current_setting('sb.org', true))
          and p.state in ('INVITED', 'MONITORING', 'ACTIVE')
          and p.seq && situation_row.seq
          and (upper_inf(p.seq) or not upper_inf(situation_row.seq)
            or (select nullif(current_setting('sb.at', true), '')) is not null))
      or exists (
        select from ${schema}.match_row m
        where m.situation_id = situation_row.situation_id
          and m.since = lower(situation_row.seq)
          and m.partner_id = (select current_setting('sb.org', true))
          and m.matched @> coalesce(
            (select nullif(current_setting('sb.at', true), '')::timestamptz), now()))
    else false
  end);

-- V3: each partner sees what was disclosed to it; S5: until its participation ended
create policy disclosure on ${schema}.disclosure_row for select to ${reader}
  using (
    situation_id = (select current_setting('sb.situation', true))
    and case (select current_setting('sb.eyes', true))
      when 'everything' then true
      when 'region' then true
      when 'partner' then partner_id = (select current_setting('sb.org', true))
      else false
    end);

-- Table 1. The first two conditions stand bare, so that the index on (situation_id, seq) serves
-- them: conditions of a query come after those of a policy.
create policy eyes on ${schema}.fact_row for select to ${reader}
  using (
    situation_id = current_setting('sb.situation', true)
    and seq && nullif(current_setting('sb.span', true), '')::int8range
    and (status in ('PROPOSED', 'REPORTED', 'VERIFIED', 'DISPUTED')
      or (select current_setting('sb.ended', true)) = 'yes')
    and case (select current_setting('sb.eyes', true))
      when 'everything' then true
      when 'region' then
        sensitivity in ('OPEN', 'SHARED', 'SOURCE_DATA')
        or sensitivity = 'RESTRICTED' and (
          (select current_setting('sb.leading', true)) = 'yes'
          or owner = (select current_setting('sb.org', true))
          or (select current_setting('sb.org', true)) = any (addressed_to))
      when 'partner' then
        owner = (select nullif(current_setting('sb.org', true), ''))
          and (select current_setting('sb.reading', true))
            in ('LIVE', 'LIVE_THEMES', 'LIVE_VERIFIED', 'DISCLOSED')
        or shared
          and case (select current_setting('sb.reading', true))
            when 'LIVE' then
              theme = any ((select nullif(current_setting('sb.themes', true), '')::text[])::text[])
            when 'LIVE_THEMES' then
              theme = any ((select nullif(current_setting('sb.themes', true), '')::text[])::text[])
            when 'LIVE_VERIFIED' then
              theme = any ((select nullif(current_setting('sb.themes', true), '')::text[])::text[])
              and status in ('VERIFIED', 'REJECTED', 'RETRACTED', 'SUPERSEDED')
            when 'DISCLOSED' then
              exists (
                select from ${schema}.disclosure_row d
                where d.situation_id = fact_row.situation_id
                  and d.fact_id = fact_row.fact_id
                  and d.partner_id = (select current_setting('sb.org', true))
                  and d.seq && (select nullif(current_setting('sb.span', true), '')::int8range))
            else false
          end
          and (sensitivity in ('OPEN', 'SHARED')
            or sensitivity = 'RESTRICTED'
              and (select nullif(current_setting('sb.org', true), '')) = any (addressed_to)
            or sensitivity = 'SOURCE_DATA'
              and (select current_setting('sb.source_data', true)) = 'yes')
      -- V2, A3: the picture at the place of a SitRep that was issued to who asks; regions and
      -- evaluators may look at any
      when 'sitrep' then
        shared
        and theme = any ((select nullif(current_setting('sb.themes', true), '')::text[])::text[])
        and ((select current_setting('sb.reading', true)) = 'SITREP'
          or (select current_setting('sb.reading', true)) = 'LIVE_VERIFIED' and status = 'VERIFIED')
        and (sensitivity in ('OPEN', 'SHARED')
          or sensitivity = 'RESTRICTED'
            and (select nullif(current_setting('sb.org', true), '')) = any (addressed_to)
          or sensitivity = 'SOURCE_DATA'
            and (select current_setting('sb.source_data', true)) = 'yes')
        and ((select current_setting('sb.scope', true)) = 'all'
          or exists (
            select from ${schema}.item_row i
            where i.situation_id = (select current_setting('sb.situation', true))
              and i.kind = 'SITREP'
              and i.begun_seq = lower((select nullif(current_setting('sb.span', true), '')::int8range))
              and (select nullif(current_setting('sb.org', true), '')) = any (i.addressed_to)))
      else false
    end);

-- A5, V4: an attachment's own label; a fact that carries it is read under the policy above
create policy label on ${schema}.attachment_row for select to ${reader}
  using (
    situation_id = current_setting('sb.situation', true)
    and case (select current_setting('sb.eyes', true))
      when 'everything' then true
      when 'region' then
        sensitivity in ('OPEN', 'SHARED', 'SOURCE_DATA')
        or (select current_setting('sb.leading', true)) = 'yes'
        or owner = (select current_setting('sb.org', true))
        or (select current_setting('sb.org', true)) = any (addressed_to)
      when 'partner' then
        owner = (select nullif(current_setting('sb.org', true), ''))
        or sensitivity in ('OPEN', 'SHARED')
        or sensitivity = 'RESTRICTED'
          and (select nullif(current_setting('sb.org', true), '')) = any (addressed_to)
        or sensitivity = 'SOURCE_DATA'
          and (select current_setting('sb.source_data', true)) = 'yes'
      when 'sitrep' then
        sensitivity in ('OPEN', 'SHARED')
        or sensitivity = 'RESTRICTED'
          and (select nullif(current_setting('sb.org', true), '')) = any (addressed_to)
        or sensitivity = 'SOURCE_DATA'
          and (select current_setting('sb.source_data', true)) = 'yes'
      else false
    end);

-- F4, F7, F8: that two facts hang together shows where both do; of one that is hidden, no link
-- tells. The facts are looked up under the same eyes.
create policy ends on ${schema}.link_row for select to ${reader}
  using (
    situation_id = current_setting('sb.situation', true)
    and seq && nullif(current_setting('sb.span', true), '')::int8range
    and exists (select from ${schema}.fact_row f where f.fact_id = link_row.from_id)
    and exists (select from ${schema}.fact_row f where f.fact_id = link_row.to_id));

-- S7: an organisation sees the alerts to itself, of whatever situation, taking part or not; only
-- in the list that it asks these in, since policies add up
create policy own_alerts on ${schema}.item_row for select to ${reader}
  using (
    (select current_setting('sb.eyes', true)) = 'alerts'
    and kind in ('ALERT', 'CALL_OUT')
    and (select nullif(current_setting('sb.org', true), '')) = any (addressed_to));

-- The table of visibility.ItemVisibility, with the first two conditions bare as above.
create policy eyes on ${schema}.item_row for select to ${reader}
  using (
    situation_id = current_setting('sb.situation', true)
    and seq && nullif(current_setting('sb.span', true), '')::int8range
    and case (select current_setting('sb.eyes', true))
      when 'everything' then true
      when 'region' then
        audience in ('READERS', 'REGIONS')
        or audience = 'ADDRESSED' and (
          (select current_setting('sb.leading', true)) = 'yes'
          or (select nullif(current_setting('sb.org', true), '')) = any (addressed_to))
      when 'partner' then
        (select nullif(current_setting('sb.org', true), '')) = any (addressed_to)
        or (select nullif(current_setting('sb.profile', true), '')) = any (addressed_to)
        or audience = 'READERS'
          and (select current_setting('sb.reading', true)) in ('LIVE', 'LIVE_THEMES')
          and (theme is not null or basis_themes <> '{}'
            or (select current_setting('sb.reading', true)) = 'LIVE'
              and (select current_setting('sb.narrowed', true)) = 'no')
          and basis_themes
            <@ (select nullif(current_setting('sb.themes', true), '')::text[])::text[]
          and (theme is null
            or theme = any ((select nullif(current_setting('sb.themes', true), '')::text[])::text[]))
      when 'sitrep' then
        (select nullif(current_setting('sb.org', true), '')) = any (addressed_to)
        or audience = 'READERS'
          and (select current_setting('sb.reading', true)) = 'SITREP'
          and (theme is not null or basis_themes <> '{}'
            or (select current_setting('sb.narrowed', true)) = 'no')
          and basis_themes
            <@ (select nullif(current_setting('sb.themes', true), '')::text[])::text[]
          and (theme is null
            or theme = any ((select nullif(current_setting('sb.themes', true), '')::text[])::text[]))
      else false
    end);
