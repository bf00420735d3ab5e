// Times as people say them. Everyone sees the time of the Netherlands, with its zone, wherever the
// computer thinks it is: in a crisis "22:00" must mean one thing.

import { language } from './texts.js';

const ZONE = 'Europe/Amsterdam';

function formatter(options) {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    timeZone: ZONE,
    hourCycle: 'h23',
    ...options,
  });
}

const DAY = formatter({ weekday: 'short', day: 'numeric', month: 'short' });
const DAY_YEAR = formatter({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const SHORT_DAY = formatter({ day: 'numeric', month: 'short' });
const SHORT_DAY_YEAR = formatter({ day: 'numeric', month: 'short', year: 'numeric' });
const MINUTE = formatter({ hour: '2-digit', minute: '2-digit' });
const SECOND = formatter({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
const NAMED_ZONE = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, timeZoneName: 'short' });

/** CET or CEST. */
export function zone(time) {
  return NAMED_ZONE.formatToParts(new Date(time)).find((part) => part.type === 'timeZoneName')
    .value;
}

/** Day, hour and minute, with zone: 'wo 14 jul 19:52 CEST'. */
export function moment(time) {
  const date = new Date(time);
  const day = date.getFullYear() === new Date().getFullYear() ? DAY : DAY_YEAR;
  return `${day.format(date)} ${MINUTE.format(date)} ${zone(date)}`;
}

/** The same with year and seconds: 'wo 14 jul 2021 19:52:08 CEST'. */
export function exactly(time) {
  const date = new Date(time);
  return `${DAY_YEAR.format(date)} ${SECOND.format(date)} ${zone(date)}`;
}

/** As short as can be without doubt, seen from a moment: '14 jul 19:52 CEST'. */
export function briefly(time, now) {
  const date = new Date(time);
  const day = date.getFullYear() === new Date(now).getFullYear() ? SHORT_DAY : SHORT_DAY_YEAR;
  return `${day.format(date)} ${MINUTE.format(date)} ${zone(date)}`;
}

/** Hour, minute and second, with zone. */
export function clock(time) {
  return `${SECOND.format(new Date(time))} ${zone(time)}`;
}

/** How long between two moments, in the largest two units: '1 u 5 min'. */
export function duration(from, to) {
  const minutes = Math.round((new Date(to) - new Date(from)) / 60_000);
  const [days, hours, rest] = [
    Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const hour = language === 'nl' ? 'u' : 'h';
  if (days > 0) return `${days} d ${hours} ${hour}`;
  return hours > 0 ? `${hours} ${hour} ${rest} min` : `${rest} min`;
}

/** The moment as the services want it. */
export function iso(milliseconds) {
  return new Date(milliseconds).toISOString();
}
