// The page of one situation: holds the live picture and the one of then, and shows one of them.

import { all, get, query, Refused } from './api.js';
import { chooser, mayLookAs } from './as-seen-by.js';
import { Board, emptyThemes } from './board.js';
import { announce, fill, h } from './dom.js';
import { Filter } from './filter.js';
import { Frame } from './frame.js';
import { HistoryDialog } from './history-dialog.js';
import { Picture } from './model.js';
import { showPartners, withheld } from './partners.js';
import { LiveStream } from './stream.js';
import { count, t } from './texts.js';
import { iso } from './time.js';
import { TimeBar } from './time-bar.js';
import { inWords, sessionEnded, trouble } from './trouble.js';

const MARKED_MS = 45_000;
const ANNOUNCE_MS = 3_000;
const CLOCK_MS = 15_000;
const RETRY_MS = [1_000, 2_000, 5_000, 10_000];
const TIMELINE_PAGE = 1_000;
const TIMELINE_PAGES = 10;
const MAX_TIMES = 20_000;

/** Shows a situation; returns when its first picture stands. */
export async function showPicture(root, id, person, names) {
  fill(root, h('p.loading', { role: 'status' }, t('picture.loading')));
  const page = new PicturePage(root, id, names);
  const [me] = await Promise.all([person, page.load(), names.ready]);
  page.start(me);
}

class PicturePage {
  #live = null;
  #then = null;
  #moment = null;
  #as = null;
  #marks = new Map();
  #since = 0;
  #pending = 0;
  #drawn = false;
  #retries = 0;
  #connection = 'connecting';
  #lastMessage = null;
  #asking = null;
  #times = [];

  #frame = new Frame((moment) => this.#look(moment), (as) => this.#lookAs(as));
  #notes = h('div.notes', {});
  #partners = h('aside.partners-panel', { 'aria-label': t('partners.title') });
  #board = new Board();
  #filter = new Filter(() => this.#draw());
  #bar = new TimeBar((moment) => this.#look(moment));

  constructor(root, id, names) {
    Object.assign(this, { root, id, names });
    this.path = `/api/v1/situations/${encodeURIComponent(id)}`;
    this.history = new HistoryDialog(names);
    const asked = new URLSearchParams(location.search);
    const moment = Date.parse(asked.get('asOf') ?? '');
    this.#moment = Number.isNaN(moment) ? null : moment;
    this.#as = asked.get('as');
  }

  /** Fetches the picture, and the one of then when that is what the address names. */
  async load() {
    const [live, then] = await Promise.all([
      get(`${this.path}/picture${query({ as: this.#as })}`),
      this.#moment === null ? null : this.#fetchThen(this.#moment),
    ]);
    this.#live = new Picture(live);
    this.#then = then;
  }

  /** Puts the page together and goes live. */
  start(me) {
    this.me = me;
    document.title = `${this.#live.situation.name} – Situatiebeeld`;
    const facts = h('section.facts', { 'aria-label': t('picture.facts') },
      this.#filter.element, this.#notes, this.#board.element);
    fill(this.root, this.#frame.around(facts, this.#partners), this.#bar.element,
      this.history.element);
    this.#offerEyes();
    this.#drawNow();
    this.#connect();
    this.#loadTimeline();
    setInterval(() => this.#draw(), CLOCK_MS);
  }

  #offerEyes() {
    if (!mayLookAs(this.me, this.#live.situation)) return;
    this.#frame.tool(chooser(this.#as, this.#live, this.names, (as) => this.#lookAs(as)));
  }

  #connect() {
    this.stream = new LiveStream(`${this.path}/picture/stream${query({ as: this.#as })}`, {
      event: (name, data) => this.#happened(name, data),
      state: (state) => this.#connected(state),
      refused: () => this.#retry(),
    });
    this.stream.open();
  }

  #connected(state) {
    if (state === 'on') this.#retries = 0;
    this.#connection = state;
    this.#frame.connection(this.#looking());
  }

  #happened(name, data) {
    this.#connected('on');
    this.#lastMessage = Date.now();
    if (name === 'picture') {
      this.#live = new Picture(data);
      this.#offerEyes();
    } else {
      this.#note(this.#live.apply(name, data), data);
    }
    this.#draw();
  }

  #note(what, data) {
    if (what === 'same' || what === 'around') return;
    this.#since += 1;
    this.#times.push(Date.parse(data.recordedAt ?? '') || Date.now());
    // hours of live changes: every other one draws the same density
    if (this.#times.length > MAX_TIMES) this.#times = this.#times.filter((_, i) => i % 2 === 0);
    if (what !== 'gone') this.#mark(data.id, what);
    if (this.#pending === 0) setTimeout(() => this.#tell(), ANNOUNCE_MS);
    this.#pending += 1;
  }

  #mark(id, what) {
    this.#marks.set(id, what);
    setTimeout(() => {
      this.#marks.delete(id);
      this.#draw();
    }, MARKED_MS);
  }

