// The administration: forms that go to the JSON API and keep their input whatever happens, rows that come and go, the days of
// a calendar, and what a change would do before it holds.
(() => {
  'use strict';

  const { call, say, stay, wayIn, words, showTimes } = window.mendflow;
  const texts = document.getElementById('admin-words')?.dataset || {};
  const CONFLICT = 409;

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  };

  // Codes of the API as the names of data attributes: FIRST_RESPONSE is FirstResponse.
  const camel = (code) => code.toLowerCase().replace(/(^|_)(\w)/g, (all, gap, letter) => letter.toUpperCase());

  // Whoever typed something is asked before it is lost; a row that came or went counts as typed.
  let typed = false;
  const entered = () => {
    typed = true;
    stay();
  };

  // ---- what a form says, as the API wants to read it

  const put = (body, path, value) => {
    const names = path.split('.');
    const last = names.pop();
    const place = names.reduce((within, name) => (within[name] ||= {}), body);
    place[last] = value;
  };

  const valueOf = (field) => {
    const text = field.value.trim();
    switch (field.dataset.kind) {
      case 'boolean': return field.type === 'checkbox' ? field.checked : text === 'true';
      case 'words': return text.split(/[\s,，、;；]+/).filter(Boolean);
      case 'hours': return text.split(/[,，、;；]+/).map((part) => part.trim().replace('–', '-')).filter(Boolean);
      case 'number': return text === '' ? undefined : Number(text);
      case 'span': return text === '' ? undefined : Math.round(Number(text) * 3600);
      case 'instant': return text === '' ? undefined : new Date(text).toISOString();
      case 'json': return text === '' ? undefined : JSON.parse(text);
      default: return text === '' ? undefined : text;
    }
  };

  const rowOf = (field) => field.closest('[data-row]');

  const read = (scope) => {
    const body = {};
    const own = scope.matches('[data-row]') ? scope : null;
    for (const field of scope.querySelectorAll('[name]')) {
      if (rowOf(field) !== own || field.disabled || field.type === 'file') {
        continue;
      }
      if (field.dataset.list !== undefined) {
        body[field.name] ||= [];
        if (field.checked) {
          body[field.name].push(field.value);
        }
      } else if (field.type !== 'radio' || field.checked) {
        const value = valueOf(field);
        if (value !== undefined) {
          put(body, field.name, value);
        }
      }
    }
    if (!own) {
      for (const rows of scope.querySelectorAll('[data-rows]')) {
        const more = rows.dataset.also ? JSON.parse(rows.dataset.also) : [];
        put(body, rows.dataset.rows, [...more, ...[...rows.querySelectorAll('[data-row]')].map(read)]);
      }
    }
    return body;
  };

  // ---- what is wrong, said where it is

  const clear = (form) => {
    form.querySelectorAll('[data-refusal]').forEach((said) => said.remove());
    form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
  };

  const fieldFor = (form, path) => {
    if (path.startsWith('policy.table')) {
      return form.querySelector('[data-table-file]');
    }
    const plain = path.replace(/^calendar\./, '');
    const exact = form.querySelector(`[name="${CSS.escape(path)}"]`) || form.querySelector(`[name="${CSS.escape(plain)}"]`);
    if (exact) {
      return exact;
    }
    const row = /^([a-zA-Z.]+)\[(\d+)\]\.?([a-zA-Z]*)/.exec(plain);
    if (!row) {
      return null;
    }
    const rows = form.querySelector(`[data-rows="${CSS.escape(row[1])}"]`);
    if (!rows) {
      return form.querySelector(`[name="${CSS.escape(row[1])}"]`);
    }
    const before = rows.dataset.also ? JSON.parse(rows.dataset.also).length : 0;
    const found = rows.querySelectorAll('[data-row]')[Number(row[2]) - before];
    return found?.querySelector(row[3] ? `[name="${CSS.escape(row[3])}"]` : '[name]') || null;
  };

  const labelOf = (field) => field?.labels?.[0]?.textContent.trim() || field?.getAttribute('aria-label') || '';

  // What a table of promises was asked, in the reader's words; else how the field is called.
  const nameOf = (field, path) => /^policy\.table\[(.*)\]$/.exec(path)?.[1]
    .split(', ').map((code) => word('code', code) || code).join(' · ') || labelOf(field) || path;

  const tell = (form, answer) => {
    const said = element('div', 'alert bad');
    said.dataset.refusal = '';
    said.setAttribute('role', 'alert');
    said.tabIndex = -1;
    const main = answer.status === 0 ? words.wordOffline
      : answer.status === 401 ? words.wordSignedOut
        : answer.body?.detail || words.wordFailed;
    const first = element('p', '', main);
    if (answer.status === 401) {
      first.append(' ', wayIn());
    }
    said.append(first);
    const errors = answer.body?.errors || [];
    if (errors.length) {
      const list = element('ul');
      for (const error of errors) {
        const field = fieldFor(form, error.field);
        field?.setAttribute('aria-invalid', 'true');
        list.append(element('li', '', `${nameOf(field, error.field)}: ${error.message || ''}`));
      }
      said.append(list);
    }
    if (answer.status === CONFLICT && answer.body?.code === 'overtaken' && form.dataset.current) {
      said.append(element('p', '', texts.kept));
      const ways = element('p', 'row');
      const look = element('a', 'button quiet small', texts.look);
      look.href = window.location.pathname + window.location.search;
      look.target = '_blank';
      const mine = element('button', 'button quiet small', texts.mine);
      mine.type = 'button';
      mine.addEventListener('click', () => overwrite(form));
      ways.append(look, mine);
      said.append(ways);
    }
    (form.querySelector('[data-said]') || form).prepend(said);
    typed = typed || form.hasAttribute('data-guards');
    said.focus();
  };

  const busy = (form, on) => {
    form.dataset.saving = on ? 'yes' : '';
    form.querySelectorAll('button[type="submit"]').forEach((button) => (on
      ? button.setAttribute('aria-busy', 'true') : button.removeAttribute('aria-busy')));
  };

  // Somebody saved in between: what was typed is kept, and saved on top if that is what is wanted.
  const overwrite = async (form) => {
    const current = await call('GET', form.dataset.current);
    if (!current.ok) {
      tell(form, current);
      return;
    }
    form.elements.version.value = current.body.version;
    form.requestSubmit(form.querySelector('button[type="submit"]:not([data-does])'));
  };

  // ---- a password is shown this one time

  const showPassword = (form, given) => {
    form.closest('dialog')?.close();
    const dialog = document.getElementById('password');
    dialog.querySelector('[data-login]').textContent = given.account.login;
    const place = dialog.querySelector('[data-password]');
    place.textContent = given.password;
    dialog.addEventListener('close', () => {
      place.textContent = '';
      window.location.assign(`/admin/accounts/${encodeURIComponent(given.account.login)}`);
    }, { once: true });
    dialog.querySelector('[data-copy]').onclick = () => navigator.clipboard?.writeText(place.textContent)
      .then(() => say(texts.copied), () => {});
    dialog.showModal();
  };

  const goOn = (form, body) => {
    const next = new URL(form.dataset.next
      ? form.dataset.next.replace(/\{(\w+)\}/g, (all, name) => encodeURIComponent(body?.[name] ?? '')) : window.location.href,
    window.location.href);
    next.hash = '';
    next.searchParams.set('done', form.dataset.done || 'saved');
    window.location.assign(next);
  };

  // One key for one thing that is asked: pressed twice it happens once.
  const keyFor = (form, asked) => {
    if (form.dataset.asked !== asked) {
      form.dataset.asked = asked;
      form.dataset.key = crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random()}`;
    }
    return form.dataset.key;
  };

  const save = async (form, submitter) => {
    const shape = shapes[form.dataset.shape];
    const does = submitter?.dataset.does || 'save';
    const [method, path, body] = shape ? shape(form, does)
      : [form.dataset.method || 'POST', form.dataset.save, form.hasAttribute('data-empty') ? {} : read(form)];
    clear(form);
    busy(form, true);
    const answer = await call(method, path, method === 'DELETE' ? undefined : body,
      does === 'preview' ? {} : { 'Idempotency-Key': keyFor(form, method + path + JSON.stringify(body)) });
    busy(form, false);
    if (!answer.ok) {
      delete form.dataset.asked;
      tell(form, answer);
      return;
    }
    if (does === 'preview') {
      showImpact(form, answer.body);
    } else if (answer.body?.password) {
      showPassword(form, answer.body);
    } else if (does === 'rollout') {
      const next = new URL(form.dataset.rolledOut, window.location.href);
      next.searchParams.set('rollout', answer.body.id);
      window.location.assign(next);
    } else {
      goOn(form, answer.body);
    }
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.save === undefined && !form.dataset.shape) {
      return;
    }
    event.preventDefault();
    if (form.dataset.saving !== 'yes') {
      save(form, event.submitter);
    }
  });

  // ---- what was put aside: one dialog for each decision, about whichever entry opened it

  document.addEventListener('click', (event) => {
    const opener = event.target.closest('[data-opens][data-address]');
    if (!opener) {
      return;
    }
    const form = document.getElementById(opener.dataset.opens).querySelector('form');
    if (form.dataset.save !== opener.dataset.address) {
      form.reset();
      form.dataset.save = opener.dataset.address;
    }
    clear(form);
    form.querySelector('[data-about-what]').textContent = opener.dataset.about;
  });

  // ---- a name that leads to a page of its own

  document.addEventListener('submit', (event) => {
    if (event.target.dataset.goes) {
      event.preventDefault();
      window.location.assign(event.target.dataset.goes + encodeURIComponent(event.target.elements.login.value.trim()));
    }
  });

  // ---- rows that come and go

  let made = 0;
  const addRow = (rows, given = {}) => {
    const row = document.importNode(rows.querySelector('template').content.firstElementChild, true);
    made += 1;
    row.querySelectorAll('[name]').forEach((field) => {
      field.id = `${field.name}-new-${made}`;
      const label = field.closest('.field')?.querySelector('label');
      if (label) {
        label.htmlFor = field.id;
      }
      if (given[field.name] !== undefined) {
        field.value = given[field.name];
      }
    });
    rows.querySelector('[data-list-of-rows]').append(row);
    entered();
    return row;
  };

  document.addEventListener('click', (event) => {
    const adder = event.target.closest('[data-adds]');
    if (adder) {
      addRow(document.querySelector(`[data-rows="${adder.dataset.adds}"]`)).querySelector('[name]')?.focus();
    }
    const remover = event.target.closest('[data-removes]');
    if (remover) {
      const rows = remover.closest('[data-rows]');
      rowOf(remover).remove();
      entered();
      rows.querySelector('[data-adds]')?.focus();
    }
  });

  // ---- a calendar: the days of a year, and its exceptions as rows

  const days = document.querySelector('[data-year]');
  if (days) {
    const rows = document.querySelector('[data-rows="exceptions"]');
    const rowFor = (date) => [...rows.querySelectorAll('[data-row]')]
      .find((row) => row.querySelector('[name="date"]').value === date);
    days.addEventListener('click', (event) => {
      const day = event.target.closest('[data-date]');
      if (!day) {
        return;
      }
      const row = rowFor(day.dataset.date)
        || addRow(rows, { date: day.dataset.date, type: day.dataset.open === 'true' ? 'CLOSED' : 'WORKING' });
      rows.closest('details')?.setAttribute('open', '');
      row.querySelector('[name="type"]').focus();
    });
    days.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
      const all = [...days.querySelectorAll('[data-date]')];
      const here = all.indexOf(event.target.closest('[data-date]'));
      const next = all[here + step];
      if (step && here >= 0 && next) {
        event.preventDefault();
        all[here].tabIndex = -1;
        next.tabIndex = 0;
        next.focus();
      }
    });
  }

  const shapes = {
    calendar: (form, does) => {
      const { reason, version, id, ...calendar } = read(form);
      calendar.week = Object.fromEntries(Object.entries(calendar.week || {}).filter(([, hours]) => hours.length));
      if (does === 'save') {
        return ['PUT', `/api/calendars/${encodeURIComponent(id)}`, { ...calendar, reason, version }];
      }
      const change = { calendar: { id, ...calendar }, reason, version };
      return ['POST', `/api/service-levels/${does === 'preview' ? 'preview' : 'rollouts'}`, change];
    },
    policy: (form, does) => {
      const { reason, version, mode } = read(form);
      const change = { policy: { table: form.dataset.table || '' }, mode, reason, version };
      return ['POST', `/api/service-levels/${does === 'preview' ? 'preview' : 'rollouts'}`, change];
    },
  };

  // ---- what a change would do

  const moment = (at) => {
    if (!at) {
      return element('span', 'muted', '–');
    }
    const time = element('time', '', at);
    time.dateTime = at;
    time.dataset.show = 'datetime';
    return time;
  };

  const impactTable = (impact) => {
    const box = element('div', 'table-box cards');
    const table = element('table');
    const head = element('tr');
    [texts.case, texts.promise, texts.dueBefore, texts.dueAfter].forEach((name) => {
      const cell = element('th', '', name);
      cell.scope = 'col';
      head.append(cell);
    });
    const thead = element('thead');
    thead.append(head);
    const body = element('tbody');
    for (const line of impact.items) {
      const row = element('tr');
      const first = element('th');
      first.scope = 'row';
      const link = element('a', 'nowrap', line.number);
      link.href = `/cases/${encodeURIComponent(line.number)}`;
      first.append(link);
      const metric = element('td', '', texts[`metric${camel(line.metric)}`] || line.metric);
      const before = element('td');
      before.dataset.label = texts.dueBefore;
      before.append(moment(line.dueBefore));
      const after = element('td');
      after.dataset.label = texts.dueAfter;
      after.append(moment(line.dueAfter));
      if (line.newlyBreached) {
        after.append(' ', element('span', 'badge bad', texts.late));
      }
      row.append(first, metric, before, after);
      body.append(row);
    }
    table.append(thead, body);
    box.append(table);
    return box;
  };

  const showImpact = (form, impact) => {
    const place = form.querySelector('[data-impact]');
    const said = element('div', `alert ${impact.newlyBreached ? 'bad' : impact.moved ? 'warn' : 'good'}`);
    said.setAttribute('role', 'status');
    said.append(element('p', '', texts.impact.replace('{0}', impact.open).replace('{1}', impact.moved)
      .replace('{2}', impact.newlyBreached)));
    place.replaceChildren(said);
    if (impact.items.length) {
      place.append(impactTable(impact));
    }
    form.querySelectorAll('[data-after-preview]').forEach((part) => part.removeAttribute('hidden'));
    showTimes(place);
    place.scrollIntoView({ block: 'nearest' });
  };

  // ---- files: read here, sent as what they are

  const importer = document.querySelector('form[data-imports]');
  importer?.addEventListener('submit', async (event) => {
    event.preventDefault();
    clear(importer);
    const file = importer.querySelector('input[type="file"]').files[0];
    if (!file) {
      return;
    }
    const text = await file.text();
    const calendar = /^\uFEFF?\s*BEGIN:VCALENDAR/.test(text);
    const reason = encodeURIComponent(importer.elements.reason.value.trim());
    busy(importer, true);
    const answer = await call('POST', `${importer.dataset.imports}/${calendar ? 'icalendar' : 'chinese-notice'}?reason=${reason}`,
      text, { 'Content-Type': calendar ? 'text/calendar' : 'application/json' });
    busy(importer, false);
    if (!answer.ok) {
      tell(importer, answer);
      return;
    }
    const skipped = answer.body.skipped || [];
    const said = element('div', `alert ${skipped.length ? 'warn' : 'good'}`);
    said.dataset.refusal = '';
    said.setAttribute('role', 'status');
    said.append(element('p', '', texts.imported.replace('{0}', answer.body.dates).replace('{1}', answer.body.calendar.version)));
    if (skipped.length) {
      const list = element('ul');
      skipped.forEach((left) => list.append(element('li', '', `${left.what}: ${texts[`skipped${camel(left.why)}`] || left.why}`)));
      said.append(element('p', '', texts.skipped), list);
    }
    const on = element('a', 'button quiet small', texts.goOn);
    on.href = window.location.pathname + window.location.search;
    said.append(on);
    importer.prepend(said);
  });

  // ---- the decision table that holds, and the one that shall

  // Drawn here and not by a modeler's library: as a table of the page it is read by everybody, in the reader's words.
  const board = document.querySelector('[data-decision]');
  const DMN = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
  const within = (parent, name) => [...parent.children].filter((child) => child.localName === name && child.namespaceURI === DMN);
  const textOf = (parent) => within(parent, 'text')[0]?.textContent.trim() || '';
  const word = (kind, code) => texts[kind + camel(code.replace(/[-\s]/g, '_').replace(/([a-z])([A-Z])/g, '$1_$2'))];

  const decisionsOf = (xml) => {
    const file = new DOMParser().parseFromString(xml, 'application/xml');
    if (file.querySelector('parsererror')) {
      throw new Error('no XML');
    }
    const found = [...file.getElementsByTagNameNS(DMN, 'decision')].map((decision) => {
      const table = within(decision, 'decisionTable')[0];
      return table && {
        id: decision.id,
        name: word('decision', decision.id) || decision.getAttribute('name') || decision.id,
        inputs: within(table, 'input').map((input) => {
          const asked = textOf(within(input, 'inputExpression')[0] || input);
          return word('column', asked) || input.getAttribute('label') || asked;
        }),
        outputs: within(table, 'output').map((output) => word('column', output.getAttribute('name') || '')
          || output.getAttribute('label') || output.getAttribute('name')),
        rules: within(table, 'rule').map((rule) => ({
          cells: [...within(rule, 'inputEntry'), ...within(rule, 'outputEntry')].map(textOf),
          note: within(rule, 'description')[0]?.textContent.trim() || '',
        })),
      };
    }).filter(Boolean);
    if (!found.length) {
      throw new Error('no decision table');
    }
    return found;
  };

  // PT1H30M, as people say it.
  const spoken = (text) => {
    const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
    return parts && [words.wordDay, words.wordHour, words.wordMinute, words.wordSecond]
      .map((unit, at) => (parts[at + 1] ? `${parts[at + 1]}\u00a0${unit}` : '')).filter(Boolean).join(' ');
  };

  const cellText = (text) => spoken(text.replace(/"/g, '')) || word('decision', text) || text.replace(/"([A-Z0-9_]+)"/g, (quoted, code) => word('code', code) || code).replace(/^"(.*)"$/, '$1');

  const tableOf = (decision, before) => {
    const known = before && new Set(before.rules.map((rule) => JSON.stringify(rule.cells)));
    const table = element('table');
    table.append(element('caption', 'visually-hidden', decision.name));
    const head = element('tr');
    ['#', ...decision.inputs, ...decision.outputs, texts.note].forEach((name, at) => {
      const cell = element('th', at > decision.inputs.length && at <= decision.inputs.length + decision.outputs.length ? 'answer' : '', name);
      cell.scope = 'col';
      head.append(cell);
    });
    const thead = element('thead');
    thead.append(head);
    const body = element('tbody');
    decision.rules.forEach((rule, number) => {
      const changed = known && !known.has(JSON.stringify(rule.cells));
      const row = element('tr', changed ? 'changed' : '');
      const first = element('th', '', String(number + 1));
      first.scope = 'row';
      if (changed) {
        first.append(' ', element('span', 'badge warn', texts.changed));
      }
      row.append(first);
      rule.cells.forEach((text, at) => row.append(element('td', at >= decision.inputs.length ? 'answer' : '', cellText(text) || '–')));
      row.append(element('td', 'muted small', rule.note));
      body.append(row);
    });
    table.append(thead, body);
    return table;
  };

  let holding = null;
  const showTable = (xml) => {
    const decisions = decisionsOf(xml);
    const others = document.querySelector('[data-tables]');
    const show = (decision) => {
      board.replaceChildren(tableOf(decision, holding?.find((one) => one.id === decision.id)));
      board.scrollTop = 0;
      others.querySelectorAll('button').forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.id === decision.id)));
    };
    others.replaceChildren(...decisions.map((decision) => {
      const button = element('button', 'button quiet small', decision.name);
      button.type = 'button';
      button.dataset.id = decision.id;
      button.addEventListener('click', () => show(decision));
      return button;
    }));
    show(decisions.find((decision) => decision.id === board.dataset.decision) || decisions[0]);
    holding = holding || decisions;
    board.dataset.shown = 'true';
  };
  if (board) {
    call('GET', '/api/service-levels/policy').then((answer) => {
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      showTable(answer.body.table);
      const download = document.querySelector('[data-downloads]');
      if (download) {
        download.addEventListener('click', () => {
          const link = element('a');
          link.href = URL.createObjectURL(new Blob([answer.body.table], { type: 'application/xml' }));
          link.download = `service-level-policy-${answer.body.version}.dmn`;
          link.click();
          URL.revokeObjectURL(link.href);
        });
        download.removeAttribute('hidden');
      }
    }).catch(() => board.replaceChildren(element('p', 'loading', words.wordFailed)));

    document.querySelector('[data-table-file]')?.addEventListener('change', async (event) => {
      const form = event.target.form;
      const file = event.target.files[0];
      if (!file) {
        return;
      }
      clear(form);
      form.dataset.table = await file.text();
      form.querySelectorAll('[data-after-preview]').forEach((part) => part.setAttribute('hidden', ''));
      form.querySelector('[data-impact]').replaceChildren();
      form.querySelectorAll('[data-after-file]').forEach((part) => part.removeAttribute('hidden'));
      try {
        showTable(form.dataset.table);
        document.querySelector('[data-shows]').textContent = texts.shown.replace('{0}', file.name);
      } catch {
        tell(form, { status: 422, body: { detail: texts.noTable } });
      }
    });
  }

  document.addEventListener('input', (event) => {
    typed = typed || Boolean(event.target.closest('form[data-guards]'));
  });
  document.addEventListener('submit', () => { typed = false; }, true);
  window.addEventListener('beforeunload', (event) => {
    if (typed) {
      event.preventDefault();
    }
  });
})();
