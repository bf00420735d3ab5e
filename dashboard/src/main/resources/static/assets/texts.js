// The words of the pages in the language of the reader.

import { nl } from './texts-nl.js';
import { en } from './texts-en.js';

const KEPT = 'language';

function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // a browser that keeps nothing
  }
}

const chosen = kept() ?? (navigator.language?.startsWith('en') ? 'en' : 'nl');

/** 'nl' or 'en'. */
export const language = chosen === 'en' ? 'en' : 'nl';

const texts = language === 'en' ? en : nl;

/** Remembers another language and shows the page in it. */
export function speak(other) {
  try {
    localStorage.setItem(KEPT, other);
  } catch {
    return;
  }
  location.reload();
}

/**
 * A text, with {names} filled in.
 * @param {string} key
 * @param {Object<string, any>} [values]
 */
export function t(key, values = {}) {
  const text = texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

/** The word for a code; a code without word is shown as it is. */
export function word(group, code) {
  return texts[`${group}.${code}`] ?? String(code ?? '');
}

/** The text for one or for several. */
export function count(key, number) {
  return t(number === 1 ? `${key}.one` : `${key}.many`, { number });
}
