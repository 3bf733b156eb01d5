// The form of a task: schema and values come from the API, the answer goes back to it, and nothing typed is lost on the way.
(() => {
  'use strict';

  const box = document.getElementById('form');
  if (!box) {
    return;
  }
  const { call, newKey, words } = window.mendflow;
  const text = box.dataset;
  const button = document.getElementById('complete');
  const problem = document.getElementById('problem');
  const hint = document.getElementById('complete-hint');
  const kept = document.getElementById('kept');
  const draft = `mendflow.task.${text.task}`;
  let form = null;
  let typed = null;
  let sending = false;
  let asked = null;
  let engineAway = false;

  // What is typed outlives a reload, a session and a restart of the program; it ends with the tab or with the task.
  const keep = (data) => {
    typed = data;
    try {
      sessionStorage.setItem(draft, JSON.stringify(data));
    } catch {
      // A browser that keeps nothing still has the form on the page.
    }
  };
  const forget = () => {
    typed = null;
    try {
      sessionStorage.removeItem(draft);
    } catch {
      // Nothing was kept.
    }
  };
  const remembered = () => {
    try {
      return JSON.parse(sessionStorage.getItem(draft));
    } catch {
      return null;
    }
  };

  const worded = (field, value) => {
    const choice = (one) => (field.values || []).find((option) => String(option.value) === String(one))?.label || String(one);
    if (typeof value === 'boolean') {
      return value ? text.textYes : text.textNo;
    }
    return Array.isArray(value) ? value.map(choice).join(', ') : choice(value);
  };
  const fieldsOf = (part) => (part.components || []).flatMap((one) => [one, ...fieldsOf(one)]);
  const showKept = () => {
    const lines = !typed || !form ? [] : fieldsOf(form._getState().schema || {})
      .filter((field) => field.key && ![undefined, null, ''].includes(typed[field.key]))
      .map((field) => `${field.label || field.key}: ${worded(field, typed[field.key])}`);
    kept.hidden = lines.length === 0 || sending || mayComplete();
    document.getElementById('kept-text').textContent = lines.join('\n');
  };
  document.getElementById('kept-copy').addEventListener('click', () => {
    navigator.clipboard?.writeText(document.getElementById('kept-text').textContent)
      .then(() => window.mendflow.say(text.textCopied), () => window.getSelection().selectAllChildren(document.getElementById('kept-text')));
  });

  const mayComplete = () => document.getElementById('state').dataset.mayComplete === 'true';

  const refresh = () => {
    const ready = form !== null && mayComplete() && !sending;
    button.disabled = !ready;
    if (hint) {
      hint.hidden = mayComplete();
    }
    form?.setProperty('readOnly', !mayComplete());
    showKept();
  };

  const tell = (message, details = []) => {
    problem.replaceChildren();
    const first = document.createElement('p');
    first.textContent = message;
    problem.append(first);
    if (details.length > 0) {
      const list = document.createElement('ul');
      for (const detail of details) {
        const item = document.createElement('li');
        item.textContent = detail;
        list.append(item);
      }
      problem.append(list);
    }
    problem.hidden = false;
    problem.focus();
  };

  const signedOut = () => {
    tell(text.textSignedOut);
    const again = document.createElement('a');
    again.href = '/login';
    again.target = '_blank';
    again.rel = 'noopener';
    again.textContent = text.textSignIn;
    problem.append(again);
  };

  const explain = (answer) => {
    if (answer.status === 0) {
      tell(text.textOffline);
    } else if (answer.status === 401) {
      signedOut();
    } else if (answer.status === 403) {
      tell(answer.body?.detail || text.textForbidden);
    } else if (answer.status === 503) {
      engineAway = true;
      tell(answer.body?.detail || text.textProblem);
    } else if (answer.status === 409) {
      tell(answer.body?.detail || text.textTaken);
      document.body.dispatchEvent(new CustomEvent('changed'));
    } else {
      const details = (answer.body?.errors || []).map((error) => [error.field, error.message].filter(Boolean).join(': '));
      tell(answer.body?.detail || text.textProblem, details);
    }
  };

  const complete = async () => {
    if (sending || !mayComplete()) {
      return;
    }
    const { data, errors } = form.submit();
    if (Object.keys(errors).length > 0) {
      tell(text.textInvalid);
      return;
    }
    const body = JSON.stringify({ variables: data });
    asked = asked?.body === body ? asked : { body, key: newKey() };
    await send();
  };

  // The same answer has the same key until somebody says what came of it: sent again, it counts once.
  const send = async () => {
    sending = true;
    engineAway = false;
    problem.hidden = true;
    button.setAttribute('aria-busy', 'true');
    refresh();
    const slow = setTimeout(() => { document.getElementById('pending').hidden = false; }, 3000);
    const answer = await call('POST', `/api/tasks/${text.task}/complete`, asked.body, { 'Idempotency-Key': asked.key });
    clearTimeout(slow);
    if (answer.ok) {
      forget();
      window.location.assign(text.done);
      return;
    }
    if (![0, 401].includes(answer.status) && answer.status < 500) {
      asked = null;
    }
    document.getElementById('pending').hidden = true;
    sending = false;
    button.removeAttribute('aria-busy');
    refresh();
    explain(answer);
  };

  const show = async () => {
    const answer = await call('GET', `/api/tasks/${text.task}`);
    if (!answer.ok || !answer.body) {
      box.replaceChildren();
      tell(answer.status === 401 ? text.textSignedOut : text.textLoad);
      return;
    }
    const task = answer.body;
    const values = task.variables || {};
    box.replaceChildren();
    const schema = task.form?.schema || task.form || task.schema || { type: 'default', components: [] };
    form = new window.FormViewer.Form({ container: box });
    const before = remembered();
    await form.importSchema(typeof schema === 'string' ? JSON.parse(schema) : schema, before ? { ...values, ...before } : values);
    typed = before;
    document.getElementById('restored').hidden = !before || !mayComplete();
    form.on('changed', (event) => {
      if (mayComplete()) {
        keep(event.data);
      }
    });
    form.on('submit', (event) => { if (event.preventDefault) { event.preventDefault(); } });
    box.addEventListener('submit', (event) => {
      event.preventDefault();
      complete();
    });
    refresh();
  };

  document.getElementById('discard').addEventListener('click', () => {
    forget();
    window.location.reload();
  });
  button.addEventListener('click', complete);
  // A part that refreshes itself must not take the page, and what is typed on it, to the sign-in.
  document.body.addEventListener('htmx:beforeOnLoad', (event) => {
    if (event.detail.xhr.status === 401) {
      event.preventDefault();
      if (problem.hidden) {
        signedOut();
      }
    }
  });
  window.addEventListener('focus', () => document.body.dispatchEvent(new CustomEvent('changed')));
  document.body.addEventListener('htmx:afterSwap', (event) => {
    const swapped = [event.detail.elt?.id, event.detail.target?.id];
    if (swapped.includes('state')) {
      refresh();
      // Done meanwhile, and what was sent from here got no answer: it may have been this.
      if (asked && !sending && document.getElementById('state').dataset.state === 'DONE') {
        send();
      }
    }
    if (swapped.includes('engine-state') && engineAway && !document.querySelector('#engine-state .alert')) {
      engineAway = false;
      problem.hidden = true;
    }
  });
  show().catch(() => tell(words.wordFailed));
})();
