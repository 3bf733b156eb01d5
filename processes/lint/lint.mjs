// Lints every model, table, form and element template of this module; any finding fails the build.
// `npm run lint`, or `npm run lint -- FILE…` for some files only.
import { readFile } from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';
import { validateZeebe } from '@bpmn-io/element-templates-validator';
import { formFindings } from './forms.mjs';

const home = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(home);

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

const { moddleExtensions, ...config } = JSON.parse(await readFile('.bpmnlintrc', 'utf8'));
const moddle = new BpmnModdle(
  Object.fromEntries(Object.entries(moddleExtensions).map(([name, file]) => [name, require(file)]))
);
const resolver = new NodeResolver();

/** What is wrong with a diagram: parse warnings and the findings of all rules. */
async function modelFindings(text) {
  const { rootElement, warnings } = await moddle.fromXML(text);
  const findings = warnings.map(({ message }) => ({ element: '-', rule: 'parse', message }));
  // A linter for each file: some rules remember what they saw.
  const results = await new Linter({ config, resolver }).lint(rootElement);
  for (const [rule, reports] of Object.entries(results)) {
    for (const { id, message } of reports) {
      findings.push({ element: id, rule, message });
    }
  }
  return findings;
}

/** What is wrong with a decision table: what the parser does not know or cannot resolve. */
async function tableFindings(text) {
  const { warnings } = await new DmnModdle().fromXML(text, 'dmn:Definitions');
  return warnings.map(({ message }) => ({ element: '-', rule: 'parse', message }));
}

/** What the official schema says of an element template; a file may hold one or a list. */
function templateFindings(text) {
  return [JSON.parse(text)].flat().flatMap((template) => {
    const { valid, errors, warnings } = validateZeebe(template);
    return [...(valid ? [] : errors), ...(warnings ?? [])].map(({ message, dataPath }) => ({
      element: template.id ?? dataPath,
      rule: 'element-template',
      message: `${dataPath ?? ''} ${message}`.trim()
    }));
  });
}

const kinds = [
  { suffix: '.bpmn', check: modelFindings },
  { suffix: '.dmn', check: tableFindings },
  { suffix: '.form', check: formFindings },
  { suffix: '.json', check: templateFindings }
];

/** The findings in a file; one that cannot be read at all is one finding. */
async function findingsIn(file, kind) {
  try {
    return await kind.check(await readFile(file, 'utf8'));
  } catch ({ message }) {
    return [{ element: '-', rule: 'parse', message }];
  }
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((file) => path.join(folder, file))
    .sort();
}

const asked = process.argv.slice(2);
const files = asked.length > 0
  ? asked
  : ['src/main/resources/processes', '.camunda/element-templates'].filter(existsSync).flatMap(filesBelow);

let checked = 0;
let found = 0;
for (const file of files) {
  const kind = kinds.find(({ suffix }) => file.endsWith(suffix));
  if (kind) {
    checked++;
    for (const { element, rule, message } of await findingsIn(file, kind)) {
      found++;
      console.error(`${file}: ${element}: ${rule}: ${message}`);
    }
  }
}
if (checked === 0) {
  console.error('nothing to lint');
}
console.log(`linted ${checked} files, ${found} findings`);
process.exitCode = found > 0 || checked === 0 ? 1 : 0;
