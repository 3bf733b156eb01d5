// Diagrams with what is happening in them: tokens, the way that was taken, incidents; names in the reader's language.
(() => {
  'use strict';

  const { language, words } = window.mendflow;
  const ZEEBE = 'http://camunda.org/schema/zeebe/1.0';
  const READABLE = 0.5;

  const inChinese = (xml) => {
    const diagram = new DOMParser().parseFromString(xml, 'application/xml');
    for (const property of diagram.getElementsByTagNameNS(ZEEBE, 'property')) {
      if (property.getAttribute('name') === 'zh') {
        property.closest('[id]')?.setAttribute('name', property.getAttribute('value'));
      }
    }
    return new XMLSerializer().serializeToString(diagram);
  };

  const badge = (text, kind) => {
    const token = document.createElement('div');
    token.className = `token ${kind}`;
    token.textContent = text;
    return token;
  };

  const mark = (viewer, marks) => {
    const canvas = viewer.get('canvas');
    const overlays = viewer.get('overlays');
    const elements = viewer.get('elementRegistry');
    overlays.clear();
    const known = (ids) => (ids || []).filter((id) => elements.get(id));
    elements.forEach((element) => ['taken', 'active', 'incident'].forEach((name) => canvas.removeMarker(element, name)));
    known(marks.taken).forEach((id) => canvas.addMarker(id, 'taken'));
    for (const [id, count] of Object.entries(marks.active || {})) {
      if (elements.get(id)) {
        canvas.addMarker(id, 'active');
        overlays.add(id, { position: { top: -14, left: -10 }, html: badge(count, '') });
      }
    }
    for (const [id, count] of Object.entries(marks.past || {})) {
      if (elements.get(id)) {
        overlays.add(id, { position: { bottom: 10, right: 14 }, html: badge(count, 'past') });
      }
    }
    for (const [id, count] of Object.entries(marks.incidents || {})) {
      if (elements.get(id)) {
        canvas.addMarker(id, 'incident');
        overlays.add(id, { position: { top: -14, right: 18 }, html: badge(`! ${count}`, 'bad') });
      }
    }
  };

  const whole = (viewer) => viewer.get('canvas').zoom('fit-viewport', 'auto');

  // A wide process squeezed into the box cannot be read: begin where something happens.
  const find = (viewer, marks) => {
    const elements = viewer.get('elementRegistry');
    const canvas = viewer.get('canvas');
    const drawn = (ids) => Object.keys(ids || {}).map((id) => elements.get(id)).filter((one) => one?.width !== undefined);
    const stuck = drawn(marks.incidents);
    // Of a step and the part of the process around it, the step.
    const [element] = (stuck.length > 0 ? stuck : drawn(marks.active)).sort((one, other) => one.width * one.height - other.width * other.height);
    if (!element) {
      return false;
    }
    const outer = canvas.getSize();
    const scale = 0.8;
    canvas.viewbox({
      x: element.x + element.width / 2 - outer.width / scale / 2,
      y: element.y + element.height / 2 - outer.height / scale / 2,
      width: outer.width / scale,
      height: outer.height / scale,
    });
    return true;
  };

  const marksOf = (box) => JSON.parse(document.getElementById(box.dataset.marks)?.dataset.value || '{}');

  const show = async (box) => {
    const answer = await fetch(box.dataset.diagram, { headers: { Accept: 'application/xml, text/xml, */*;q=0.5' } });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const xml = await answer.text();
    box.replaceChildren();
    const viewer = new window.BpmnJS({ container: box });
    await viewer.importXML(language === 'zh' ? inChinese(xml) : xml);
    mark(viewer, marksOf(box));
    whole(viewer);
    if (viewer.get('canvas').zoom() < READABLE) {
      find(viewer, marksOf(box));
    }
    const tools = document.querySelector(`[data-tools-of="${box.id}"]`);
    tools?.addEventListener('click', (event) => {
      const wanted = event.target.closest('[data-does]')?.dataset.does;
      const zoom = viewer.get('zoomScroll');
      if (wanted === 'whole') {
        whole(viewer);
      } else if (wanted === 'token') {
        find(viewer, marksOf(box));
      } else if (wanted === 'in') {
        zoom.stepZoom(1);
      } else if (wanted === 'out') {
        zoom.stepZoom(-1);
      }
    });
    tools?.removeAttribute('hidden');
    document.body.addEventListener('htmx:afterSwap', () => mark(viewer, marksOf(box)));
    box.dataset.shown = 'true';
    // Other scripts paint onto the diagram once it is there.
    box.dispatchEvent(new CustomEvent('diagram:shown', { bubbles: true, detail: { viewer } }));
  };

  const showAll = () => document.querySelectorAll('[data-diagram]:not([data-begun])').forEach((box) => {
    box.dataset.begun = 'true';
    show(box).catch(() => {
      box.replaceChildren();
      const failed = document.createElement('p');
      failed.className = 'loading';
      failed.textContent = words.wordFailed;
      box.append(failed);
    });
  });
  showAll();

  // A case has a diagram as soon as its process runs; from then on it is drawn on and not brought again.
  document.body.addEventListener('htmx:oobBeforeSwap', (event) => {
    if (event.detail.target.querySelector('[data-begun]')) {
      event.detail.shouldSwap = false;
    }
  });
  document.body.addEventListener('htmx:afterSwap', showAll);
})();
