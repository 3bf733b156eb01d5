// What technicians do on the phone. Each command carries the time of the device and a key, so that it may come late or twice;
// what was typed stays in the page, and in the tab, until the server has it.
(() => {
  'use strict';

  const said = document.getElementById('said')?.dataset;
  const problem = document.getElementById('problem');
  if (!said) {
    return;
  }
  const { call, newKey, say, stay } = window.mendflow;

  const keys = new Map();
  const moment = () => new Date().toISOString();

  const tell = (message) => {
    problem.textContent = message;
    problem.hidden = false;
    problem.focus();
  };

  const reason = (answer) => {
    if (answer.status === 0) {
      return said.offline;
    }
    if (answer.status === 401) {
      return said.signedOut;
    }
    const details = (answer.body?.errors || []).map((error) => [error.field, error.message].filter(Boolean).join(': '));
    return [answer.body?.detail || said.problem, ...details].join(' ');
  };

  // One wish has one key until it is answered: pressed again after a dead spot it has one effect.
  const send = async (wish, method, path, body) => {
    const known = keys.get(wish);
    const again = known && known.body === JSON.stringify({ ...body, at: null });
    const key = again ? known.key : newKey();
    const sent = again && body?.at ? { ...body, at: known.at } : body;
    keys.set(wish, { key, at: body?.at, body: JSON.stringify({ ...body, at: null }) });
    const answer = await call(method, path, sent, { 'Idempotency-Key': key });
    if (answer.status !== 0 && answer.status !== 401 && answer.status < 500) {
      keys.delete(wish);
    }
    if (answer.ok) {
      problem.hidden = true;
    } else {
      tell(reason(answer));
    }
    document.body.dispatchEvent(new CustomEvent('changed'));
    return answer;
  };

  const busy = async (button, work) => {
    if (button.getAttribute('aria-busy') === 'true') {
      return;
    }
    button.setAttribute('aria-busy', 'true');
    try {
      await work();
    } finally {
      button.removeAttribute('aria-busy');
    }
  };

  const answerOffer = async (task, variables, thanks) => {
    const answer = await send(`offer-${task}`, 'POST', `/api/tasks/${task}/complete`, { variables });
    if (answer.ok) {
      say(thanks);
    } else if (answer.status === 409 || answer.status === 404) {
      tell(said.gone);
    }
    return answer;
  };

  const visit = document.getElementById('job')?.dataset.visit;
  const decline = document.getElementById('decline');

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    const data = button?.dataset;
    if (data?.accept) {
      busy(button, () => answerOffer(data.accept, { jobDecision: 'ACCEPT' }, said.accepted));
    } else if (data?.decline) {
      decline.dataset.task = data.decline;
      decline.showModal();
    } else if (data?.post) {
      busy(button, () => send(data.post, 'POST', data.post, { at: moment() }));
    } else if (data?.removes) {
      busy(button, () => send(data.removes, 'DELETE', `/api/visits/${visit}/parts/${data.removes}`));
    }
  });

  document.getElementById('decline-form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = event.target;
    busy(form.querySelector('[type="submit"]'), async () => {
      decline.close();
      await answerOffer(decline.dataset.task,
        { jobDecision: 'DECLINE', declineReason: new FormData(form).get('declineReason') }, said.declined);
    });
  });

  if (!visit) {
    return;
  }

  document.addEventListener('change', async (event) => {
    const item = event.target.dataset?.check;
    if (item) {
      const wanted = event.target.checked;
      const answer = await send(`check-${item}`, 'PUT', `/api/visits/${visit}/checks/${item}`, { done: wanted, at: moment() });
      if (!answer.ok) {
        event.target.checked = !wanted;
      }
    }
  });

  // What is typed outlives a sign-in in between; it goes with the tab.
  const drafts = `visit-${visit}`;
  const forms = [...document.querySelectorAll('form[data-keeps]')];
  const fields = (form) => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));
  const remember = () => {
    try {
      sessionStorage.setItem(drafts, JSON.stringify(Object.fromEntries(forms.map((form) => [form.dataset.keeps, fields(form)]))));
    } catch {
      // A tab without storage keeps what is typed in its fields alone.
    }
  };
  const recall = () => {
    let kept = {};
    try {
      kept = JSON.parse(sessionStorage.getItem(drafts)) || {};
    } catch {
      kept = {};
    }
    for (const form of forms) {
      for (const [name, value] of Object.entries(kept[form.dataset.keeps] || {})) {
        const field = form.elements[name];
        if (field && value !== field.value) {
          field.value = value;
          stay();
        }
      }
    }
  };
  recall();
  forms.forEach((form) => form.addEventListener('input', remember));

  const filled = (form) => {
    const wrong = [...form.elements].find((field) => field.willValidate && !field.checkValidity());
    [...form.elements].forEach((field) => field.removeAttribute('aria-invalid'));
    if (wrong) {
      wrong.setAttribute('aria-invalid', 'true');
      wrong.focus();
      wrong.reportValidity();
    }
    return !wrong;
  };
  const present = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

  document.getElementById('part-form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = event.target;
    if (!filled(form)) {
      return;
    }
    busy(form.querySelector('[type="submit"]'), async () => {
      const part = present(fields(form));
      const body = { ...part, quantity: Number(part.quantity || 1), at: moment() };
      if ((await send('part', 'POST', `/api/visits/${visit}/parts`, body)).ok) {
        form.reset();
        remember();
        say(said.saved);
      }
    });
  });

  // The field to sign in: strokes of a finger, a pen or a mouse.
  const pad = document.getElementById('pad');
  let drawn = false;
  const clearPad = () => {
    const brush = pad.getContext('2d');
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, pad.width, pad.height);
    brush.strokeStyle = '#14212b';
    brush.lineWidth = 4;
    brush.lineCap = 'round';
    brush.lineJoin = 'round';
    drawn = false;
  };
  if (pad) {
    clearPad();
    let from = null;
    const spot = (event) => {
      const box = pad.getBoundingClientRect();
      return [(event.clientX - box.left) * (pad.width / box.width), (event.clientY - box.top) * (pad.height / box.height)];
    };
    pad.addEventListener('pointerdown', (event) => {
      pad.setPointerCapture(event.pointerId);
      from = spot(event);
    });
    pad.addEventListener('pointermove', (event) => {
      if (from) {
        const to = spot(event);
        const brush = pad.getContext('2d');
        brush.beginPath();
        brush.moveTo(...from);
        brush.lineTo(...to);
        brush.stroke();
        from = to;
        drawn = true;
      }
    });
    ['pointerup', 'pointercancel'].forEach((end) => pad.addEventListener(end, () => { from = null; }));
    document.getElementById('pad-clear').addEventListener('click', clearPad);
  }

  document.getElementById('sign-form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = event.target;
    if (!filled(form)) {
      return;
    }
    busy(form.querySelector('[type="submit"]'), async () => {
      const picture = drawn ? pad.toDataURL('image/png').split(',')[1] : null;
      const body = { signer: form.elements.signer.value.trim(), picture, at: moment() };
      if ((await send('signature', 'PUT', `/api/visits/${visit}/signature`, body)).ok) {
        form.reset();
        clearPad();
        remember();
        document.getElementById('sign-again').open = false;
        say(said.saved);
      }
    });
  });

  const finish = document.getElementById('finish-form');
  const showMissing = () => {
    document.getElementById('missing-part').hidden = finish.elements.repairOutcome.value !== 'PARTS_MISSING';
  };
  if (finish) {
    showMissing();
    finish.addEventListener('change', showMissing);
    finish.addEventListener('submit', (event) => {
      event.preventDefault();
      const task = document.getElementById('ready-to-finish').dataset.task;
      if (!filled(finish) || !task) {
        return;
      }
      busy(finish.querySelector('[type="submit"]'), async () => {
        const report = present(fields(finish));
        if (report.repairOutcome !== 'PARTS_MISSING') {
          delete report.partNumber;
        }
        const answer = await send(`finish-${task}`, 'POST', `/api/tasks/${task}/complete`, { variables: report });
        if (answer.ok) {
          try {
            sessionStorage.removeItem(drafts);
          } catch {
            // Nothing was kept.
          }
          const home = new URL(finish.dataset.home, window.location.href);
          home.searchParams.set('done', answer.body?.pending ? 'pending' : 'repair-reported');
          window.location.assign(home);
        }
      });
    });
  }
})();
