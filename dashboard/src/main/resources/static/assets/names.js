// The names behind the codes of partners and regions. Until they are there, or when they are not
// for this reader, the code itself is shown.

import { all } from './api.js';

export class Names {
  #names = new Map();

  constructor() {
    /** Settles when the names are known, or known to stay away. */
    this.ready = Promise.all([
      this.#load('/api/v1/partners', 'partners', 20),
      this.#load('/api/v1/regions', 'regions', 1),
    ]);
  }

  /** What to call an organisation: a code, or whoever acted, `{organisation, subject}`. */
  of(who) {
    if (who === null || who === undefined) return '';
    if (typeof who !== 'string') return this.of(who.organisation ?? who.subject ?? '');
    return this.#names.get(who) ?? readable(who);
  }

  async #load(path, member, pages) {
    try {
      for (const item of await all(path, member, { pages })) {
        this.#names.set(item.code ?? item.id, item.name);
      }
    } catch {
      // codes do as well
    }
  }
}

// a partner is told no others' names, but reads their ids:
// 'rode-kruis' → 'Rode Kruis', 'wml' → 'WML'
function readable(code) {
  if (/^[a-z]{1,4}$/.test(code)) return code.toUpperCase();
  return /^[a-z]/.test(code)
    ? code.split('-').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ')
    : code;
}
