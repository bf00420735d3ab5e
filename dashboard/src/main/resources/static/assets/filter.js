// How certain the picture is at a glance; each number is a switch.

import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { isStale } from './model.js';
import { t, word } from './texts.js';

const KINDS = ['VERIFIED', 'REPORTED', 'DISPUTED', 'PROPOSED', 'stale'];

export class Filter {
  element = h('div.filter', { role: 'group', 'aria-label': t('picture.filter') });
  #chosen = null;
  #buttons = new Map();

  /** @param {Function} changed called when another status is chosen */
  constructor(changed) {
    for (const kind of ['all', ...KINDS]) {
      const number = h('strong', {});
      const button = h(`button.chip.chip-${kind.toLowerCase()}`, {
        type: 'button',
        click: () => {
          this.#chosen = kind === 'all' || this.#chosen === kind ? null : kind;
          changed();
        },
      }, kind !== 'all' && icon(kind.toLowerCase()),
      kind === 'all' ? t('picture.all') : word('status', kind), number);
      this.#buttons.set(kind, { button, number });
    }
    fill(this.element, [...this.#buttons.values()].map(({ button }) => button));
  }

  /** The facts of the chosen status. */
  of(facts, now) {
    return this.#chosen === null ? facts : facts.filter((f) => has(f, this.#chosen, now));
  }

  /** Counts anew. */
  show(facts, now) {
    for (const [kind, { button, number }] of this.#buttons) {
      const count = kind === 'all' ? facts.length : facts.filter((f) => has(f, kind, now)).length;
      const pressed = kind === 'all' ? this.#chosen === null : this.#chosen === kind;
      number.textContent = count;
      button.setAttribute('aria-pressed', String(pressed));
      button.hidden = kind !== 'all' && count === 0 && !pressed;
    }
  }
}

function has(fact, kind, now) {
  return kind === 'stale' ? isStale(fact, now) : fact.status === kind;
}
