// Pages become what the Nu checker says of them, errors and warnings alike.
import { spawnSync } from "node:child_process";

/** What the checker says and is wrong about, each with the reason. */
const MISTAKEN = [];

export function checkMarkup(pages, jar, report) {
  const run = spawnSync("java", ["-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", ...pages], { encoding: "utf8", maxBuffer: 1 << 28 });
  const { messages } = JSON.parse(run.stdout);
  for (const page of pages) {
    report(page).checked("pages that the Nu checker has read");
  }
  for (const { type, subType, message, url, lastLine } of messages) {
    if (!MISTAKEN.some(({ pattern }) => pattern.test(message))) {
      report(new URL(url).pathname).fault(`Nu, ${subType ?? type}`, `line ${lastLine}: ${message}`);
    }
  }
}
