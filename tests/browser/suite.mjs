// The built pages become a table of what was checked and the faults that were found; any fault is a failure.
import { readdirSync, mkdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";

import { checkMarkup } from "./markup.mjs";
import { checkPage } from "./page.mjs";
import { checkPrint } from "./print.mjs";
import { checkWord } from "./word.mjs";

const [cache, build] = process.argv.slice(2).map((folder) => resolve(folder));
const require = createRequire(join(cache, "package.json"));
const { chromium } = require("playwright-core");

const pages = files(build).filter((path) => path.endsWith(".html"));
const work = join(cache, "work");
mkdirSync(work, { recursive: true });

// What was checked, and how many things of it were looked at.
const counts = new Map();
const faults = [];

const report = (page) => ({
  checked: (what, n = 1) => counts.set(what, (counts.get(what) ?? 0) + n),
  fault: (what, how) => faults.push(`${relative(build, page)}: ${what}: ${how}`),
});

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const page of pages) {
  const told = report(page);
  await checkPage(browser, page, require.resolve("axe-core"), told);
  await checkPrint(browser, page, work, told);
  checkWord(page.replace(/html$/, "md"), work, told);
}
const version = browser.version();
await browser.close();
checkMarkup(pages, require.resolve("vnu-jar/build/dist/vnu.jar"), report);

console.log(`${pages.length} pages, Chromium ${version}, axe-core ${require("axe-core/package.json").version}`);
for (const [what, n] of counts) {
  console.log(`  ${String(n).padStart(6)}  ${what}`);
}
for (const fault of faults) {
  console.error(fault);
}
console.log(faults.length === 0 ? "no faults" : `${faults.length} faults`);
process.exit(pages.length > 0 && faults.length === 0 ? 0 : 1);

function files(folder) {
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}
