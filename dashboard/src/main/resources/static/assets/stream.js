// The live connection. The browser reconnects by itself and names the last event that it saw; only
// when the server refuses, the page must ask why.

const EVENTS = ['picture', 'fact', 'fact-removed', 'situation', 'participation'];
const HIDDEN_LONG_MS = 60_000;

export class LiveStream {
  #source = null;
  #hiddenTimer = 0;

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
    source.addEventListener('open', () => this.listener.state('on'));
    source.addEventListener('error', () => this.#failed(source));
    source.addEventListener('end', (event) => this.#ended(source, event));
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
    else this.listener.state('again');
  }

  #ended(source, event) {
    source.close();
    this.listener.refused(event.data);
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
