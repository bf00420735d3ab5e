// The live connection. The browser reconnects by itself and names the last event that it saw, also
// after the server's `end` (a token ran out, a restart); only when it is refused, the page must ask
// why.

const EVENTS = ['picture', 'fact', 'fact-removed', 'situation', 'participation'];
const HIDDEN_LONG_MS = 60_000;
const NOTICEABLE_MS = 3_000;

export class LiveStream {
  #source = null;
  #hiddenTimer = 0;
  #brokenTimer = 0;

  /**
   * @param {string} address
   * @param {{event: Function, state: Function, refused: Function}} listener
   */
  constructor(address, listener) {
    this.address = address;
    this.listener = listener;
    document.addEventListener('visibilitychange', () => this.#rest());
    addEventListener('pagehide', () => this.#source?.close());
  }

  /** Opens it, or opens it anew. */
  open() {
    this.#source?.close();
    this.listener.state('connecting');
    const source = new EventSource(this.address);
    this.#source = source;
    source.addEventListener('open', () => this.#opened());
    source.addEventListener('error', () => this.#failed(source));
    for (const name of EVENTS) {
      source.addEventListener(name, (event) => {
        this.listener.event(name, JSON.parse(event.data));
      });
    }
  }

  /** Leaves it. */
  close() {
    this.#source?.close();
    this.#source = null;
  }

  #failed(source) {
    if (source.readyState === EventSource.CLOSED) this.listener.refused();
    else this.#brokenTimer ||= setTimeout(() => this.listener.state('again'), NOTICEABLE_MS);
  }

  // a moment without connection, as at each new token, is nothing to alarm anyone with
  #opened() {
    clearTimeout(this.#brokenTimer);
    this.#brokenTimer = 0;
    this.listener.state('on');
  }

  // a browser opens few connections to one server: a tab that nobody sees gives up its own
  #rest() {
    clearTimeout(this.#hiddenTimer);
    if (document.hidden) {
      this.#hiddenTimer = setTimeout(() => this.close(), HIDDEN_LONG_MS);
    } else if (this.#source === null) {
      this.open();
    }
  }
}
