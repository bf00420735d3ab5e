// A picture in memory, and what the stream does to it.

export class Picture {
  /** @param {any} json the answer of `…/picture` */
  constructor(json) {
    this.situation = json.situation;
    this.withheld = json.withheld ?? 0;
    this.explanation = json.explanation ?? null;
    this.facts = new Map((json.facts ?? []).map((fact) => [fact.id, fact]));
    this.participations = new Map((json.participations ?? []).map((p) => [p.partnerId, p]));
  }

  /**
   * Takes in one event.
   * @returns {'fresh' | 'changed' | 'gone' | 'same' | 'around'} what it meant for the facts
   */
  apply(event, data) {
    switch (event) {
      case 'fact':
        return this.#put(data);
      case 'fact-removed':
        return this.facts.delete(data.id) ? 'gone' : 'same';
      case 'situation':
        this.situation = { ...this.situation, ...data };
        return 'around';
      case 'participation':
        this.participations.set(data.partnerId, data);
        return 'around';
      default:
        return 'same'; // a newer server may tell more than this page knows
    }
  }

  #put(fact) {
    const known = this.facts.get(fact.id);
    this.facts.set(fact.id, fact);
    if (!known) return 'fresh';
    return JSON.stringify(known) === JSON.stringify(fact) ? 'same' : 'changed';
  }
}

/** Whether a fact is past its time (F5) at a moment. */
export function isStale(fact, now) {
  return fact.staleAt ? Date.parse(fact.staleAt) <= now : Boolean(fact.stale);
}
