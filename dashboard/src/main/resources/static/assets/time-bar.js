// The bar along the bottom: the life of the situation, and the moment that one looks at.

import { fill, h, svg } from './dom.js';
import { icon } from './icons.js';
import { t } from './texts.js';
import { exactly, moment as shown } from './time.js';

const BINS = 160;
const DEBOUNCE_MS = 120;
const MINUTE_MS = 60_000;

export class TimeBar {
  #timer = 0;
  #times = [];
  #from = 0;
  #to = 0;
  #moment = null;
  #range = h('input', {
    type: 'range', id: 'moment', input: () => this.#moved(Number(this.#range.value)) });
  #start = h('span.bound', {});
  #end = h('span.bound', {});
  #density = svg('svg', {
    class: 'density', viewBox: `0 0 ${BINS} 20`, preserveAspectRatio: 'none',
    'aria-hidden': 'true' });
  #reading = h('output.reading', { for: 'moment' });
  #earlier = stepper('previous', 'time.earlier', () => this.#step(-1));
  #later = stepper('next', 'time.later', () => this.#step(1));
  element = h('section.time-bar', { 'aria-label': t('time.title') });

  /** @param {Function} changed called with milliseconds, or null for the end */
  constructor(changed) {
    this.changed = changed;
    fill(this.element,
      h('div.time-row', {}, this.#earlier, h('label.time-label', { for: 'moment' },
        h('span', {}, t('time.slider')), this.#reading), this.#later),
      h('div.track', {}, this.#density, this.#range),
      h('div.time-row.bounds', {}, this.#start, this.#end));
  }

  /**
   * Sets the ends and the moment.
   * @param {{from: number, to: number, moment: number|null, live: boolean}} life in milliseconds
   */
  show({ from, to, moment, live }) {
    this.live = live;
    this.#from = from;
    this.#to = Math.max(to, from + MINUTE_MS);
    if (this.#timer === 0) this.#moment = moment; // else the hand is ahead of the page
    this.#range.min = this.#from;
    this.#range.max = this.#to;
    this.#range.step = Math.max(1000, Math.round((this.#to - this.#from) / 20_000_000) * 10_000);
    this.#range.value = this.#moment ?? this.#to;
    this.#start.textContent = shown(this.#from);
    this.#end.textContent = live ? t('time.now') : `${t('time.end')}: ${shown(this.#to)}`;
    this.#read();
    this.#draw();
  }

  /** The moments at which something was recorded, for the density and the steps. */
  changes(times) {
    this.#times = times.toSorted((a, b) => a - b);
    this.#draw();
    this.#read();
  }

  #read() {
    const end = this.#moment === null;
    const text = end ? (this.live ? t('time.now') : t('time.end')) : exactly(this.#moment);
    this.#reading.textContent = text;
    this.#range.setAttribute('aria-valuetext', text);
    const at = this.#moment ?? Infinity;
    this.#earlier.disabled = !this.#times.some((time) => time < at);
    this.#later.disabled = end;
  }

  #moved(value) {
    this.#moment = value >= this.#to - 500 ? null : value;
    this.#read();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.changed(this.#moment);
    }, DEBOUNCE_MS);
  }

  #step(direction) {
    const at = this.#moment ?? this.#to + 1;
    const next = direction < 0
      ? this.#times.findLast((time) => time < at)
      : this.#times.find((time) => time > at);
    // backwards from the end: the last change is what the end already shows
    const target = direction < 0 && this.#moment === null
      ? (this.#times.findLast((time) => time < this.#times.at(-1)) ?? next) : next;
    this.#range.value = target ?? this.#to;
    this.#moved(target ?? this.#to);
  }

  #draw() {
    if (this.#times.length === 0) return;
    const bins = new Array(BINS).fill(0);
    for (const time of this.#times) {
      const place = (time - this.#from) / (this.#to - this.#from);
      if (place >= 0 && place <= 1) bins[Math.min(BINS - 1, Math.floor(place * BINS))] += 1;
    }
    const most = Math.max(...bins, 1);
    this.#density.replaceChildren(...bins.flatMap((number, x) => {
      const height = number === 0 ? 0 : 4 + (16 * number) / most;
      return number === 0 ? []
        : [svg('rect', { x: x + 0.1, y: 20 - height, width: 0.8, height })];
    }));
  }
}

function stepper(sign, key, click) {
  return h('button.step', { type: 'button', 'aria-label': t(key), title: t(key), click },
    icon(sign));
}
