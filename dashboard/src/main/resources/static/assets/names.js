// The names behind the codes of partners and regions. Until they are there, or when they are not
// for this reader, the code itself is shown.

import { get } from './api.js';

export class Names {
  #names = new Map();

  constructor() {
    /** Settles when the names are known, or known to stay away. */
    this.ready = Promise.all([
      this.#load('/api/v1/partners', 'partners'),
      this.#load('/api/v1/regions', 'regions'),
    ]);
  }

  /** What to call an organisation: a code, or whoever acted, `{organisation, subject}`. */
  of(who) {
    if (who === null || who === undefined) return '';
    if (typeof who !== 'string') return this.of(who.organisation ?? who.subject ?? '');
    return this.#names.get(who) ?? who;
  }

  async #load(path, member) {
    try {
      const answer = await get(path);
      for (const item of Array.isArray(answer) ? answer : (answer[member] ?? [])) {
        this.#names.set(item.code ?? item.id, item.name);
      }
    } catch {
      // codes do as well
    }
  }
}
