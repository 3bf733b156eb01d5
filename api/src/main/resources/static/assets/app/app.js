// What every page does in the browser: times in the reader's own zone, countdowns, freshness and dialogs.
(() => {
  'use strict';

  const root = document.documentElement;
  const words = document.body.dataset;
  const language = root.lang || 'en';

  const formats = {
    datetime: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
    full: new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long' }),
    clock: new Intl.DateTimeFormat(language, { timeStyle: 'short' }),
    date: new Intl.DateTimeFormat(language, { dateStyle: 'medium' }),
    weekday: new Intl.DateTimeFormat(language, { weekday: 'short', hour: '2-digit', minute: '2-digit' }),
    time: new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };

  const span = (milliseconds) => {
    const minutes = Math.floor(Math.abs(milliseconds) / 60000);
    const parts = minutes >= 1440
      ? [[Math.floor(minutes / 1440), words.wordDay], [Math.floor((minutes % 1440) / 60), words.wordHour]]
      : minutes >= 60
        ? [[Math.floor(minutes / 60), words.wordHour], [minutes % 60, words.wordMinute]]
        : minutes >= 1
          ? [[minutes, words.wordMinute]]
          : [[Math.floor(Math.abs(milliseconds) / 1000), words.wordSecond]];
    return parts.filter(([amount], index) => amount > 0 || index === 0)
      .map(([amount, unit]) => `${amount}\u00a0${unit}`).join(' ');
  };

  const countDown = (element) => {
    const left = Date.parse(element.dateTime) - Date.now();
    element.textContent = (left >= 0 ? words.wordLeft : words.wordOverdue).replace('{0}', span(left));
    const marked = element.closest('.due') || element;
    marked.dataset.due = left < 0 ? 'late' : left < 30 * 60000 ? 'soon' : 'ok';
  };

  const showTimes = (within) => {
    for (const element of within.querySelectorAll('time[data-show]')) {
      const at = new Date(element.dateTime);
      if (Number.isNaN(at.getTime())) {
        continue;
      }
      element.title = formats.full.format(at);
      if (element.dataset.show === 'countdown') {
        countDown(element);
      } else {
        element.textContent = (formats[element.dataset.show] || formats.datetime).format(at);
      }
    }
    for (const element of within.querySelectorAll('[data-zone]')) {
      element.textContent = Intl.DateTimeFormat().resolvedOptions().timeZone;
      element.closest('[hidden]')?.removeAttribute('hidden');
    }
  };

  setInterval(() => document.querySelectorAll('time[data-show="countdown"]').forEach(countDown), 1000);

  const say = (text) => {
    if ([...document.getElementById('toasts').children].some((toast) => toast.textContent === text)) {
      return;
    }
    const toast = document.createElement('div');
    toast.textContent = text;
    document.getElementById('toasts').append(toast);
    setTimeout(() => toast.remove(), 7000);
  };

  const token = () => ({
    name: document.querySelector('meta[name="csrf-header"]')?.content,
    value: document.querySelector('meta[name="csrf-token"]')?.content,
  });

  // Whoever signed in again in another tab has another session there: its proof is read anew, and what was typed here goes on.
  const renewToken = async () => {
    const answer = await fetch('/login', { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('meta[name="csrf-token"]')?.content;
    document.querySelector('meta[name="csrf-token"]')?.setAttribute('content', fresh || '');
    return Boolean(fresh);
  };

  // What takes its time says so: at once to those who listen, after half a second to those who look. What somebody waits for is
  // said once for the whole page; a part that brings itself up to date only carries the word.
  const SLOW = 500;
  const LOW = 48;
  let waitedFor = 0;
  const working = (places, told) => {
    const busy = places.filter((place) => place && !place.hasAttribute('aria-busy'));
    busy.forEach((place) => place.setAttribute('aria-busy', 'true'));
    let slow = setTimeout(() => {
      slow = null;
      busy.filter((place) => place.offsetHeight > LOW).forEach((place) => { place.dataset.slow = words.wordLoading; });
      if (told) {
        waitedFor += 1;
        document.getElementById('working').textContent = told;
      }
    }, SLOW);
    return () => {
      busy.forEach((place) => {
        place.removeAttribute('aria-busy');
        delete place.dataset.slow;
      });
      if (slow !== null) {
        clearTimeout(slow);
      } else if (told) {
        waitedFor -= 1;
        if (waitedFor === 0) {
          document.getElementById('working').textContent = '';
        }
      }
    };
  };

  // The button that was pressed works until there is an answer, and is not pressed twice.
  let pressed = null;
  const press = (event) => {
    const button = event.type === 'submit' ? event.submitter : event.target.closest('button');
    if (button?.getAttribute('aria-busy') === 'true') {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (button) {
      pressed = button;
      setTimeout(() => { pressed = null; });
    }
  };
  document.addEventListener('click', press, true);
  document.addEventListener('submit', press, true);

  // The JSON API with the session of the page; answers {ok, status, body} and never throws.
  const call = async (method, path, body, more = {}) => {
    const done = working([pressed], method === 'GET' ? words.wordLoading : words.wordWorking);
    try {
      return await ask(method, path, body, more);
    } finally {
      done();
    }
  };

  const ask = async (method, path, body, more, again = false) => {
    const csrf = token();
    const headers = { Accept: 'application/json', 'Accept-Language': language, 'X-Requested-With': 'XMLHttpRequest', ...more };
    if (csrf.name) {
      headers[csrf.name] = csrf.value;
    }
    if (body !== undefined) {
      headers['Content-Type'] ||= 'application/json';
    }
    try {
      const answer = await fetch(path, { method, headers, body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body) });
      if (answer.status === 403 && method !== 'GET' && csrf.name && !again && await renewToken()) {
        return await ask(method, path, body, more, true);
      }
      const text = await answer.text();
      let json = null;
      try {
        json = text ? JSON.parse(text) : null;
      } catch {
        json = null;
      }
      return { ok: answer.ok && !answer.redirected, status: answer.redirected ? 401 : answer.status, body: json };
    } catch {
      return { ok: false, status: 0, body: null };
    }
  };

  // What makes a command the same one when it is sent again.
  const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

  document.body.addEventListener('htmx:configRequest', (event) => {
    const csrf = token();
    if (csrf.name) {
      event.detail.headers[csrf.name] = csrf.value;
    }
  });
  document.body.addEventListener('htmx:afterSwap', (event) => showTimes(event.detail.target.isConnected ? event.detail.target : document));
  document.body.addEventListener('htmx:oobAfterSwap', () => showTimes(document));
  document.body.addEventListener('htmx:sendError', () => say(words.wordOffline));
  document.body.addEventListener('htmx:responseError', (event) => {
    const status = event.detail.xhr.status;
    say(status === 401 || status === 403 ? words.wordSignedOut : words.wordFailed);
  });

  // Who has typed something stays on the page when the session is over, and goes on after signing in beside it.
  let typed = false;
  const stay = () => { typed = true; };
  document.addEventListener('input', stay);
  document.addEventListener('htmx:beforeOnLoad', (event) => {
    if (event.detail.xhr.status === 401 && typed && !event.defaultPrevented) {
      event.preventDefault();
      say(words.wordSignedOut);
    }
  });

  // A part that is being replaced hears nothing: what changed meanwhile is asked for again once it is there.
  let underWay = 0;
  let missed = false;
  const partsOf = ({ elt, target }) => {
    const named = elt.dataset.parts || elt.getAttribute('hx-select-oob');
    return named ? [...document.querySelectorAll(named)] : [target];
  };
  document.body.addEventListener('htmx:beforeSend', (event) => {
    underWay += 1;
    const asked = event.detail.requestConfig.triggeringEvent?.isTrusted;
    event.detail.xhr.addEventListener('loadend', working(partsOf(event.detail), asked ? words.wordLoading : ''));
    event.detail.xhr.addEventListener('loadend', () => setTimeout(() => {
      underWay -= 1;
      if (underWay === 0 && missed) {
        missed = false;
        document.body.dispatchEvent(new CustomEvent('changed'));
      }
    }, 50));
  });
  document.body.addEventListener('changed', () => { missed = missed || underWay > 0; });

  // Freshness: the server tells that something changed, the page asks again for what it shows.
  const live = document.querySelector('[data-live]');
  if (words.events && window.EventSource) {
    let waiting = null;
    let polling = null;
    const changed = () => {
      waiting = waiting || setTimeout(() => {
        waiting = null;
        document.body.dispatchEvent(new CustomEvent('changed', { bubbles: false }));
      }, 400);
    };
    const show = (state) => {
      if (live) {
        live.dataset.live = state;
        live.textContent = state === 'on' ? words.wordLive : words.wordReconnecting;
      }
    };
    const source = new EventSource(words.events);
    source.onopen = () => {
      show('on');
      clearInterval(polling);
      polling = null;
    };
    source.onerror = () => {
      show('off');
      polling = polling || setInterval(changed, 15000);
    };
    // A page about one thing leaves hints about other things alone; a hint without names concerns everybody.
    const about = document.querySelector('[data-about]')?.dataset.about.split(' ');
    const heard = (event) => {
      let ids = [];
      try {
        ids = JSON.parse(event.data).ids || [];
      } catch {
        ids = [];
      }
      if (!about || ids.length === 0 || ids.some((id) => about.includes(String(id)))) {
        changed();
      }
    };
    (words.eventNames || '').split(',').forEach((name) => source.addEventListener(name, heard));
    ['engine', 'resync'].forEach((name) => source.addEventListener(name, () => document.body.dispatchEvent(new CustomEvent('engine'))));
    window.addEventListener('pagehide', () => source.close());
  }

  document.addEventListener('click', (event) => {
    const opener = event.target.closest('[data-opens]');
    if (opener) {
      document.getElementById(opener.dataset.opens).showModal();
    }
    const closer = event.target.closest('[data-closes]');
    if (closer) {
      closer.closest('dialog').close();
    }
    const copier = event.target.closest('[data-copies]');
    if (copier) {
      navigator.clipboard?.writeText(document.getElementById(copier.dataset.copies).href)
        .then(() => say(words.wordCopied), () => {});
    }
  });

  // What staff decide goes to the JSON API, the same door that programs use; a refusal is told where it was asked.
  const refuse = (form, message) => {
    let place = form.querySelector('.refusal');
    if (!place) {
      place = document.createElement('p');
      place.className = 'refusal alert bad';
      place.setAttribute('role', 'alert');
      form.prepend(place);
    }
    place.textContent = message;
    return place;
  };

  // Whose session is over signs in beside the page, where what was typed stays.
  const wayIn = () => {
    const link = document.createElement('a');
    link.href = '/login';
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = words.wordSignIn;
    return link;
  };

  const reason = (answer) => {
    if (answer.status === 0) {
      return words.wordOffline;
    }
    if (answer.status === 401) {
      return words.wordSignedOut;
    }
    const fields = (answer.body?.errors || []).map((error) => error.message || error.field).filter(Boolean);
    return [answer.body?.detail || words.wordFailed, ...fields].join(' ');
  };

  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (!form.dataset.call) {
      return;
    }
    event.preventDefault();
    if (form.dataset.calling) {
      return;
    }
    form.dataset.calling = 'yes';
    refused.delete(form.dataset.call);
    const buttons = form.querySelectorAll('button[type="submit"]');
    buttons.forEach((button) => button.setAttribute('aria-busy', 'true'));
    const body = {};
    for (const [name, value] of new FormData(form)) {
      const kind = form.elements[name][0]?.dataset?.kind || form.elements[name].dataset?.kind;
      if (value !== '') {
        body[name] = kind === 'number' ? Number(value) : kind === 'boolean' ? value === 'true' : kind === 'instant' ? new Date(value).toISOString() : value;
      }
    }
    const answer = await call('POST', form.dataset.call, body);
    if (answer.ok) {
      const next = new URL(window.location.href);
      ['reported', 'known'].forEach((name) => next.searchParams.delete(name));
      next.hash = '';
      next.searchParams.set('done', answer.status === 202 || answer.body?.pending === true ? 'pending' : form.dataset.done);
      window.location.assign(next);
      return;
    }
    delete form.dataset.calling;
    buttons.forEach((button) => button.removeAttribute('aria-busy'));
    refused.set(form.dataset.call, answer);
    tellRefusal(form, answer);
    document.body.dispatchEvent(new CustomEvent('changed'));
  });

  // A refusal stays where it was told when the part around it is fetched anew, and as long as it holds.
  const refused = new Map();
  const tellRefusal = (form, answer) => {
    const refusal = refuse(form, reason(answer));
    if (answer.status === 401) {
      refusal.append(' ', wayIn());
    }
  };
  const tellAgain = (event) => {
    const engineIsBack = event.detail.target?.id === 'engine-state' && !document.querySelector('#engine-state .alert');
    for (const [address, answer] of refused) {
      const form = document.querySelector(`form[data-call="${CSS.escape(address)}"]`);
      if (!form || (engineIsBack && answer.status === 503)) {
        form?.querySelector('.refusal')?.remove();
        refused.delete(address);
      } else if (!form.querySelector('.refusal')) {
        tellRefusal(form, answer);
      }
    }
  };
  document.body.addEventListener('htmx:afterSwap', tellAgain);
  document.body.addEventListener('htmx:oobAfterSwap', tellAgain);

  // A second press on a slow line must not send the form twice.
  document.addEventListener('submit', (event) => {
    if (event.target.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (event.target.method === 'post' && !event.target.hasAttribute('hx-post')) {
      event.target.dataset.sent = 'yes';
      event.target.querySelectorAll('button[type="submit"]').forEach((button) => button.setAttribute('aria-busy', 'true'));
    }
  });
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => {
    delete form.dataset.sent;
    form.querySelectorAll('[aria-busy]').forEach((button) => button.removeAttribute('aria-busy'));
  }));

  // The page that follows a search or a form may be long in coming.
  let leaving = null;
  const stays = () => {
    leaving?.();
    leaving = null;
  };
  window.addEventListener('submit', (event) => {
    const method = event.target.getAttribute('method');
    if (!event.defaultPrevented && ['get', 'post'].includes(method)) {
      stays();
      leaving = working([], method === 'get' ? words.wordLoading : words.wordWorking);
    }
  });
  window.addEventListener('pageshow', stays);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && stays());

  // Filters apply as they change; without a script the button does it.
  document.addEventListener('change', (event) => {
    event.target.closest('form[data-applies]')?.requestSubmit();
  });

  // On a phone the entries of a navigation go beyond the edge; the one that is open is in sight.
  document.querySelectorAll('.site-nav [aria-current], .tabs [aria-current]').forEach((entry) => {
    entry.parentElement.scrollLeft = entry.offsetLeft - entry.parentElement.offsetLeft - 48;
  });

  document.querySelector('[data-focus]')?.focus();
  showTimes(document);
  window.mendflow = { call, newKey, say, stay, wayIn, words, language, showTimes, span };
})();
