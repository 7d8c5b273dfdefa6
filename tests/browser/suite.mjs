// The built pages become a table of what was checked and the faults that were found; any fault is a failure.
import { readdirSync, mkdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve, sep } from "node:path";

import { checkMarkup } from "./markup.mjs";
import { checkPage, withPage } from "./page.mjs";
import { checkPrint } from "./print.mjs";
import { checkWord } from "./word.mjs";

const [cache, build] = process.argv.slice(2).map((folder) => resolve(folder));
const require = createRequire(join(cache, "package.json"));
const { chromium } = require("playwright-core");

const pages = files(build).filter((path) => path.endsWith(".html"));
const work = join(cache, "work");
mkdirSync(work, { recursive: true });

const REPORTS = new Set(["lagesrapport.html", "status-report.html"]);
const ENGLISH = new Set(["annexes.html", "overview.html", "parties", "press-release.html"]);

// What was checked, and how many things of it were looked at.
const counts = new Map();
const faults = [];

const report = (page) => ({
  checked: (what, n = 1) => counts.set(what, (counts.get(what) ?? 0) + n),
  fault: (what, how) => faults.push(`${relative(build, page)}: ${what}: ${how}`),
});

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
// Reports are looked at in every way, in both languages. The other pages are laid out alike in every year, and so are the
// pages of all parties: in every way one of each, of a plan's newest year, and of the rest what may differ between them.
const seen = new Set();
const isWhole = (page) => {
  const [plan, , ...rest] = relative(build, page).split(sep);
  if (rest.length === 1 && REPORTS.has(rest[0])) return true;
  const kind = `${plan} ${rest[0]}`;
  const isOne = !ENGLISH.has(rest[0]) && !seen.has(kind);
  seen.add(kind);
  return isOne;
};
const queue = pages.toReversed().map((page) => [page, isWhole(page)]);
const look = async () => {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [page, whole] = next;
    const told = report(page);
    await withPage(browser, page, told, (it) => checkPage(it, require.resolve("axe-core"), whole, told));
    if (whole) {
      await checkPrint(browser, page, work, told);
      checkWord(page.replace(/html$/, "md"), work, told);
    }
  }
};
await Promise.all([look(), look()]);
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
