// A plan is opened in an editor's language server, which must offer keys, ids and closed words where they belong.
//
//     node editor.mjs FOLDER-OF-NODE-MODULES SCHEMA

import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import path from "node:path";

const [modules, schema] = process.argv.slice(2);

// `|` is where the writer stands; below it, what must be offered there and what must not.
const CASES = [
  ["a key of the plan", "title: Plan\n|", ["area", "agencies", "goals"], ["unit"]],
  ["a key of a measure", "goals:\n  - id: 1\n    measures:\n      - id: '1.1'\n        |", ["responsible", "frequency"], ["agencies"]],
  ["a key of an indicator", "goals:\n  - indicators:\n      - id: 1.1a\n        |", ["type", "unit", "base"], ["agencies"]],
  ["a closed word", "agencies:\n  - id: a\n    kind: |", ["authority", "group"], ["annual"]],
  ["a frequency", "goals:\n  - measures:\n      - id: '1.1'\n        frequency: |", ["annual", "milestones"], ["authority"]],
  ["an id of the plan", "goals:\n  - measures:\n      - id: '1.1'\n        responsible: [|]", ["polismyndigheten", "lansstyrelsen"], []],
];

const server = spawn(process.execPath, [path.join(modules, "yaml-language-server/bin/yaml-language-server"), "--stdio"]);
server.stderr.on("data", (text) => process.stderr.write(text));
const waiting = new Map();
let buffer = Buffer.alloc(0);
let last = 0;

function send(message) {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

function ask(method, params) {
  last += 1;
  send({ id: last, method, params });
  return new Promise((resolve) => waiting.set(last, resolve));
}

// What the server asks back is its settings.
function answer(message) {
  const settings = {
    yaml: { schemas: { [pathToFileURL(schema).href]: "*.yaml" }, schemaStore: { enable: false }, completion: true },
  };
  const asked = message.params?.items ?? [];
  send({ id: message.id, result: asked.map((it) => settings[it.section] ?? {}) });
}

server.stdout.on("data", (part) => {
  buffer = Buffer.concat([buffer, part]);
  for (;;) {
    const head = buffer.indexOf("\r\n\r\n");
    if (head < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, head).toString())[1]);
    if (buffer.length < head + 4 + length) return;
    const message = JSON.parse(buffer.subarray(head + 4, head + 4 + length).toString());
    buffer = buffer.subarray(head + 4 + length);
    if (message.method && message.id !== undefined) answer(message);
    else if (waiting.has(message.id)) waiting.get(message.id)(message.result);
  }
});

setTimeout(() => {
  console.error("the language server does not answer");
  process.exit(1);
}, 60_000).unref();

await ask("initialize", {
  processId: process.pid,
  rootUri: null,
  capabilities: { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } },
});
send({ method: "initialized", params: {} });
send({ method: "workspace/didChangeConfiguration", params: { settings: null } });

let faults = 0;
for (const [n, [name, marked, offered, apart]] of CASES.entries()) {
  const uri = `file:///plan-${n}.yaml`;
  const at = marked.indexOf("|");
  const before = marked.slice(0, at).split("\n");
  const text = marked.replace("|", "");
  send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
  const position = { line: before.length - 1, character: before.at(-1).length };
  let labels = [];
  // The schema is read when the first file is asked about.
  for (let tries = 0; tries < 50 && !labels.length; tries += 1) {
    const found = await ask("textDocument/completion", { textDocument: { uri }, position });
    labels = (found?.items ?? []).map((it) => it.label);
    if (!labels.length) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const lacks = offered.filter((it) => !labels.includes(it));
  const strange = apart.filter((it) => labels.includes(it));
  if (lacks.length || strange.length) {
    console.error(`${name}: lacks ${lacks}, has ${strange}, of ${labels}`);
    faults += 1;
  }
}
console.log(`${CASES.length} places in an editor, ${faults} faults`);
process.exit(faults ? 1 : 0);