  #tell() {
    announce(count('picture.changes', this.#pending));
    this.#pending = 0;
    this.#bar.changes(this.#times);
  }

  // the stream does not say why it was refused; a plain question does
  async #retry() {
    this.#connected('off');
    const wait = RETRY_MS[Math.min(this.#retries++, RETRY_MS.length - 1)];
    await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      const json = await get(`${this.path}/picture${query({ as: this.#as })}`);
      this.#live = new Picture(json);
      this.#draw();
      this.stream.open();
    } catch (error) {
      if (error.status === 401) this.#stop(sessionEnded());
      else if (error.status === 403 || error.status === 404) this.#stop(trouble(error));
      else this.#retry();
    }
  }

  // what was on the screen goes too: it is no longer for this reader
  #stop(panel) {
    this.stream.close();
    fill(this.root, panel);
  }

  async #loadTimeline() {
    try {
      const events = await all(`${this.path}/timeline`, 'events', {
        behind: 'from', limit: TIMELINE_PAGE, pages: TIMELINE_PAGES });
      this.#times.unshift(...events.map((event) => Date.parse(event.recordedAt)));
    } catch {
      // without it there is no density and no stepping; the slider works all the same
    }
    this.#bar.changes(this.#times);
  }

  #lookAs(as) {
    const address = query({ as, asOf: this.#moment && iso(this.#moment) });
    location.assign(location.pathname + address);
  }

  async #look(moment) {
    this.#moment = moment;
    history.replaceState(null, '',
      location.pathname + query({ as: this.#as, asOf: moment && iso(moment) }));
    this.#asking?.abort();
    if (moment === null) {
      this.#then = null;
      this.#drawNow();
      return;
    }
    this.#asking = new AbortController();
    try {
      const then = await this.#fetchThen(moment, this.#asking.signal);
      if (this.#moment !== moment) return;
      if (this.#then === null) this.#since = 0;
      this.#then = then;
      this.#drawNow();
    } catch (error) {
      if (error.name === 'AbortError') return;
      if (!(error instanceof Refused)) throw error;
      if (error.status === 401) this.#stop(sessionEnded());
      else if (error.type.endsWith('/future-moment')) this.#look(null); // this clock runs ahead
      else this.#failedThen(error);
    }
  }

  #failedThen(error) {
    this.#moment = null;
    this.#then = null;
    this.#drawNow();
    this.#frame.warn(trouble(error));
  }

  async #fetchThen(moment, signal) {
    return new Picture(
      await get(`${this.path}/picture${query({ as: this.#as, asOf: iso(moment) })}`, signal));
  }

  // many events may come between two frames; once is enough
  #draw() {
    if (this.#drawn) return;
    this.#drawn = true;
    requestAnimationFrame(() => {
      this.#drawn = false;
      this.#drawNow();
    });
  }

  #drawNow() {
    const picture = this.#then ?? this.#live;
    const now = this.#now();
    const facts = [...picture.facts.values()];
    const chosen = this.#filter.of(facts, now);
    const themes = picture.situation.themes ?? [];
    document.body.classList.toggle('looking-back', this.#then !== null);
    this.#frame.show(picture, this.#looking());
    this.#filter.show(facts, now);
    fill(this.#notes, withheld(picture), this.#emptiness(facts, chosen));
    this.#board.show(chosen, themes, {
      names: this.names, now, day: new Date(now).toDateString(),
      marks: this.#then ? new Map() : this.#marks,
      find: (id) => picture.facts.get(id), history: (fact) => this.history.open(fact) });
    this.#notes.append(...emptyThemes(facts, themes, picture.situation.access));
    showPartners(this.#partners, picture, this.names);
    this.#drawTime();
  }

  #emptiness(facts, chosen) {
    const { explanation } = this.#then ?? this.#live;
    if (explanation) return h('p.empty', {}, inWords(explanation.code, explanation.text));
    if (facts.length === 0) {
      return h('p.empty', {}, t(this.#then ? 'picture.emptyThen' : 'picture.empty'));
    }
    return chosen.length === 0 && h('p.empty', {}, t('picture.noneChosen'));
  }

  #looking() {
    return { names: this.names, as: this.#as, since: this.#since, live: this.#isLive(),
      moment: this.#then ? this.#moment : null, connection: this.#connection,
      lastMessage: this.#lastMessage };
  }

  #isLive() {
    return !this.#live.situation.reconstruction && this.#live.situation.state !== 'CLOSED';
  }

  // the moment from which stale and "today" are judged
  #now() {
    if (this.#then) return this.#moment;
    return this.#live.situation.reconstruction ? this.#bounds().to : Date.now();
  }

  #bounds() {
    const { firstRecordedAt, lastRecordedAt, startedAt } = this.#live.situation;
    const last = Math.max(Date.parse(lastRecordedAt ?? startedAt), ...this.#times.slice(-1));
    return { from: Date.parse(firstRecordedAt ?? startedAt),
      to: this.#isLive() ? Date.now() : last };
  }

  #drawTime() {
    this.#bar.show({ ...this.#bounds(), moment: this.#moment, live: this.#isLive() });
  }
}
