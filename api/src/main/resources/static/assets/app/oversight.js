// The pages about the engine: heat on a diagram, corrections of instances, second tries in batches, models of designers.
(() => {
  'use strict';

  const { call, words, language } = window.mendflow;
  const LEVELS = 5;
  const fill = (sentence, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), sentence || '');

  const reason = (answer) => {
    if (answer.status === 0) {
      return words.wordOffline;
    }
    if (answer.status === 401) {
      return words.wordSignedOut;
    }
    const errors = (answer.body?.errors || []).map((error) => [error.field, error.message].filter(Boolean).join(': '));
    return [answer.body?.detail || words.wordFailed, ...errors].join(' ');
  };

  const refuse = (form, message) => {
    let place = form.querySelector('.refusal');
    if (!place) {
      place = document.createElement('p');
      place.className = 'refusal alert bad';
      place.setAttribute('role', 'alert');
      form.prepend(place);
    }
    place.textContent = message;
  };

  const goOn = (done) => {
    const next = new URL(window.location.href);
    next.hash = '';
    next.searchParams.set('done', done);
    window.location.assign(next);
  };

  // Heat: one layer at a time over the diagram. Figures differ by orders of magnitude, so steps of colour are steps of size.
  const heatOf = (box) => JSON.parse(document.getElementById(box.dataset.heat)?.dataset.value || '{}');
  const kindOf = (layer) => (layer === 'incidents' ? 'bad' : layer.startsWith('p') ? 'time' : 'count');

  const scale = (figures) => {
    const values = figures.map((figure) => figure.value).filter((value) => value > 0);
    const least = Math.log(Math.min(...values));
    const most = Math.log(Math.max(...values));
    return (value) => (most === least || value <= 0 ? LEVELS : 1 + Math.round(((Math.log(value) - least) / (most - least)) * (LEVELS - 1)));
  };

  const legend = (layer, figures, level) => {
    const list = document.getElementById('heat-legend');
    if (!list) {
      return;
    }
    list.replaceChildren();
    if (figures.length === 0) {
      const nothing = document.createElement('li');
      nothing.textContent = list.dataset.nothing;
      list.append(nothing);
      return;
    }
    const first = new Map();
    [...figures].sort((a, b) => a.value - b.value).forEach((figure) => {
      if (!first.has(level(figure.value))) {
        first.set(level(figure.value), figure.text);
      }
    });
    for (const [step, text] of first) {
      const item = document.createElement('li');
      const swatch = document.createElement('span');
      swatch.className = `swatch heat-${kindOf(layer)}-${step}`;
      const label = document.createElement('span');
      label.textContent = fill(list.dataset.less, text);
      item.append(swatch, label);
      list.append(item);
    }
  };

  const paint = (box, viewer) => {
    const layer = document.querySelector('input[name=layer]:checked')?.value || 'active';
    const figures = heatOf(box)[layer] || {};
    const elements = viewer.get('elementRegistry');
    const canvas = viewer.get('canvas');
    const overlays = viewer.get('overlays');
    overlays.remove({ type: 'heat' });
    elements.forEach((element) => [...(element.markers || [])].forEach((marker) => marker.startsWith('heat-') && canvas.removeMarker(element, marker)));
    const shown = Object.entries(figures).filter(([id]) => elements.get(id) && elements.get(id).type !== 'bpmn:Process');
    const level = scale(shown.map(([, figure]) => figure));
    for (const [id, figure] of shown) {
      const name = `heat-${kindOf(layer)}-${level(figure.value)}`;
      const element = elements.get(id);
      canvas.addMarker(id, name);
      const label = document.createElement('div');
      label.className = `heat-figure ${kindOf(layer)}`;
      label.textContent = figure.text;
      // Far away the colours tell enough; near, the figures are as large as the words of the page.
      overlays.add(id, 'heat', { position: { top: -12, right: 12 }, show: { minZoom: 0.3 }, scale: { min: 0.85, max: 1.1 }, html: label });
    }
    legend(layer, shown.map(([, figure]) => figure), level);
  };

  // A wide process squeezed into the box cannot be read: go to where the figure is the greatest.
  const hottest = (box, viewer) => {
    const layer = document.querySelector('input[name=layer]:checked')?.value || 'active';
    const elements = viewer.get('elementRegistry');
    const [id] = Object.entries(heatOf(box)[layer] || {})
      .filter(([key]) => elements.get(key)?.width !== undefined)
      .sort(([, a], [, b]) => b.value - a.value)[0] || [];
    const element = id && elements.get(id);
    if (element) {
      const canvas = viewer.get('canvas');
      const outer = canvas.getSize();
      const near = 0.8;
      canvas.viewbox({
        x: element.x + element.width / 2 - outer.width / near / 2,
        y: element.y + element.height / 2 - outer.height / near / 2,
        width: outer.width / near,
        height: outer.height / near,
      });
    }
  };

  document.addEventListener('diagram:shown', (event) => {
    const box = event.target;
    if (!box.dataset.heat) {
      return;
    }
    const { viewer } = event.detail;
    const layers = document.getElementById('layers');
    const asked = new URL(window.location.href).searchParams.get('layer');
    const wanted = asked && layers?.querySelector(`input[value="${CSS.escape(asked)}"]`);
    if (wanted) {
      wanted.checked = true;
    }
    layers?.removeAttribute('hidden');
    document.getElementById('hottest')?.addEventListener('click', () => hottest(box, viewer));
    layers?.addEventListener('change', () => {
      const address = new URL(window.location.href);
      address.searchParams.set('layer', layers.querySelector('input:checked').value);
      window.history.replaceState(null, '', address);
      paint(box, viewer);
    });
    document.body.addEventListener('htmx:oobAfterSwap', () => paint(box, viewer));
    paint(box, viewer);
    box.dataset.heated = 'true';
  });

  // What was opened stays open when the page is brought up to date.
  const opened = new Set();
  const nameOf = (details) => details.parentElement?.querySelector('.name')?.textContent;
  document.addEventListener('toggle', (event) => {
    const name = event.target.matches?.('.variables details') && nameOf(event.target);
    if (name) {
      (event.target.open ? opened.add(name) : opened.delete(name));
    }
  }, true);
  document.body.addEventListener('htmx:oobAfterSwap', () => {
    window.mendflow.showTimes(document);
    document.querySelectorAll('.variables details').forEach((details) => {
      details.open = details.open || opened.has(nameOf(details));
    });
  });

  // Wall-clock times of the search are in the zone of the reader.
  const zone = document.getElementById('zone');
  if (zone) {
    zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  // The move to another version can be asked for once its plan says that it is possible.
  const migrate = document.getElementById('migrate-do');
  document.body.addEventListener('htmx:afterSettle', () => {
    if (migrate) {
      migrate.disabled = document.getElementById('migration-plan')?.dataset.possible !== 'true';
    }
  });

  const modify = document.querySelector('form[data-modifies]');
  if (modify) {
    const chosen = () => ({
      activate: [modify.elements.activate.value].filter(Boolean),
      terminate: [...modify.querySelectorAll('input[name=terminate]:checked')].map((box) => box.value),
    });
    const tell = () => {
      const { activate, terminate } = chosen();
      const nothing = activate.length + terminate.length === 0;
      const ends = [...modify.querySelectorAll('input[name=terminate]:checked')].map((box) => box.parentElement.textContent.trim());
      const begins = activate.map(() => modify.elements.activate.selectedOptions[0].textContent);
      modify.querySelector('.modify-will').textContent = nothing
        ? modify.dataset.none
        : fill(modify.dataset.will, ends.join(language === 'zh' ? '、' : ', ') || '–', begins.join(', ') || '–');
      modify.querySelector('button[type=submit]').disabled = nothing;
    };
    modify.addEventListener('change', tell);
    modify.addEventListener('submit', async (event) => {
      event.preventDefault();
      const button = modify.querySelector('button[type=submit]');
      button.setAttribute('aria-busy', 'true');
      const answer = await call('POST', modify.dataset.modifies, chosen());
      button.removeAttribute('aria-busy');
      if (answer.ok) {
        goOn(answer.body?.pending ? 'pending' : modify.dataset.done);
      } else {
        refuse(modify, reason(answer));
      }
    });
  }

  // All of a kind again: the server takes some at a time, so the page asks until none is left of those that were open.
  const dialog = document.getElementById('retry');
  let wish = null;
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-retries]');
    if (button && dialog) {
      wish = { group: button.dataset.group, until: button.dataset.until, count: Number(button.dataset.count) };
      dialog.querySelector('#retry-asks').textContent = button.dataset.asks;
      dialog.querySelector('#retry-progress').hidden = true;
      dialog.querySelector('#retry-go').hidden = false;
      dialog.querySelector('.refusal')?.remove();
      dialog.showModal();
    }
  });
  dialog?.querySelector('#retry-go').addEventListener('click', async () => {
    const go = dialog.querySelector('#retry-go');
    const bar = dialog.querySelector('#retry-bar');
    const told = dialog.querySelector('#retry-told');
    go.setAttribute('aria-busy', 'true');
    dialog.querySelector('#retry-progress').hidden = false;
    bar.max = wish.count;
    bar.value = 0;
    let tried = 0;
    let gone = 0;
    let left = wish.count;
    while (left > 0) {
      told.textContent = fill(dialog.dataset.progress, tried + gone, wish.count);
      const answer = await call('POST', '/api/incidents/retry', { group: wish.group, until: wish.until });
      if (!answer.ok) {
        refuse(dialog, reason(answer));
        break;
      }
      tried += answer.body.retried.length;
      gone += answer.body.gone.length;
      bar.value = tried + gone;
      const before = left;
      left = answer.body.left;
      if (left >= before) {
        break;
      }
    }
    told.textContent = fill(dialog.dataset.finished, tried, gone);
    go.removeAttribute('aria-busy');
    go.hidden = true;
    dialog.dataset.over = 'true';
    document.body.dispatchEvent(new CustomEvent('changed'));
  });

  // Models: looked through first, then brought in; what was found is told file by file.
  const upload = document.querySelector('form[data-upload]');
  if (upload) {
    const place = document.getElementById('deploy-findings');
    const say = (text, kind) => {
      place.replaceChildren();
      const line = document.createElement('p');
      line.className = `alert ${kind}`;
      line.textContent = text;
      place.append(line);
    };
    const list = (findings) => {
      const items = document.createElement('ul');
      items.className = 'plain-list small';
      findings.forEach((finding) => {
        const item = document.createElement('li');
        const where = document.createElement('strong');
        where.textContent = finding.element === '-' ? finding.file : `${finding.file} · ${finding.element}`;
        const message = document.createElement('span');
        message.className = 'wrap';
        message.textContent = ` ${finding.message}`;
        item.append(where, message);
        items.append(item);
      });
      place.append(items);
    };
    const send = async (path) => {
      const csrf = {
        name: document.querySelector('meta[name="csrf-header"]')?.content,
        value: document.querySelector('meta[name="csrf-token"]')?.content,
      };
      try {
        const answer = await fetch(path, {
          method: 'POST',
          headers: { Accept: 'application/json', ...(csrf.name ? { [csrf.name]: csrf.value } : {}) },
          body: new FormData(upload),
        });
        return { ok: answer.ok && !answer.redirected, status: answer.redirected ? 401 : answer.status, body: await answer.json().catch(() => null) };
      } catch {
        return { ok: false, status: 0, body: null };
      }
    };
    const failed = (answer) => {
      say(answer.status === 0 ? words.wordOffline : answer.status === 401 ? words.wordSignedOut : answer.body?.detail || words.wordFailed, 'bad');
      list((answer.body?.errors || []).map((error) => {
        const [file, element] = (error.field || '-').split('#');
        return { file, element: element || '-', message: error.message || '' };
      }));
    };
    document.getElementById('deploy-lint').addEventListener('click', async (event) => {
      if (!upload.reportValidity()) {
        return;
      }
      event.target.setAttribute('aria-busy', 'true');
      const answer = await send(upload.dataset.lint);
      event.target.removeAttribute('aria-busy');
      if (!answer.ok) {
        failed(answer);
      } else if (answer.body.findings.length === 0) {
        say(upload.dataset.clean, 'good');
      } else {
        place.replaceChildren();
        list(answer.body.findings);
      }
    });
    upload.addEventListener('submit', async (event) => {
      event.preventDefault();
      const button = upload.querySelector('button[type=submit]');
      button.setAttribute('aria-busy', 'true');
      const answer = await send(upload.dataset.upload);
      button.removeAttribute('aria-busy');
      if (!answer.ok) {
        failed(answer);
        return;
      }
      say(fill(upload.dataset.deployed, answer.body.definitions.map((one) => `${one.id} v${one.version}`).join(', ')), 'good');
      document.body.dispatchEvent(new CustomEvent('changed'));
    });
  }
})();
