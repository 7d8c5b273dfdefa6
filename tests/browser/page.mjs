// A page in a browser becomes what is wrong with it: for axe, for the keyboard, for small windows and for large type.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };

// WCAG 2.0, 2.1 and 2.2, A and AA, and what axe holds for good practice.
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

const SETTINGS = [
  { colorScheme: "light", viewport: WIDE },
  { colorScheme: "dark", viewport: WIDE },
  { colorScheme: "light", viewport: NARROW },
];

/** All of it, or of a page like many others, what may differ between them. What changes the page comes last, and then it is read anew. */
export async function checkPage(page, axe, isWhole, told) {
  await page.evaluate(readFileSync(axe, "utf8"));
  // Where nothing may move, a place is seen as soon as it is reached.
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const { colorScheme, viewport } of isWhole ? SETTINGS : SETTINGS.slice(1, 2)) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    await checkAxe(page, `${colorScheme}, ${viewport.width} px`, told);
  }
  for (const viewport of isWhole ? [WIDE, NARROW] : [NARROW]) {
    const name = `${viewport.width} px`;
    await page.setViewportSize(viewport);
    await page.goto(page.url().split("#")[0]);
    await checkWidth(page, name, told);
    await checkBoxes(page, name, told);
    if (isWhole) {
      await checkKeyboard(page, told);
    }
    await checkSpacing(page, name, told);
  }
}

/** Opens a page from the disk. Whatever it asks for besides itself is a fault, and is not given. */
export async function withPage(browser, path, told, look) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const own = pathToFileURL(path).href;
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url.split("#")[0] === own) {
      return route.continue();
    }
    told.fault("asks for something", url);
    return route.abort();
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      told.fault("the browser complains", message.text());
    }
  });
  page.on("pageerror", (error) => told.fault("the browser complains", error.message));
  await page.goto(own);
  told.checked("openings that asked for nothing else");
  await look(page);
  await context.close();
}

async function checkAxe(page, name, told) {
  const found = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), TAGS);
  for (const { id, help, nodes } of found.violations) {
    told.fault(`axe, ${name}`, `${id}: ${help} (${nodes.length}): ${nodes[0].html.slice(0, 160)}`);
  }
  told.checked(`axe rules that hold, ${name}`, found.passes.length);
}

/** WCAG 1.4.10: nothing is wider than the window but what scrolls by itself. */
async function checkWidth(page, name, told) {
  const wide = await page.evaluate(() => {
    const root = document.scrollingElement;
    const scrolls = (element) => {
      for (let it = element.parentElement; it; it = it.parentElement) {
        if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(it).overflowX)) return true;
      }
      return false;
    };
    const outside = [...document.body.querySelectorAll("*")].filter((it) => {
      const { left, right, width } = it.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 1 || left < -1) && !scrolls(it) && getComputedStyle(it).clipPath === "none";
    });
    return { page: root.scrollWidth - root.clientWidth, outside: outside.slice(0, 3).map((it) => it.outerHTML.slice(0, 120)) };
  });
  if (wide.page > 0) {
    told.fault(`sideways scroll, ${name}`, `${wide.page} px`);
  }
  wide.outside.forEach((it) => told.fault(`outside the window, ${name}`, it));
  told.checked(`windows of ${name} without sideways scroll`);
}

/** What is scrolled by itself is reached by the links in it, and says that it goes on; nothing else says so. A table whose
 *  cells say their own headings, where it is read as cards, is nowhere scrolled. */
