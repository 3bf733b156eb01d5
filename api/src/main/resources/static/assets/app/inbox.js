// The inbox: work by keyboard, several tasks at once with an answer for each, views that are kept.
(() => {
  'use strict';

  const inbox = document.getElementById('inbox');
  if (!inbox) {
    return;
  }
  const { call, say, words } = window.mendflow;
  const text = inbox.dataset;
  const bulk = document.getElementById('bulk');
  const results = document.getElementById('results');
  const selected = new Map();
  let here = null;

  const fill = (pattern, ...parts) => parts.reduce((done, part, i) => done.replace(`{${i}}`, part), pattern);
  const announce = (message) => { document.getElementById('announce').textContent = message; };
  const rows = () => [...document.querySelectorAll('#tasks tbody tr')];
  const rowOf = (key) => rows().find((row) => row.dataset.key === key);
  const nameOf = (row) => [row.dataset.title, row.dataset.number].filter(Boolean).join(' · ');

  const showSelection = () => {
    bulk.hidden = selected.size === 0;
    document.getElementById('bulk-count').textContent = fill(text.textSelected, selected.size);
    const every = document.querySelector('[data-does="every"]');
    if (every) {
      const all = rows();
      every.checked = all.length > 0 && all.every((row) => selected.has(row.dataset.key));
      every.indeterminate = !every.checked && all.some((row) => selected.has(row.dataset.key));
    }
  };

  const select = (row, on) => {
    row.querySelector('.pick input').checked = on;
    if (on) {
      selected.set(row.dataset.key, { name: nameOf(row), element: row.dataset.element });
    } else {
      selected.delete(row.dataset.key);
    }
  };

  const clear = () => {
    selected.clear();
    rows().forEach((row) => { row.querySelector('.pick input').checked = false; });
    showSelection();
  };

  const mark = (row) => {
    rows().forEach((other) => other.classList.toggle('here', other === row));
    here = row ? row.dataset.key : null;
  };

  const go = (steps) => {
    const all = rows();
    if (all.length === 0) {
      announce(text.textNone);
      return;
    }
    const at = all.findIndex((row) => row.dataset.key === here);
    const next = at < 0 ? 0 : at + steps;
    if (next < 0 || next >= all.length) {
      announce(text.textEnd);
      return;
    }
    mark(all[next]);
    all[next].querySelector('th a').focus();
    all[next].scrollIntoView({ block: 'nearest' });
  };

  const reasonOf = (answer) => {
    if (answer.status === 0) {
      return words.wordOffline;
    }
    return answer.status === 401 ? words.wordSignedOut : answer.body?.detail || words.wordFailed;
  };

  const outcomes = (items, names, done) => {
    const list = document.getElementById('results-list');
    list.replaceChildren(...items.map((item) => {
      const line = document.createElement('li');
      const badge = document.createElement('span');
      badge.className = `badge ${item.status === 200 ? 'good' : 'bad'}`;
      badge.textContent = item.status === 200 ? '✓' : '!';
      const name = document.createElement('strong');
      name.textContent = names.get(item.key)?.name || item.key;
      line.append(badge, name, ` ${item.status === 200 ? done : item.detail || words.wordFailed}`);
      return line;
    }));
    const well = items.filter((item) => item.status === 200).length;
    results.hidden = false;
    announce(fill(text.textSummary, well, items.length - well));
    results.focus();
    results.scrollIntoView({ block: 'nearest' });
  };

  const refresh = () => document.body.dispatchEvent(new CustomEvent('changed'));

  const claim = async (row) => {
    const name = nameOf(row);
    const answer = await call('POST', `/api/tasks/${row.dataset.key}/claim`, {});
    const message = answer.ok ? `${name}: ${text.textTaken}` : `${name}: ${reasonOf(answer)}`;
    announce(message);
    say(message);
    refresh();
  };

  const inBulk = async (body, done) => {
    const names = new Map(selected);
    const answer = await call('POST', '/api/tasks/bulk', { keys: [...names.keys()], ...body });
    if (!answer.ok) {
      return reasonOf(answer);
    }
    answer.body.items.filter((item) => item.status === 200).forEach((item) => {
      selected.delete(item.key);
      const row = rowOf(item.key);
      if (row) {
        select(row, false);
      }
    });
    showSelection();
    outcomes(answer.body.items, names, done);
    refresh();
    return null;
  };

  const refuse = (within, message) => {
    const place = within.querySelector('.refusal');
    place.textContent = message;
    place.hidden = false;
  };

  // One answer for several tasks of one kind: the form of the first is filled in for all.
  let form = null;
  const completeAll = async () => {
    const kinds = new Set([...selected.values()].map((task) => task.element));
    if (selected.size === 0 || kinds.size > 1) {
      say(selected.size === 0 ? text.textNone : text.textKinds);
      announce(selected.size === 0 ? text.textNone : text.textKinds);
      return;
    }
    const dialog = document.getElementById('complete-all');
    const box = document.getElementById('bulk-form');
    document.getElementById('complete-what').textContent = [...selected.values()].map((task) => task.name).join(', ');
    dialog.querySelector('.refusal').hidden = true;
    dialog.showModal();
    const answer = await call('GET', `/api/tasks/${selected.keys().next().value}`);
    if (!answer.ok) {
      refuse(dialog, reasonOf(answer));
      return;
    }
    form?.destroy();
    box.replaceChildren();
    form = new window.FormViewer.Form({ container: box });
    await form.importSchema(answer.body.form?.schema || { type: 'default', components: [] }, {});
    document.getElementById('complete-yes').disabled = false;
  };

  document.getElementById('complete-yes').addEventListener('click', async () => {
    const dialog = document.getElementById('complete-all');
    const { data, errors } = form.submit();
    if (Object.keys(errors).length > 0) {
      refuse(dialog, text.textInvalid);
      return;
    }
    const problem = await inBulk({ action: 'COMPLETE', variables: data }, text.textCompleted);
    if (problem) {
      refuse(dialog, problem);
    } else {
      dialog.close();
    }
  });

  document.getElementById('assign-form')?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const list = document.getElementById('assignee');
    const shown = list.selectedOptions[0].textContent;
    const problem = await inBulk({ action: 'ASSIGN', assignee: list.value }, fill(text.textAssigned, shown));
    if (problem) {
      refuse(event.target, problem);
    } else {
      document.getElementById('assign').close();
    }
  });

  const plain = async (action, done) => {
    const problem = await inBulk({ action }, done);
    if (problem) {
      say(problem);
      announce(problem);
    }
  };

  document.addEventListener('click', (event) => {
    const wanted = event.target.closest('[data-bulk]')?.dataset.bulk;
    if (wanted === 'CLAIM') {
      plain('CLAIM', text.textTaken);
    } else if (wanted === 'UNCLAIM') {
      plain('UNCLAIM', text.textGiven);
    } else if (wanted === 'ASSIGN') {
      document.getElementById('assign').showModal();
    } else if (wanted === 'COMPLETE') {
      completeAll();
    }
    const does = event.target.closest('[data-does]')?.dataset.does;
    if (does === 'clear') {
      clear();
    } else if (does === 'dismiss') {
      results.hidden = true;
    } else if (does === 'claim') {
      claim(event.target.closest('tr'));
    }
  });

  inbox.addEventListener('change', (event) => {
    if (event.target.matches('[data-does="every"]')) {
      rows().forEach((row) => select(row, event.target.checked));
      showSelection();
    } else if (event.target.matches('.pick input')) {
      select(event.target.closest('tr'), event.target.checked);
      showSelection();
    }
  });

  inbox.addEventListener('focusin', (event) => {
    const row = event.target.closest('#tasks tbody tr');
    if (row) {
      mark(row);
    }
  });

  // What is selected and where the reader is outlive a refresh; what is gone is told, not silently dropped.
  let had = null;
  const controls = (row) => [...row.querySelectorAll('a, button, input')];
  document.body.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.target?.id === 'tasks' && event.detail.shouldSwap) {
      const at = document.activeElement;
      const row = at?.closest('#tasks tbody tr');
      had = row ? { key: row.dataset.key, index: rows().indexOf(row), control: controls(row).indexOf(at) } : null;
    }
  });
  // In the same breath as the swap: a key that is pressed next finds the reader where they were.
  document.body.addEventListener('htmx:afterSwap', () => {
    const present = new Set(rows().map((row) => row.dataset.key));
    const gone = [...selected.keys()].filter((key) => !present.has(key));
    if (gone.length > 0) {
      announce(fill(text.textGone, gone.length));
      gone.forEach((key) => selected.delete(key));
    }
    rows().forEach((row) => { row.querySelector('.pick input').checked = selected.has(row.dataset.key); });
    showSelection();
    if (here) {
      mark(rowOf(here) || null);
    }
    // Only a place that was lost is given back: who is somewhere else stays there.
    if (had && document.activeElement === document.body) {
      const same = rowOf(had.key);
      const row = same || rows()[Math.min(had.index, rows().length - 1)];
      if (row) {
        mark(row);
        ((same && controls(row)[had.control]) || row.querySelector('th a')).focus({ preventScroll: true });
      }
    }
    had = null;
  });

  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input:not([type="checkbox"]), select, textarea, dialog, [contenteditable]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const row = here && rowOf(here);
    const keys = {
      j: () => go(1),
      k: () => go(-1),
      o: () => row?.querySelector('th a').click(),
      Enter: () => row && event.target === document.body && row.querySelector('th a').click(),
      c: () => (row ? claim(row) : announce(text.textNone)),
      x: () => {
        if (row) {
          select(row, !selected.has(row.dataset.key));
          showSelection();
          announce(fill(text.textSelected, selected.size));
        }
      },
      e: completeAll,
      '/': () => document.getElementById('q').focus(),
      Escape: clear,
      '?': () => document.getElementById('keys').showModal(),
    };
    const does = keys[event.key];
    if (does) {
      if (event.key !== 'Enter') {
        event.preventDefault();
      }
      does();
    }
  });

  document.getElementById('save-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const shown = event.target.dataset;
    const question = {
      view: shown.view.toUpperCase(), q: shown.q, severity: shown.severity, phase: shown.phase, tier: shown.tier,
      waitOwner: shown.waiting, element: shown.element, atRisk: shown.risk === 'true' ? true : undefined,
    };
    const answer = await call('POST', '/api/inbox/views', {
      name: event.target.elements.name.value,
      shared: event.target.elements.shared?.checked === true,
      question,
    });
    if (answer.ok) {
      window.location.reload();
    } else {
      refuse(event.target, reasonOf(answer));
    }
  });

  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-forgets]');
    if (!button || !window.confirm(fill(text.textSure, button.dataset.name))) {
      return;
    }
    const answer = await call('DELETE', `/api/inbox/views/${button.dataset.forgets}`);
    if (answer.ok) {
      button.closest('.chip').remove();
    } else {
      say(reasonOf(answer));
    }
  });

  // On a phone the filters are folded away until they are wanted or used.
  const fold = document.getElementById('fold');
  const folds = (folded) => {
    fold.form.classList.toggle('folded', folded);
    fold.setAttribute('aria-expanded', String(!folded));
  };
  fold.hidden = false;
  folds(!fold.form.querySelector('select option:checked:not([value=""]), input[type="checkbox"]:checked'));
  fold.addEventListener('click', () => folds(!fold.form.classList.contains('folded')));

  showSelection();
})();

// Around a task: comments and photos are sent without leaving the page, so that the form stays as it is.
(() => {
  'use strict';

  const { call, say, words } = window.mendflow;
  const refresh = () => document.body.dispatchEvent(new CustomEvent('changed'));
  const reason = (status, body) => {
    if (status === 0) {
      return words.wordOffline;
    }
    return status === 401 ? words.wordSignedOut : body?.detail || words.wordFailed;
  };

  document.querySelectorAll('form[data-sends]').forEach((form) => form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const field = form.elements.text;
    const answer = await call('POST', form.dataset.sends, { text: field.value });
    if (answer.ok) {
      field.value = '';
      refresh();
    } else {
      say(reason(answer.status, answer.body));
    }
  }));
})();
