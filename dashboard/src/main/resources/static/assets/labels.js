// The marks by which one sees at once what kind of situation this is.

import { h } from './dom.js';
import { icon } from './icons.js';
import { t, word } from './texts.js';

/** Kind, reconstruction, GRIP and state as badges; each with its word. */
export function badges(situation) {
  const kind = situation.kind;
  return [
    h(`span.badge.kind-${kind.toLowerCase()}`, {}, icon(kind.toLowerCase()), word('kind', kind)),
    situation.reconstruction &&
      h('span.badge.kind-reconstruction', {}, icon('reconstruction'), t('kind.reconstruction')),
    grip(situation),
    situation.state && h(`span.badge.state-${situation.state.toLowerCase()}`, {},
      word('state', situation.state)),
  ];
}

function grip({ grip: level, national }) {
  return [
    level > 0
      ? h('span.badge.grip', {}, `GRIP ${level}`)
      : !national && h('span.badge.quiet', {}, t('picture.noGrip')),
    national && h('span.badge.grip', {}, t('picture.nationalGrip')),
  ];
}

/** The bands over the whole width that nobody can overlook. */
export function bands(situation) {
  return [
    situation.kind === 'EXERCISE' &&
      h('p.band.exercise', {}, icon('exercise'), t('exercise.banner')),
    situation.reconstruction &&
      h('p.band.reconstruction', {}, icon('reconstruction'), t('reconstruction.banner')),
  ];
}

/** The leading region and the others. */
export function regions(situation, names) {
  const others = (situation.regions ?? []).filter((code) => code !== situation.leadingRegion);
  const leads = t('picture.leads', { region: names.of(situation.leadingRegion) });
  return others.length === 0
    ? leads
    : `${leads}, ${t('picture.with', { regions: others.map((o) => names.of(o)).join(', ') })}`;
}
