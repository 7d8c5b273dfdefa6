// A page becomes a PDF as readers print it, and the PDF what was cut: marks are put into the cells of every table, and
// all marks of a row must come out on one sheet, below a heading row.
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
