// Through whose eyes: for evaluators and the leading region.

import { h } from './dom.js';
import { icon } from './icons.js';
import { t, word } from './texts.js';

const PROFILES = ['KERN', 'STRUCTUREEL', 'KOPPEL', 'STANDBY', 'AD_HOC'];

/** Whether this person may look through others' eyes; the server decides, this only offers. */
export function mayLookAs(me, situation) {
  return me.roles.includes('evaluator')
    || (me.roles.includes('information-manager') && me.org === situation.leadingRegion);
}

/** What to call those eyes. */
export function eyes(as, picture, names) {
  if (PROFILES.includes(as)) return word('profile', as);
  const profile = picture?.participations.get(as)?.profile;
  return profile ? `${names.of(as)} (${word('profile', profile)})` : names.of(as);
}

/** The choice; choosing calls `changed` with a partner, a profile or nothing. */
export function chooser(as, picture, names, changed) {
  const partners = [...picture.participations.keys()].toSorted((a, b) =>
    names.of(a).localeCompare(names.of(b)));
  if (as && !PROFILES.includes(as) && !partners.includes(as)) partners.push(as);
  const option = (value, text) => h('option', { value, selected: value === as }, text);
  const select = h('select', {
    id: 'as-seen-by', change: (event) => changed(event.target.value || null) },
  h('option', { value: '', selected: !as }, t('as.self')),
  partners.length > 0 && h('optgroup', { label: t('as.partners') },
    partners.map((id) => option(id, eyes(id, picture, names)))),
  h('optgroup', { label: t('as.profiles') },
    PROFILES.map((code) => option(code, word('profile', code)))));
  return h('label.as', { for: 'as-seen-by' },
    h('span', {}, icon('eyes'), t('as.label')), select);
}
