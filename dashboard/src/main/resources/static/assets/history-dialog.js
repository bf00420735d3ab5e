// Everything that happened to one fact, newest first.

import { get } from './api.js';
import { fill, h } from './dom.js';
import { documents, statusLine } from './fact-card.js';
import { icon } from './icons.js';
import { t, word } from './texts.js';
import { exactly } from './time.js';
import { explanation } from './trouble.js';

const COMPARED = ['statement', 'attributes', 'location', 'observedAt', 'theme', 'reliability',
  'credibility', 'sensitivity', 'validUntil', 'attachments'];

export class HistoryDialog {
  #title = h('h2', { id: 'history-title' }, t('history.title'));
  #body = h('div.history-body', { tabindex: '0' });
  element = h('dialog.history', { 'aria-labelledby': 'history-title' });

  constructor(names) {
    this.names = names;
    const close = h('button.button', {
      type: 'button', autofocus: true, click: () => this.element.close(),
    }, icon('close'), t('history.close'));
    fill(this.element, h('header', {}, this.#title, close), this.#body);
    this.element.addEventListener('click', (event) => {
      if (event.target === this.element) this.element.close(); // beside it
    });
  }

  /** Opens it for a fact. */
  async open(fact) {
    fill(this.#body, h('p.loading', { role: 'status' }, t('history.loading')));
    this.element.showModal();
    try {
      const versions = await everyVersion(fact.id);
      fill(this.#body, h('ol.versions', {},
        versions.map((version, index) => this.#entry(version, versions[index - 1])).reverse()));
    } catch (error) {
      fill(this.#body, h('p.empty', { role: 'alert' }, explanation(error, error.status)));
    }
  }

  #entry(version, before) {
    const fields = before ? differences(before, version) : [];
    return h(`li.is-${version.status.toLowerCase()}`, {},
      h('div.version-head', {},
        h('strong', {}, word('change', version.change)),
        h('time', { datetime: version.changedAt }, exactly(version.changedAt)),
        h('span', {}, t('history.by', { by: this.names.of(version.by) }))),
      h('div.fact-head', {},
        statusLine({ ...version, stale: false, staleAt: null }, { now: 0 }),
        h('span.version', {}, t('fact.version', { version: version.version }))),
      h('p.fact-statement', {}, version.statement),
      documents(version),
      fields.length > 0 && h('p.note', {}, t('history.differs', {
        fields: fields.map((field) => word('field', field)).join(', ') })),
      version.reason && h('p.note', {}, t('history.reason', { reason: version.reason })));
  }
}

/** All pages, from the first version on. */
async function everyVersion(id) {
  const path = `/api/v1/facts/${encodeURIComponent(id)}/history`;
  const versions = [];
  for (let from = 1; from;) {
    const page = await get(`${path}?from=${from}`);
    versions.push(...page.versions);
    from = page.next;
  }
  return versions;
}

function differences(before, after) {
  return COMPARED.filter(
    (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null));
}
