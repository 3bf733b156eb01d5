// What a form may not do: run or load anything of its author's making, or lack what the engine and the pages need.

const SAFE = [
  'text', 'group', 'separator', 'spacer', 'dynamiclist', 'table',
  'textfield', 'textarea', 'number', 'datetime', 'checkbox', 'checklist', 'radio', 'select', 'taglist', 'expression'
];
const BILINGUAL = /\p{Script=Han}.* \/ \S/u;

function* componentsOf(component) {
  for (const child of component.components ?? []) {
    yield child;
    yield* componentsOf(child);
  }
}

function labelsOf(component) {
  const own = [component.label, component.dateLabel, component.timeLabel, component.description];
  return [...own, ...(component.values ?? []).map(({ label }) => label)].filter(Boolean);
}

/** The findings of one form, as text. */
export function formFindings(text) {
  const findings = [];
  const report = (element, rule, message) => findings.push({ element: element ?? '-', rule, message });
  const form = JSON.parse(text);

  if (form.type !== 'default' || !form.id || !Number.isInteger(form.schemaVersion)) {
    report(form.id, 'form-schema', 'needs id, type "default" and a schemaVersion');
  }
  if (form.executionPlatform !== 'Camunda Cloud' || form.executionPlatformVersion !== '8.6.0') {
    report(form.id, 'form-platform', 'needs executionPlatform "Camunda Cloud" and version 8.6.0');
  }
  if (/data:|javascript:|<\s*(script|iframe|img|object|embed)/i.test(text)) {
    report(form.id, 'form-content', 'must not embed data: or javascript: addresses, scripts, frames or pictures');
  }

  const keys = new Set();
  const ids = new Set();
  for (const component of componentsOf(form)) {
    const name = component.id ?? component.key;
    if (!SAFE.includes(component.type)) {
      report(name, 'form-component', `"${component.type}" is not allowed: only ${SAFE.join(', ')}`);
    }
    if (!component.id || ids.has(component.id)) {
      report(name, 'form-id', 'each component needs an id of its own');
    }
    ids.add(component.id);
    if (component.key && keys.has(component.key)) {
      report(name, 'form-key', `two components write "${component.key}"`);
    }
    keys.add(component.key);
    for (const label of labelsOf(component)) {
      if (!label.includes(' / ')) {
        report(name, 'form-language', `"${label}" is not in both languages: "中文 / English"`);
      }
    }
    if (component.type === 'text' && !BILINGUAL.test(component.text)) {
      report(name, 'form-language', 'the text is not in both languages: "中文 / English"');
    }
    if (component.type === 'textarea' && component.properties?.keep !== 'case') {
      report(name, 'form-free-text', 'free text stays with the case: needs the property keep = case');
    }
  }
  return findings;
}
