// The facts by theme. Themes keep their column while facts come and go and time is moved, so that
// nothing jumps under the reader's eyes; cards that did not change stay the very same elements.

import { fill, h } from './dom.js';
import { factCard } from './fact-card.js';
import { isStale } from './model.js';
import { t, word } from './texts.js';

const COLUMN_REM = 23;
const HEADING_WEIGHT = 0.6;

export class Board {
  element = h('div.board', {});
  #columns = [];
  #columnOf = new Map();
  #weights = [];
  #sections = new Map();
  #cards = new Map();
  #again = () => {};

  constructor() {
    new ResizeObserver(() => this.#again()).observe(this.element);
  }

  /**
   * Shows these facts.
   * @param {any[]} facts
   * @param {string[]} themes in the order of the situation
   * @param {any} around what a card needs to know
   */
  show(facts, themes, around) {
    this.#again = () => {
      if (this.#fit()) this.show(facts, themes, around);
    };
    this.#fit();
    const byTheme = Map.groupBy(facts, (fact) => fact.theme);
    const order = [...new Set([...themes, ...byTheme.keys()])].filter((key) => byTheme.has(key));
    for (const [key, section] of this.#sections) {
      if (!byTheme.has(key)) section.element.remove();
    }
    for (const key of order) this.#section(key, byTheme.get(key), around);
    for (const column of this.#columns) this.#sort(column, order);
    this.#forget(facts);
  }

  // as many columns as there is room for; true when that changed
  #fit() {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const number = Math.max(1, Math.floor(this.element.clientWidth / (COLUMN_REM * rem)));
    if (number === this.#columns.length) return false;
    this.#columns = Array.from({ length: number }, () => h('div.column', {}));
    this.#columnOf.clear();
    this.#weights = this.#columns.map(() => 0);
    fill(this.element, this.#columns);
    return true;
  }

  #section(key, facts, around) {
    const column = this.#columns[this.#place(key, facts.length)];
    let section = this.#sections.get(key);
    if (!section) {
      section = { count: h('span.count', {}), list: h('div.cards', {}) };
      section.element = h('section.theme', { 'aria-labelledby': `theme-${key}` },
        h('h2', { id: `theme-${key}` }, word('theme', key), section.count), section.list);
      this.#sections.set(key, section);
    }
    if (section.element.parentNode !== column) column.append(section.element);
    section.count.textContent = facts.length;
    const newestFirst = facts.toSorted((a, b) =>
      Date.parse(b.observedAt) - Date.parse(a.observedAt) || a.id.localeCompare(b.id));
    arrange(section.list, newestFirst.map((fact) => this.#card(fact, around)));
  }

  #place(key, weight) {
    if (!this.#columnOf.has(key)) {
      const lightest = this.#weights.indexOf(Math.min(...this.#weights));
      this.#columnOf.set(key, lightest);
      this.#weights[lightest] += weight + HEADING_WEIGHT;
    }
    return this.#columnOf.get(key);
  }

  #card(fact, around) {
    const mark = around.marks.get(fact.id);
    const referred = [...(fact.links?.restsOn ?? []),
      ...(fact.disputes ?? []).map((dispute) => dispute.contradictingFact)];
    const look = JSON.stringify([fact, mark, around.day, Boolean(isStale(fact, around.now)),
      referred.map((id) => around.find(id)?.statement)]);
    const known = this.#cards.get(fact.id);
    if (known?.look === look) return known.element;
    const element = factCard(fact, { ...around, mark });
    this.#cards.set(fact.id, { look, element });
    return element;
  }

  #sort(column, order) {
    const sections = order
      .filter((key) => this.#columns[this.#columnOf.get(key)] === column)
      .map((key) => this.#sections.get(key).element);
    arrange(column, sections);
  }

  #forget(facts) {
    const shown = new Set(facts.map((fact) => fact.id));
    for (const id of this.#cards.keys()) if (!shown.has(id)) this.#cards.delete(id);
  }
}

// touches only what is not in its place, so that focus and selection survive
function arrange(parent, elements) {
  elements.forEach((element, index) => {
    if (parent.children[index] !== element) {
      parent.insertBefore(element, parent.children[index] ?? null);
    }
  });
  while (parent.children.length > elements.length) parent.lastElementChild.remove();
}

/** The themes without any fact, in one line; apart from those that this reader has no access to. */
export function emptyThemes(facts, themes, access) {
  const used = new Set(facts.map((fact) => fact.theme));
  const granted = access?.themes?.length > 0 ? access.themes : themes;
  const empty = themes.filter((key) => !used.has(key));
  const line = (key, codes) => codes.length > 0
    && h('p.empty-themes', {}, t(key, { themes: codes.map((c) => word('theme', c)).join(', ') }));
  return [
    facts.length > 0
      && line('picture.emptyThemes', empty.filter((key) => granted.includes(key))),
    line('picture.closedThemes', empty.filter((key) => !granted.includes(key))),
  ].filter(Boolean);
}
