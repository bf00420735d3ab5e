// The first page: which situation.

import { all } from './api.js';
import { fill, h } from './dom.js';
import { badges, regions } from './labels.js';
import { t } from './texts.js';
import { moment } from './time.js';
import { inWords } from './trouble.js';

// real ones first; exercises and reconstructions never among them
const GROUPS = [
  ['live', (s) => !special(s) && s.state !== 'CLOSED'],
  ['exercises', (s) => s.kind === 'EXERCISE' && !s.reconstruction],
  ['reconstructions', (s) => s.reconstruction],
  ['closed', (s) => !special(s) && s.state === 'CLOSED'],
];

function special(situation) {
  return situation.kind === 'EXERCISE' || situation.reconstruction;
}

/** Shows the list. */
export async function showSituations(root, names) {
  fill(root, h('p.loading', { role: 'status' }, t('list.loading')));
  const [situations] = await Promise.all([
    all('/api/v1/situations', 'situations', { limit: 500, pages: 10 }), names.ready]);
  fill(root,
    h('div.situations', {},
      h('h1', {}, t('list.title')),
      situations.length === 0 && h('p.empty', {}, t('list.empty')),
      GROUPS.map(([key, belongs]) => group(key, situations.filter(belongs), names))));
}

function group(key, situations, names) {
  if (situations.length === 0) return null;
  const newestFirst = situations.toSorted((a, b) => last(b).localeCompare(last(a)));
  return h(`section.group.group-${key}`, { 'aria-labelledby': `group-${key}` },
    h('h2', { id: `group-${key}` }, t(`list.${key}`)),
    h('ul', {}, newestFirst.map((situation) => h('li', {}, entry(situation, names)))));
}

function last(situation) {
  return new Date(situation.lastRecordedAt ?? situation.startedAt).toISOString();
}

function entry(situation, names) {
  return h(`a.situation.of-${situation.kind.toLowerCase()}`, {
    href: `/situations/${encodeURIComponent(situation.id)}`, 'data-id': situation.id,
  },
  h('span.situation-badges', {}, badges(situation)),
  h('span.situation-name', {}, situation.name),
  h('span.situation-facts', {}, regions(situation, names)),
  h('span.situation-facts', {},
    `${t('list.started')} ${moment(situation.startedAt)}`,
    situation.lastRecordedAt && ` · ${t('list.last')} ${moment(situation.lastRecordedAt)}`),
  situation.access?.picture === false && h('span.situation-note', {}, noPicture(situation.access)));
}

function noPicture({ missing, explanation }) {
  return `${t('list.overviewOnly')}. ${inWords(missing ?? '', explanation ?? '')}`;
}
