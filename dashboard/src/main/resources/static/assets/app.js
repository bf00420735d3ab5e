// Starts the page: who looks, in which language, at what.

import { get } from './api.js';
import { fill } from './dom.js';
import { Names } from './names.js';
import { showPicture } from './picture-page.js';
import { showSituations } from './situations.js';
import { language, t } from './texts.js';
import { showTop } from './top.js';
import { trouble } from './trouble.js';

const SITUATION = /^\/situations\/([^/]+)$/;

async function start() {
  document.documentElement.lang = language;
  document.getElementById('skip').textContent = t('app.skip');
  const content = document.getElementById('content');
  try {
    const me = await get('/me');
    const names = new Names();
    showTop(document.getElementById('top'), me, names);
    const chosen = SITUATION.exec(location.pathname);
    if (chosen) await showPicture(content, decodeURIComponent(chosen[1]), me, names);
    else await showSituations(content, names);
  } catch (error) {
    fill(content, trouble(error));
  }
}

await start();
