// Starts the page: who looks, in which language, at what.

import { showAlerts } from './alerts.js';
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
    // all at once: each question waits for the network, not for the one before
    const person = get('/me');
    const names = new Names();
    const chosen = SITUATION.exec(location.pathname);
    const page = chosen
      ? showPicture(content, decodeURIComponent(chosen[1]), person, names)
      : showSituations(content, names);
    const top = person.then((me) => showTop(document.getElementById('top'), me, names));
    const alerts = person.then((me) => showAlerts(document.getElementById('alerts'), me, names));
    await Promise.all([top, alerts, page]);
  } catch (error) {
    fill(content, trouble(error));
  }
}

await start();
