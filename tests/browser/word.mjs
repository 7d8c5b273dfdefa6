// A report's Markdown becomes a Word file by pandoc, and the file what it has lost: headings, table headings, figures, notes.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inflateRawSync } from "node:zlib";

export function checkWord(markdown, work, told) {
  const docx = join(work, "report.docx");
  const run = spawnSync("pandoc", ["-f", "gfm+footnotes", "-t", "docx", "-o", docx, markdown], { encoding: "utf8", cwd: dirname(markdown) });
  if (run.status !== 0 || run.stderr.trim() !== "") {
    told.fault("pandoc", run.stderr.trim());
  }
  const parts = unzip(readFileSync(docx));
  const text = (name) => parts.get(name)?.toString("utf8") ?? "";
  const body = text("word/document.xml");
  const source = readFileSync(markdown, "utf8");
  const count = (text, pattern) => [...text.matchAll(pattern)].length;
  for (let level = 1; level <= 6; level += 1) {
    const expected = count(source, new RegExp(`^#{${level}} `, "gm"));
    compare(`headings of level ${level}`, count(body, new RegExp(`<w:pStyle w:val="Heading${level}" ?/>`, "g")), expected);
  }
  const tables = count(source, /^\|(?: :?-+:? \|)+$/gm);
  compare("tables", count(body, /<w:tbl>/g), tables);
  compare("table headings", count(body, /<w:tblHeader/g), tables);
  compare("notes", count(body, /<w:footnoteReference /g), count(source, /\[\^\d+\](?!:)/g));
  const figures = count(source, /!\[[^\]]*\]\(/g);
  compare("figures", count(body, /<pic:pic[ >]/g), figures);
  const described = [...body.matchAll(/<wp:docPr [^>]*>/g)].filter(([it]) => /descr="[^"]+"/.test(it)).length;
  compare("figures with a description", described, figures);

  function compare(what, found, expected) {
    if (found !== expected) {
      told.fault("Word", `${found} ${what}, ${expected} in Markdown`);
    }
    told.checked(`${what} in Word`, found);
  }
}

/** The files of a zip by their names. */
function unzip(zip) {
  const files = new Map();
  let at = zip.readUInt32LE(zip.lastIndexOf("PK\x05\x06", undefined, "latin1") + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [packed, name, extra, comment] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + packed);
    const isStored = zip.readUInt16LE(at + 10) === 0;
    files.set(zip.toString("utf8", at + 46, at + 46 + name), isStored ? bytes : inflateRawSync(bytes));
    at += 46 + name + extra + comment;
  }
  return files;
}
