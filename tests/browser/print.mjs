// A page becomes a PDF as readers print it, and the PDF what was cut: marks are put into the cells of every table, and
// all marks of a row must come out on one sheet, below a heading row. Nothing is wider than its sheet: a browser prints
// all sheets smaller for one table that is.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { withPage } from "./page.mjs";

export async function checkPrint(browser, path, work, told) {
  const pdf = join(work, `print-${basename(dirname(dirname(path)))}-${basename(dirname(path))}-${basename(path)}.pdf`);
  let rows;
  let running;
  await withPage(browser, path, told, async (page) => {
    // What must stand on every sheet, such as that the figures are examples.
    running = words(await page.evaluate(() => document.querySelector(".running")?.textContent ?? ""));
    await page.emulateMedia({ media: "print" });
    for (const [name, width] of Object.entries(await page.evaluate(sheetWidths))) {
      await page.setViewportSize({ width: Math.floor(width), height: 1000 });
      const wider = await page.evaluate(widerThanSheet, name);
      wider.forEach((it) => told.fault("print", `wider than its sheet of ${Math.floor(width)} px: ${it}`));
      told.checked("kinds of sheets that nothing is wider than");
    }
    rows = await page.evaluate(mark);
    writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  });
  const info = execFileSync("pdfinfo", [pdf], { encoding: "utf8" });
  if (!info.includes("(A4)")) {
    told.fault("print", `not A4: ${/Page size:.*/.exec(info)}`);
  }
  const sheets = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 28 }).split("\f").slice(0, -1);
  checkRows(rows, sheets, told);
  const without = sheets.filter((sheet) => running && !words(sheet).includes(running)).length;
  if (without > 0) {
    told.fault("print", `${without} sheets do not say ${running}`);
  }
  told.checked("printed sheets", sheets.length);
}

/** How wide an A4 sheet of each kind in use is within its margins, in pixels. Runs in the page. */
function sheetWidths() {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const sheets = rules.filter((rule) => rule instanceof CSSPageRule);
  const set = (rule, property) => rule?.style.getPropertyValue(property) ?? "";
  const plain = sheets.find((rule) => rule.selectorText === "");
  const used = new Set([...document.querySelectorAll("body, body *")].map((it) => getComputedStyle(it).page));
  return Object.fromEntries([...used].map((name) => {
    const own = sheets.find((rule) => rule.selectorText === name);
    const margin = (side) => Number.parseFloat(set(own, side) || set(plain, side));
    const across = set(own, "size").includes("landscape") ? 297 : 210;
    return [name, (across - margin("margin-left") - margin("margin-right")) * 96 / 25.4];
  }));
}

/** The tables, drawings and texts of a kind of sheets that go past the edge. Runs in the page. */
function widerThanSheet(name) {
  const own = [...document.querySelectorAll("main :is(table, svg, p, li, dd, pre)")];
  const edge = document.documentElement.clientWidth + 1;
  const kindOf = (it) => (it ? [getComputedStyle(it).page].find((own) => own !== "auto") ?? kindOf(it.parentElement) : "auto");
  const past = own.filter((it) => it.getBoundingClientRect().right > edge && kindOf(it) === name);
  return past.map((it) => `${it.localName} of ${it.closest("[id]")?.id}: ${it.textContent.slice(0, 40)}`);
}

/** Puts `q1zq` at the start and the end of every cell of row 1, and so on. Runs in the page. */
function mark() {
  const rows = [...document.querySelectorAll("tr")];
  rows.forEach((row, at) => {
    for (const cell of row.cells) {
      for (const where of ["prepend", "append"]) {
        const sign = document.createElement("span");
        sign.textContent = ` q${at}zq `;
        sign.style.setProperty("font-size", "4px");
        sign.style.setProperty("white-space", "nowrap");
        cell[where](sign);
      }
    }
  });
  return rows.map((row) => ({
    table: row.closest("table").id,
    heading: row.closest("thead") ? null : rows.indexOf(row.closest("table").querySelector("thead tr")),
    marks: row.cells.length * 2,
  }));
}

function checkRows(rows, sheets, told) {
  const found = rows.map(() => new Map());
  sheets.forEach((sheet, number) => {
    for (const [, at] of sheet.matchAll(/q(\d+)zq/g)) {
      const row = found[Number(at)];
      row.set(number, (row.get(number) ?? 0) + 1);
    }
  });
  rows.forEach((row, at) => {
    const on = [...found[at].keys()];
    if (row.heading === null) {
      return;
    }
    const n = [...found[at].values()].reduce((sum, it) => sum + it, 0);
    if (on.length !== 1) {
      told.fault("print", `row ${at} of ${row.table} stands on ${on.length} sheets`);
    } else if (n !== row.marks) {
      told.fault("print", `row ${at} of ${row.table} shows ${n} of ${row.marks} marks`);
    } else if (!found[row.heading].has(on[0])) {
      told.fault("print", `row ${at} of ${row.table} stands on a sheet without the table's headings`);
    }
    told.checked("printed rows that are whole and below their headings");
  });
}

function words(text) {
  return text.split(/\s+/).join(" ").trim();
}
