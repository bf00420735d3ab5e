// Asks the services through the one origin. The session's cookie goes along by itself; there is no
// token here.

/** A refusal (RFC 9457), or a connection that failed: then `status` is 0. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem?.title ?? `HTTP ${status}`);
    this.status = status;
    this.detail = problem?.detail ?? '';
    this.type = problem?.type ?? '';
  }
}

/**
 * Reads JSON.
 * @param {string} path under this origin
 * @param {AbortSignal} [signal] stops it
 * @throws {Refused}
 */
export async function get(path, signal) {
  const answer = await fetch(path, { signal, headers: { Accept: 'application/json' } }).catch(
    (error) => {
      if (error.name === 'AbortError') throw error;
      throw new Refused(0, null);
    },
  );
  if (answer.ok) return answer.json();
  throw new Refused(answer.status, await answer.json().catch(() => null));
}

/**
 * Sends a command as JSON.
 * @param {string} path under this origin
 * @param {Object<string, any>} body
 * @throws {Refused}
 */
export async function post(path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-XSRF-TOKEN': cookie('XSRF-TOKEN'),
    },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Refused(0, null);
  });
  if (answer.ok) return answer.json();
  throw new Refused(answer.status, await answer.json().catch(() => null));
}

/**
 * Reads a list to its end, page by page.
 * @param {string} path without query
 * @param {string} member that holds the entries
 * @param {string} behind parameter that takes the `next` of the page before
 * @param {number} limit entries per page
 * @param {number} pages at most
 */
export async function all(path, member, { behind = 'after', limit, pages }) {
  const entries = [];
  let next = null;
  for (let page = 0; page < pages; page++) {
    const answer = await get(path + query({ [behind]: next, limit }));
    entries.push(...answer[member]);
    next = answer.next ?? null;
    if (next === null) break;
  }
  return entries;
}

/** A query from the parameters that have a value. */
export function query(parameters) {
  const set = Object.entries(parameters).filter(([, value]) => value);
  return set.length === 0 ? '' : `?${new URLSearchParams(set)}`;
}

/** The value of a cookie that scripts may read; only the CSRF token is one. */
export function cookie(name) {
  const pair = document.cookie.split('; ').find((entry) => entry.startsWith(`${name}=`));
  return pair ? decodeURIComponent(pair.slice(name.length + 1)) : '';
}
