// The bar on top: where am I, who am I, in which language, and out.

import { cookie } from './api.js';
import { fill, h } from './dom.js';
import { language, speak, t } from './texts.js';

/** Fills the bar. */
export function showTop(bar, me, names) {
  const organisation = h('span.top-org', {}, names.of(me.org));
  names.ready.then(() => {
    organisation.textContent = names.of(me.org);
  });
  fill(
    bar,
    h('a.top-home', { href: '/' },
      h('img', { src: '/assets/mark.svg', alt: '', width: 26, height: 26 }),
      h('span', {}, 'Situatiebeeld')),
    h('div.top-right', {},
      languages(),
      h('div.top-me', {}, h('span.top-name', {}, me.name), organisation),
      logout()),
  );
}

function languages() {
  return h('div.languages', { role: 'group', 'aria-label': t('app.language') },
    ['nl', 'en'].map((code) =>
      h('button', {
        type: 'button', lang: code, 'aria-pressed': String(code === language),
        'aria-label': code === 'nl' ? 'Nederlands' : 'English',
        click: () => speak(code),
      }, code.toUpperCase())));
}

// a form, since the way out leads past the login service
function logout() {
  const proof = h('input', { type: 'hidden', name: '_csrf' });
  return h('form', {
    method: 'post', action: '/logout',
    submit: () => {
      proof.value = cookie('XSRF-TOKEN');
    },
  }, proof, h('button.button', { type: 'submit', id: 'logout' }, t('app.logout')));
}
