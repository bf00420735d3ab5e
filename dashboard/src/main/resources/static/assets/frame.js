// What stands around the facts: the bands, the name, the connection, and plainly whether one looks
// at now or then and through whose eyes.

import { eyes } from './as-seen-by.js';
import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { badges, bands, regions } from './labels.js';
import { count, t } from './texts.js';
import { clock, exactly, moment as shown } from './time.js';

const SIGNS = { on: 'live', connecting: 'waiting', again: 'waiting', off: 'broken' };

export class Frame {
  #bands = h('div.bands', {});
  #head = h('div.picture-head', {});
  #connection = h('div.connection', {});
  #tool = h('div', {});
  #banners = h('div.banners', { 'aria-live': 'polite' });
  #shown = '';

  /**
   * @param {Function} look called with null to go back to now
   * @param {Function} lookAs called with null to go back to one's own eyes
   */
  constructor(look, lookAs) {
    this.look = look;
    this.lookAs = lookAs;
  }

  /** The page with the facts and what stands beside them in its middle. */
  around(facts, beside) {
    return [this.#bands,
      h('div.picture', {},
        h('div.picture-top', {}, this.#head,
          h('div.picture-tools', {}, this.#connection, this.#tool)),
        this.#banners,
        h('div.picture-body', {}, facts, beside))];
  }

  /** Puts a control at the top. */
  tool(control) {
    fill(this.#tool, control);
  }

  /** Says that something did not work, until something else is looked at. */
  warn(panel) {
    fill(this.#banners, panel);
  }

  /** Shows the situation and how it is looked at. */
  show(picture, looking) {
    const situation = picture.situation;
    fill(this.#bands, bands(situation));
    fill(this.#head, h('div.situation-badges', {}, badges(situation)), h('h1', {}, situation.name),
      h('p.picture-sub', {}, regions(situation, looking.names), ' · ',
        `${t('list.started')} ${shown(situation.startedAt)}`));
    this.connection(looking);
    this.#banner(picture, looking);
  }

  /** Shows whether news comes in. */
  connection({ connection, moment, lastMessage }) {
    const words = connection === 'on' && moment !== null ? 'then' : connection;
    this.#connection.dataset.state = connection;
    fill(this.#connection, icon(SIGNS[connection]), h('strong', {}, t(`live.${words}`)),
      lastMessage && h('span', {}, t('live.last', { time: clock(lastMessage) })));
  }

  // left alone while nothing changed: whoever stands on a button of it keeps it
  #banner(picture, looking) {
    const back = looking.moment !== null;
    const now = JSON.stringify([looking.moment, back && looking.since, looking.as]);
    if (now === this.#shown) return;
    this.#shown = now;
    fill(this.#banners, back && this.#then(looking),
      looking.as && this.#throughEyes(picture, looking));
  }

  #then({ moment, since, live }) {
    const meanwhile = since > 0
      ? ` (${t('time.since', { changes: count('picture.changes', since) })})` : '';
    return h('div.banner.then', {}, icon('past'),
      h('p', {}, h('strong', {}, `${t('time.then')}. `),
        t('time.asOf', { time: exactly(moment) }), meanwhile),
      h('button.button.primary', { type: 'button', id: 'back', click: () => this.look(null) },
        t(live ? 'time.back' : 'time.backEnd')));
  }

  #throughEyes(picture, { as, names }) {
    return h('div.banner.as-banner', {}, icon('eyes'),
      h('p', {}, h('strong', {}, t('as.banner', { who: eyes(as, picture, names) }))),
      h('button.button', { type: 'button', click: () => this.lookAs(null) }, t('as.back')));
  }
}
