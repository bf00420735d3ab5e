// One fact: what is said, how certain it is, who says so, and since when.

import { h } from './dom.js';
import { icon } from './icons.js';
import { isStale } from './model.js';
import { t, word } from './texts.js';
import { briefly, duration, exactly } from './time.js';

const LATE_MS = 5 * 60_000;

/**
 * A card.
 * @param {any} fact as in a picture
 * @param {{names: any, now: number, find: Function, mark?: string, history?: Function}} around
 */
export function factCard(fact, around) {
  return h(`article.fact.is-${fact.status.toLowerCase()}`, {
    'data-fact': fact.id,
    class: [isStale(fact, around.now) && 'is-stale', around.mark && 'is-marked']
      .filter(Boolean).join(' '),
  },
  h('div.fact-head', {}, statusLine(fact, around)),
  h('p.fact-statement', {}, fact.statement),
  attributes(fact.attributes),
  source(fact, around.names),
  times(fact, around.now),
  reasons(fact, around),
  around.history && foot(fact, around));
}

/** The status with its sign and word, and whether it is past its time. */
export function statusLine(fact, around) {
  return [
    h('span.status', {}, icon(fact.status.toLowerCase()), word('status', fact.status)),
    isStale(fact, around.now) && h('span.status.stale', {}, icon('stale'), t('status.stale')),
    fact.sensitivity && fact.sensitivity !== 'SHARED' && h('span.sensitivity', {},
      fact.sensitivity === 'OPEN' ? icon('open') : icon('lock'),
      word('sensitivity', fact.sensitivity)),
    around.mark && h('span.mark', {}, t(`fact.${around.mark}`)),
  ];
}

function attributes(values) {
  const entries = Object.entries(values ?? {});
  if (entries.length === 0) return null;
  return h('dl.attributes', {}, entries.map(([name, value]) =>
    h('div', {}, h('dt', {}, spaced(name)), h('dd', {}, shown(value)))));
}

function shown(value) {
  return typeof value === 'boolean' ? t(`value.${value}`) : value;
}

// 'waterLevel' → 'water level'
function spaced(name) {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase();
}

function source(fact, names) {
  const from = fact.source ?? {};
  const organisation = from.organisation ?? fact.owner;
  const details = [from.role, from.system].filter(Boolean).join(', ');
  const entered = fact.owner && organisation !== fact.owner
    ? t('fact.owner', { org: names.of(fact.owner) }) : '';
  return h('div.fact-source', {},
    h('span.source-name', {}, names.of(organisation)),
    details && h('span', {}, details),
    entered && h('span', {}, entered),
    admiralty(fact));
}

function admiralty(fact) {
  const code = `${fact.reliability ?? ''}${fact.credibility ?? ''}`;
  if (code === '') return null;
  const words = [
    fact.reliability && word('reliability', fact.reliability),
    fact.credibility && word('credibility', fact.credibility),
  ].filter(Boolean).join(', ');
  return h('span.admiralty', {}, h('strong', {}, code), ` ${words}`);
}

function times(fact, now) {
  const late = Date.parse(fact.recordedAt) - Date.parse(fact.observedAt);
  return h('dl.times', {},
    time('observed', fact.observedAt, now),
    time('recorded', fact.recordedAt, now, late > LATE_MS &&
      t('fact.late', { duration: duration(fact.observedAt, fact.recordedAt) })),
    fact.validUntil && time('until', fact.validUntil, now));
}

function time(what, value, now, remark) {
  const sign = { observed: 'observed', recorded: 'recorded', until: 'stale' }[what];
  return h(`div.time-${what}`, {},
    h('dt', {}, icon(sign), t(`fact.${what}`)),
    h('dd', {},
      h('time', { datetime: value, title: exactly(value) }, briefly(value, now)),
      remark && h('span.late', {}, remark)));
}

// to a hundred metres: enough to recognise a place by, until there is a map
function place(location) {
  if (!location) return null;
  const text = location.type === 'Point'
    ? t('fact.point', {
      lon: location.coordinates[0].toFixed(3), lat: location.coordinates[1].toFixed(3) })
    : t(location.type.includes('Line') ? 'fact.line' : 'fact.area');
  return h('span.fact-place', {}, icon('place'), text);
}

function reasons(fact, { names, find, now }) {
  const verified = fact.verification;
  return [
    verified && h('p.reason.reason-verified', {}, icon('verified'), h('span', {},
      h('strong', {}, t('fact.verified', {
        by: names.of(verified.by),
        how: t(verified.independent ? 'fact.independently' : 'fact.self') })),
      note(verified.method), note(briefly(verified.at, now)))),
    (fact.confirmations ?? []).map((confirmation) =>
      h('p.reason', {}, icon('verified'), h('span', {},
        t('fact.confirmed', { by: names.of(confirmation.by) }), note(confirmation.remark)))),
    (fact.disputes ?? []).map((dispute) =>
      h('p.reason.reason-disputed', {}, icon('disputed'), h('span', {},
        h('strong', {}, t('fact.disputed', { by: names.of(dispute.by) })),
        note(dispute.reason),
        dispute.contradictingFact && other('fact.contradicts', dispute.contradictingFact, find)))),
    (fact.links?.restsOn ?? []).map((id) => h('p.reason', {}, icon('open'),
      h('span', {}, other('fact.rests', id, find)))),
    documents(fact),
  ];
}

/** What the fact carries, each to be fetched by who reads it. */
export function documents(fact) {
  return (fact.attachments ?? []).map((document) => h('p.reason.document', {}, icon('document'),
    h('span', {}, `${t('fact.document')} `,
      h('a', { href: address(document), download: document.name }, document.name),
      note(t('fact.size', { size: Math.max(1, Math.round(document.size / 1000)) })),
      note(word('sensitivity', document.sensitivity)))));
}

function address(document) {
  return `/api/v1/attachments/${encodeURIComponent(document.hash)}`;
}

function note(text) {
  return text ? h('span.note', {}, ` · ${text}`) : null;
}

function other(key, id, find) {
  const known = find(id);
  return h('span.other', {}, ` ${t(key)} `,
    known ? `“${known.statement}”` : t('fact.elsewhere'));
}

function foot(fact, around) {
  return h('div.fact-foot', {},
    h('span.version', {}, t('fact.version', { version: fact.version })),
    place(fact.location),
    h('button.link', {
      type: 'button', click: () => around.history(fact),
      'aria-label': t('fact.historyOf', { statement: fact.statement }),
    }, icon('history'), t('fact.history')));
}

