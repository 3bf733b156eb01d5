// The form of a task: schema and values come from the API, the answer goes back to it, and nothing typed is lost on the way.
(() => {
  'use strict';

  const box = document.getElementById('form');
  if (!box) {
    return;
  }
  const { call, words } = window.mendflow;
  const text = box.dataset;
  const button = document.getElementById('complete');
  const problem = document.getElementById('problem');
  const hint = document.getElementById('complete-hint');
  let form = null;
  let sending = false;

  const mayComplete = () => document.getElementById('state').dataset.mayComplete === 'true';

  const refresh = () => {
    const ready = form !== null && mayComplete() && !sending;
    button.disabled = !ready;
    if (hint) {
      hint.hidden = mayComplete();
    }
    form?.setProperty('readOnly', !mayComplete());
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

  const explain = (answer) => {
    if (answer.status === 0) {
      tell(text.textOffline);
    } else if (answer.status === 401) {
      tell(text.textSignedOut);
    } else if (answer.status === 403) {
      tell(answer.body?.detail || text.textForbidden);
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
    sending = true;
    problem.hidden = true;
    button.setAttribute('aria-busy', 'true');
    refresh();
    const slow = setTimeout(() => { document.getElementById('pending').hidden = false; }, 800);
    const answer = await call('POST', `/api/tasks/${text.task}/complete`, { variables: data });
    clearTimeout(slow);
    if (answer.ok) {
      window.location.assign(text.done);
      return;
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
    await form.importSchema(typeof schema === 'string' ? JSON.parse(schema) : schema, values);
    form.on('submit', (event) => { if (event.preventDefault) { event.preventDefault(); } });
    box.addEventListener('submit', (event) => {
      event.preventDefault();
      complete();
    });
    refresh();
  };

  button.addEventListener('click', complete);
  document.body.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.elt?.id === 'state' || event.detail.target?.id === 'state') {
      refresh();
    }
  });
  show().catch(() => tell(words.wordFailed));
})();
