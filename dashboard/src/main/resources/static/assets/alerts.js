// What the own organisation was alerted to or called out for, on every page, until someone
// acknowledges it. Asked for again every few seconds: one short question leaves the browser's few
// connections to the pictures.

import { get, post } from './api.js';
import { announce, fill, h } from './dom.js';
import { icon } from './icons.js';
import { t, word } from './texts.js';
import { moment } from './time.js';
import { inWords } from './trouble.js';

const SECONDS = 4;
const SECONDS_UNSEEN = 15;
const REGION = /^VR\d\d$/;
const HEARING = ['reader', 'reporter', 'information-manager'];
const LISTS = ['', '&exercise=true']; // never in one list

/** Shows alerts from now on; regions give alerts and get none, and not everybody hears them. */
export function showAlerts(root, me, names) {
  const hears = (me.roles ?? []).some((role) => HEARING.includes(role));
  if (hears && !REGION.test(me.org)) new Alerts(root, names).look();
}

class Alerts {
  #received = new Set();
  #shown = '';
  #known = new Set();

  constructor(root, names) {
    this.root = root;
    this.names = names;
    this.root.setAttribute('aria-label', t('alerts.title'));
  }

  async look() {
    try {
      const lists = await Promise.all(
        LISTS.map((list) => get(`/api/v1/alerts?open=true${list}`)));
      this.#show(lists.flatMap((list) => list.alerts));
    } catch (error) {
      if (error.status === 401 || error.status === 403) return;
    }
    const pause = document.hidden ? SECONDS_UNSEEN : SECONDS;
    setTimeout(() => this.look(), pause * 1000);
  }

  // left alone while nothing changed: whoever stands on a button of it keeps it
  #show(alerts) {
    const now = alerts.map((alert) => alert.id).join(' ');
    alerts.forEach((alert) => this.#receive(alert));
    if (now === this.#shown) return;
    this.#shown = now;
    const sorted = alerts.toSorted((a, b) => weight(a) - weight(b));
    fill(this.root, sorted.map((alert) => this.#entry(alert)));
    this.root.hidden = alerts.length === 0;
    alerts.filter((alert) => !this.#known.has(alert.id)).forEach((alert) => {
      this.#known.add(alert.id);
      announce(`${title(alert)}: ${alert.situation.name}`);
    });
  }

  // says once that it reached this organisation's page; another window may have been first
  #receive(alert) {
    const waits = alert.deliveries.some(
      (d) => d.channel === 'DASHBOARD' && d.outcome === 'UNDERWAY');
    if (!waits || this.#received.has(alert.id)) return;
    this.#received.add(alert.id);
    post(`/api/v1/alerts/${encodeURIComponent(alert.id)}/receipt`, {}).catch(() => {});
  }

  #entry(alert) {
    const trouble = h('p.alert-trouble', { role: 'alert' });
    const kind = alert.kind === 'CALL_OUT' ? 'call-out' : 'alert';
    const entry = h(`article.alert-entry.of-${kind}`, {
      'data-id': alert.id, role: alert.kind === 'CALL_OUT' ? 'alert' : null,
      class: alert.exercise ? 'of-exercise' : 'of-real',
    },
    h('div.alert-sign', {}, icon(alert.kind === 'CALL_OUT' ? 'incident' : 'bell')),
    h('div.alert-text', {},
      h('p.alert-kind', {},
        alert.exercise && h('span.badge.kind-exercise', {}, icon('exercise'),
          t('alerts.exercise')),
        h('strong', {}, title(alert))),
      h('h2', {}, alert.situation.name),
      h('p.alert-facts', {}, facts(alert, this.names)),
      alert.reason && h('p.alert-reason', {}, alert.reason),
      trouble),
    h('div.alert-answers', {},
      ['COMING', 'NO_ROLE', null].map((answer) => this.#button(alert, answer, trouble))));
    return entry;
  }

  #button(alert, answer, trouble) {
    const key = answer ?? 'SEEN';
    return h(`button.button${answer === 'COMING' ? '.primary' : ''}`, {
      type: 'button', 'data-answer': key,
      click: () => this.#acknowledge(alert, answer, trouble),
    }, t(`alerts.${key}`));
  }

  async #acknowledge(alert, answer, trouble) {
    try {
      await post(`/api/v1/alerts/${encodeURIComponent(alert.id)}/acknowledgement`,
        answer ? { answer } : {});
    } catch (error) {
      if (error.status !== 409) {
        trouble.textContent = error.type
          ? inWords(error.type.split('/').pop(), error.detail) : t('error.connection');
        return;
      }
    }
    const entry = this.root.querySelector(`[data-id="${CSS.escape(alert.id)}"]`);
    entry?.remove();
    this.root.hidden = this.root.childElementCount === 0;
    announce(t('alerts.done'));
  }
}

// call-outs before alerts, real ones before exercises
function weight(alert) {
  return (alert.exercise ? 2 : 0) + (alert.kind === 'CALL_OUT' ? 0 : 1);
}

function title(alert) {
  return t(alert.kind === 'CALL_OUT' ? 'alerts.callOut' : 'alerts.alert');
}

function facts(alert, names) {
  const { kind, region, level, national, startedAt } = alert.situation;
  const grip = level > 0 ? `GRIP ${level}` : t('picture.noGrip');
  return [word('kind', kind), names.of(region), national ? t('picture.nationalGrip') : grip,
    `${t('list.started')} ${moment(startedAt)}`].join(' · ');
}
