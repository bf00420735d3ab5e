// Says what went wrong and what one can do about it.

import { Refused } from './api.js';
import { h } from './dom.js';
import { language, t, word } from './texts.js';

/** A panel for something that cannot be shown. */
export function trouble(error) {
  const status = error instanceof Refused ? error.status : -1;
  if (status === 401) return sessionEnded();
  const actions = [
    h('button.button.primary', { type: 'button', click: () => location.reload() },
      t('error.again')),
    location.pathname !== '/' && h('a.button', { href: '/' }, t('error.back')),
  ];
  return h('section.trouble', { role: 'alert' },
    h('h1', {}, title(status)),
    h('p', {}, explanation(error, status)),
    h('p.actions', {}, actions));
}

/** A panel for a session that is over. */
export function sessionEnded() {
  return h('section.trouble', { role: 'alert' },
    h('h1', {}, t('session.ended')),
    h('p.actions', {},
      h('button.button.primary', { type: 'button', click: () => location.reload() },
        t('session.login'))));
}

/** The refusal's own words; in Dutch where we have them. */
export function explanation(error, status) {
  if (status === 0) return t('error.connection');
  return inWords(String(error.type ?? '').split('/').pop(), error.detail || error.message);
}

/** A refusal in the reader's language: ours where we have it, otherwise what the server said. */
export function inWords(code, said) {
  const ours = word('refusal', code);
  return language === 'nl' && ours !== code ? ours : said;
}

function title(status) {
  if (status === 403) return t('error.refused');
  return status === 404 ? t('error.missing') : t('error.title');
}
