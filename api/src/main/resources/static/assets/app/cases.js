// The page of a case: clocks that count as their calendar does, what was unfolded stays so, a timeline of one kind.
(() => {
  'use strict';

  const { span, language } = window.mendflow;
  const hour = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(language, { weekday: 'short', hour: '2-digit', minute: '2-digit' });

  const moment = (at) => (at - Date.now() < 18 * 3600000 ? hour : day).format(new Date(at));

  // Working time passes only while the calendar is open: between two looks at the server we know one opening and one close.
  let asked = 0;
  const count = (element) => {
    const { clock, left, asOf, opensAt, closesAt } = element.dataset;
    const now = Date.now();
    const since = Date.parse(asOf);
    const opens = opensAt ? Date.parse(opensAt) : null;
    const closes = closesAt ? Date.parse(closesAt) : Infinity;
    let rest = Number(left) * 1000;
    let off = '';
    if (clock !== 'PAUSED') {
      rest -= opens === null ? Math.max(0, Math.min(now, closes) - since) : Math.max(0, now - opens);
      if (opens !== null && now < opens) {
        off = moment(opens);
      }
      if ((now >= closes || (opens !== null && now >= opens)) && now - asked > 60000) {
        asked = now;
        document.body.dispatchEvent(new CustomEvent('changed'));
      }
    }
    const words = element.closest('[data-word-left]').dataset;
    const told = (rest >= 0 ? words.wordLeft : words.wordLate).replace('{0}', span(rest));
    const text = clock === 'PAUSED' ? words.wordHeld.replace('{0}', told) : off ? `${told} · ${words.wordOff.replace('{0}', off)}` : told;
    if (element.textContent !== text) {
      element.textContent = text;
    }
    element.dataset.due = clock === 'PAUSED' ? 'held' : rest < 0 ? 'late' : rest < 30 * 60000 ? 'soon' : 'ok';
    element.classList.toggle('off', off !== '');
  };
  const countAll = () => document.querySelectorAll('[data-clock]').forEach(count);
  setInterval(countAll, 1000);
  countAll();

  // What was unfolded stays unfolded when the page is refreshed piece by piece.
  const open = new Set();
  const ledgers = new Map();
  const read = (ledger) => {
    if (ledger) {
      window.htmx.ajax('GET', ledger.dataset.ledger, { target: ledger, swap: 'innerHTML' });
    }
  };
  document.addEventListener('toggle', (event) => {
    const details = event.target;
    if (!details.id || !details.matches('details')) {
      return;
    }
    if (details.open) {
      open.add(details.id);
      read(details.querySelector('.ledger'));
    } else if (details.isConnected) {
      open.delete(details.id);
    }
  }, true);
  const unfold = () => {
    open.forEach((id) => {
      const details = document.getElementById(id);
      if (details && !details.open) {
        details.open = true;
        const ledger = details.querySelector('.ledger');
        if (ledger && ledgers.has(id)) {
          ledger.innerHTML = ledgers.get(id);
          window.mendflow.showTimes(ledger);
        }
      }
    });
    countAll();
  };
  document.body.addEventListener('htmx:oobAfterSwap', unfold);
  document.body.addEventListener('htmx:afterSwap', (event) => {
    const ledger = event.detail.target;
    if (ledger.matches('.ledger') && ledger.isConnected) {
      ledgers.set(ledger.closest('details').id, ledger.innerHTML);
    }
    unfold();
  });
  if (window.location.hash.startsWith('#clock-')) {
    document.querySelector(window.location.hash)?.setAttribute('open', '');
  }

  // A dialog about one of several promises learns which one it is about.
  document.addEventListener('click', (event) => {
    const opener = event.target.closest('[data-opens][data-metric]');
    if (opener) {
      const form = document.querySelector(`#${opener.dataset.opens} form`);
      form.dataset.call = form.dataset.calls + opener.dataset.metric + form.dataset.ends;
      form.querySelector('.refusal')?.remove();
      if (form.elements.entry) {
        form.elements.entry.value = opener.dataset.entry;
      }
      document.querySelector(`[data-name-of="${opener.dataset.opens}"]`).textContent = opener.dataset.name;
    }
    const kind = event.target.closest('[data-shows]');
    if (kind) {
      kind.closest('[data-filtered]').dataset.filtered = kind.dataset.shows;
      kind.parentElement.querySelectorAll('[data-shows]').forEach((button) => button.setAttribute('aria-pressed', String(button === kind)));
    }
    if (event.target.closest('[data-prints]')) {
      window.print();
    }
  });
  document.querySelectorAll('.pick[hidden]').forEach((pick) => { pick.hidden = false; });
  document.querySelectorAll('[data-prints][hidden]').forEach((button) => { button.hidden = false; });
})();