async function checkBoxes(page, name, told) {
  const boxes = await page.evaluate(() => [...document.querySelectorAll(".scroll")].map((box) => {
    const table = box.querySelector("table");
    const said = table.caption && parseFloat(getComputedStyle(table.caption, "::after").paddingBottom);
    return {
      id: table.id,
      over: box.scrollWidth - box.clientWidth,
      isReached: box.querySelector("a[href]") !== null,
      hasLabels: table.querySelector("tbody [data-label]") !== null,
      // A table that people have written has no text of its own.
      saysSo: said === null ? null : said > 0,
    };
  }));
  for (const { id, over, isReached, hasLabels, saysSo } of boxes) {
    if (over > 1 && hasLabels) {
      told.fault(`scrolled, ${name}`, `${id} is read as cards, and is ${over} px too wide`);
    }
    if (over > 0 && !isReached) {
      told.fault(`scrolled, ${name}`, `no key reaches ${id}, which is ${over} px too wide`);
    }
    // Less than a pixel is none, and none may be almost one.
    if (saysSo !== null && (over > 1 && !saysSo || over < 1 && saysSo)) {
      told.fault(`scrolled, ${name}`, `${id} is ${over} px too wide, and ${saysSo ? "says" : "does not say"} so`);
    }
  }
  told.checked(`tables that say whether they are scrolled, ${name}`, boxes.length);
}

/** WCAG 1.4.12: lines, letters, words and paragraphs set apart as far as readers may, and nothing is cut. */
async function checkSpacing(page, name, told) {
  const cut = await page.evaluate(() => {
    const style = new CSSStyleSheet();
    style.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
    document.adoptedStyleSheets = [style];
    const isHidden = (it) => it.closest(".skip");
    return [...document.body.querySelectorAll("*")].filter((it) => {
      const { overflowX, overflowY } = getComputedStyle(it);
      const isCut = (overflow, inner, outer) => ["hidden", "clip"].includes(overflow) && inner > outer + 1;
      return !isHidden(it) && (isCut(overflowX, it.scrollWidth, it.clientWidth) || isCut(overflowY, it.scrollHeight, it.clientHeight));
    }).map((it) => it.outerHTML.slice(0, 120));
  });
  cut.forEach((it) => told.fault(`cut when set apart, ${name}`, it));
  await checkWidth(page, `${name}, text set apart`, told);
}

/** Tab reaches every link and region in order, each is seen where it is, and the skip link leads past the contents. */
async function checkKeyboard(page, told) {
  const REACHED = "a[href], button, summary, [tabindex='0']";
  const expected = await page.evaluate((selector) => {
    const shown = [...document.querySelectorAll(selector)].filter((it) => it.checkVisibility());
    shown.forEach((it, at) => { it.dataset.at = at; });
    // Where the keyboard is, is looked at before the next key: by then the page has come to rest.
    globalThis.reached = [];
    const look = () => {
      const it = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(it);
      const { top, bottom, left, width, height } = it.getBoundingClientRect();
      const isSeen = bottom > 0 && top < innerHeight && left < innerWidth && width > 1 && height > 1;
      const hasOutline = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
      globalThis.reached.push({ at: Number(it.dataset.at), html: it.outerHTML.slice(0, 120), isShown: hasOutline && isSeen });
    };
    addEventListener("keydown", look, { capture: true });
    return shown.length;
  }, REACHED);
  // One more than there are: the last is looked at too.
  for (let at = 0; at <= expected; at += 1) {
    await page.keyboard.press("Tab");
  }
  const reached = (await page.evaluate(() => globalThis.reached)).slice(1);
  const lost = reached.findIndex((it, at) => it.at !== at);
  if (lost >= 0 || reached.length !== expected) {
    told.fault("keyboard", `step ${lost} reaches ${reached[lost]?.html}`);
    return;
  }
  for (const { html } of reached.filter((it) => !it.isShown)) {
    told.fault("keyboard", `focus is not seen: ${html}`);
  }
  told.checked("places that the keyboard reaches and shows", expected);
  await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); document.querySelector("a").focus(); });
  await page.keyboard.press("Enter");
  const at = await page.evaluate(() => document.activeElement.localName);
  if (at !== "main") {
    told.fault("keyboard", `the skip link leads to ${at}`);
  }
  told.checked("skip links that lead past the contents");
}
