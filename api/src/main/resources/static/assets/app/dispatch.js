// The dispatcher's board: jobs are dragged to a lane, or given from the list of those who may go. The server decides; a job that
// somebody has is taken back first, and what the process then asks is answered with the technician of the dispatcher's choice.
(() => {
  'use strict';

  const dialog = document.getElementById('assign');
  if (!dialog) {
    return;
  }
  const { call, say, words } = window.mendflow;
  const said = document.getElementById('said').dataset;
  const problem = document.getElementById('problem');
  const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const pause = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });
  const fill = (text, ...parts) => parts.reduce((whole, part, place) => whole.replace(`{${place}}`, part), text);
  const changed = () => document.body.dispatchEvent(new CustomEvent('changed'));

  // Where a lane's bands and blocks stand: the server says it in percent of the day.
  const place = () => {
    for (const element of document.querySelectorAll('[data-left]')) {
      element.style.left = `${element.dataset.left}%`;
      if (element.dataset.width) {
        element.style.width = `${element.dataset.width}%`;
      }
    }
  };
  const wide = window.matchMedia('(min-width: 1000px)');
  const arrange = () => {
    if (wide.matches) {
      place();
    } else {
      document.querySelectorAll('[data-left]').forEach((element) => element.removeAttribute('style'));
    }
  };
  arrange();
  wide.addEventListener('change', arrange);
  document.body.addEventListener('htmx:afterSwap', arrange);

  const reason = (answer) => (answer.status === 0 ? said.offline : answer.status === 401 ? said.signedOut : answer.body?.detail || said.problem);

  const tell = (message) => {
    const inside = dialog.open ? dialog.querySelector('.refusal') : null;
    const spot = inside || problem;
    spot.textContent = message;
    spot.hidden = false;
    spot.focus();
  };

  const candidatesOf = (number) => call('GET', `/api/dispatch/jobs/${number}/candidates`);

  // After a job was taken back the process asks somebody, or nobody: only then can it be given.
  const askedAgain = async (number) => {
    for (let round = 0; round < 25; round += 1) {
      const answer = await candidatesOf(number);
      if (answer.ok && (answer.body.state === 'OFFERED' || answer.body.state === 'NOBODY')) {
        return true;
      }
      await pause(600);
    }
    return false;
  };

  const give = async (number, technician, name, state, despite, note) => {
    problem.hidden = true;
    if (state === 'TAKEN') {
      const back = await call('POST', `/api/cases/${number}/redispatch`, note ? { reason: note } : {}, { 'Idempotency-Key': newKey() });
      if (!back.ok) {
        tell(reason(back));
        return false;
      }
      say(fill(said.takenBack, number));
      changed();
      if (!(await askedAgain(number))) {
        tell(said.slow);
        return false;
      }
    }
    const key = newKey();
    let answer = null;
    // The engine may show a new task a moment after the decision that it is about.
    for (let round = 0; round < 6; round += 1) {
      answer = await call('POST', `/api/dispatch/jobs/${number}/assign`, { technician, despite, note: note || null }, { 'Idempotency-Key': key + round });
      if (answer.body?.code !== 'nobody-wanted') {
        break;
      }
      await pause(500);
    }
    if (!answer.ok) {
      tell(reason(answer));
      changed();
      return false;
    }
    say(fill(said.given, number, name));
    changed();
    return true;
  };

  const open = async (number, technician) => {
    const body = document.getElementById('assign-body');
    const waiting = document.createElement('p');
    waiting.className = 'loading';
    waiting.setAttribute('role', 'status');
    waiting.textContent = said.loading;
    body.replaceChildren(waiting);
    if (!dialog.open) {
      dialog.showModal();
    }
    try {
      await window.htmx.ajax('GET', `/dispatch/jobs/${number}`, { target: '#assign-body', swap: 'outerHTML' });
    } catch {
      dialog.close();
      tell(said.problem);
      return;
    }
    window.mendflow.showTimes(dialog);
    const first = technician && document.getElementById(`candidate-${technician}`);
    (first || document.getElementById('assign-title'))?.focus();
    first?.querySelector('details')?.setAttribute('open', '');
  };

  document.addEventListener('click', async (event) => {
    const opener = event.target.closest('[data-assign]');
    if (opener) {
      open(opener.dataset.assign);
      return;
    }
    const giver = event.target.closest('[data-gives]');
    if (giver && giver.getAttribute('aria-busy') !== 'true') {
      const { number, state } = document.getElementById('assign-body').dataset;
      const note = document.getElementById('note')?.value.trim();
      giver.setAttribute('aria-busy', 'true');
      const done = await give(number, giver.dataset.gives, giver.dataset.name, state, giver.dataset.despite === 'true', note);
      giver.removeAttribute('aria-busy');
      if (done) {
        dialog.close();
      }
    }
  });

  // Whoever comes from a case or its task has chosen the job already.
  const wanted = new URLSearchParams(window.location.search).get('assign');
  if (wanted && /^SC-\d{4}-\d{6,9}$/.test(wanted)) {
    open(wanted);
    const plain = new URL(window.location.href);
    plain.searchParams.delete('assign');
    window.history.replaceState(null, '', plain);
  }

  // Dragging: while a job is held, each lane says whether its technician may go; the board stands still meanwhile.
  let held = null;
  document.body.addEventListener('htmx:beforeRequest', (event) => {
    if (held && event.detail.elt?.id === 'board') {
      event.preventDefault();
    }
  });

  const verdicts = (answer) => {
    if (!held || !answer.ok) {
      return;
    }
    held.judged = answer.body;
    for (const lane of document.querySelectorAll('.lane')) {
      const one = answer.body.items.find((item) => item.technician === lane.dataset.technician);
      if (one) {
        lane.classList.toggle('may', one.fits);
        lane.classList.toggle('may-not', !one.fits);
        const verdict = lane.querySelector('.lane-verdict');
        verdict.textContent = one.fits ? fill(said.fits, one.score) : one.reasons.map((why) => why.text).join('; ');
        verdict.title = verdict.textContent;
      }
    }
  };

  const letGo = () => {
    document.querySelectorAll('.lane').forEach((lane) => {
      lane.classList.remove('may', 'may-not', 'over');
      lane.querySelector('.lane-verdict').textContent = '';
    });
    document.querySelectorAll('.dragged').forEach((element) => element.classList.remove('dragged'));
    held = null;
  };

  document.addEventListener('dragstart', (event) => {
    const job = event.target.closest?.('[data-job]');
    if (!job) {
      return;
    }
    held = { number: job.dataset.job, judged: null };
    event.dataTransfer.setData('text/plain', held.number);
    event.dataTransfer.effectAllowed = 'move';
    job.classList.add('dragged');
    const mine = held;
    mine.asking = candidatesOf(held.number).then((answer) => {
      if (held === mine) {
        verdicts(answer);
      }
      return answer;
    });
  });
  document.addEventListener('dragover', (event) => {
    const lane = held && event.target.closest?.('.lane');
    document.querySelectorAll('.lane.over').forEach((other) => other !== lane && other.classList.remove('over'));
    if (lane) {
      event.preventDefault();
      lane.classList.add('over');
    }
  });
  document.addEventListener('drop', async (event) => {
    const lane = held && event.target.closest?.('.lane');
    if (!lane) {
      return;
    }
    event.preventDefault();
    const { number, asking } = held;
    const { technician, name } = lane.dataset;
    letGo();
    const answer = await asking;
    const one = answer.ok && answer.body.items.find((item) => item.technician === technician);
    const decidable = answer.ok && (answer.body.state === 'OFFERED' || answer.body.state === 'NOBODY');
    if (one && one.fits && decidable) {
      await give(number, technician, name, answer.body.state, false, '');
    } else {
      await open(number, technician);
    }
  });
  document.addEventListener('dragend', () => {
    letGo();
    changed();
  });
})();
