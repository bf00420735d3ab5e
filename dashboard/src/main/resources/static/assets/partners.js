// Who takes part, and how; and how much this viewer is not shown.

import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { count, t, word } from './texts.js';
import { moment } from './time.js';

const SIGNS = {
  ACTIVE: 'active', MONITORING: 'eyes', REQUESTED: 'asked', INVITED: 'asked',
  DETACHED: 'detached' };
const ORDER = ['ACTIVE', 'MONITORING', 'REQUESTED', 'INVITED', 'DETACHED'];

/** Fills the panel. */
export function showPartners(panel, picture, names) {
  const all = [...picture.participations.values()].toSorted((a, b) =>
    ORDER.indexOf(a.state) - ORDER.indexOf(b.state)
    || names.of(a.partnerId).localeCompare(names.of(b.partnerId)));
  fill(panel,
    h('h2', {}, t('partners.title'), h('span.count', {}, all.length)),
    all.length === 0 && h('p.empty', {}, t('partners.none')),
    h('ul.partners', {}, all.map((one) => partner(one, names, picture.situation.themes ?? []))));
}

function partner(one, names, allThemes) {
  const themes = themeNames(one.themes ?? [], allThemes);
  return h(`li.partner.is-${one.state.toLowerCase()}`, {},
    h('div.partner-name', {}, names.of(one.partnerId)),
    h('div.partner-state', {}, icon(SIGNS[one.state] ?? 'open'),
      one.ended ? t('partners.ended') : word('participation', one.state)),
    h('div.partner-more', {},
      [one.profile && word('profile', one.profile), one.coreTask].filter(Boolean).join(' · ')),
    themes && h('div.partner-more', {}, t('partners.themes', { themes })),
    one.until && h('div.partner-more', {}, t('partners.until', { time: moment(one.until) })));
}

function themeNames(codes, allThemes) {
  if (allThemes.every((code) => codes.includes(code))) return '';
  return codes.map((code) => word('theme', code)).join(', ');
}

/** Tells how many facts are not shown, when the server tells. */
export function withheld(picture) {
  return picture.withheld > 0
    ? h('p.withheld', {}, icon('withheld'), count('picture.withheld', picture.withheld))
    : null;
}
