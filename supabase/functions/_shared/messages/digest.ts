// The message of a morning, in plain text and the same in HTML.

import { capitalized } from "../../../../src/i18n/capitalized.ts";
import { makeWording, type Wording } from "../../../../src/i18n/wording.ts";
import type { Words } from "./compose.ts";
import type { Dated, Day, DayEvent } from "./day-read.ts";
import { oneLine } from "./one-line.ts";

/** The words of the digest in one language. */
export interface DigestWords {
  locale: "fr-CA" | "en-CA";
  hello(parts: { name: string }): string;
  counts: Record<"events" | "late" | "tasks" | "deadlines" | "reports" | "toLog", (count: number) => string>;
  headings: Record<"events" | "late" | "tasks" | "deadlines" | "reports" | "toLog", string>;
  subject(parts: { day: string; counts: string }): string;
  appointment: string;
  allDay: string;
  untitled: string;
  /** Between a head and what follows it: « Rendez-vous : AD ». */
  colon: string;
  more(parts: { count: number }): string;
  open: string;
  stop: string;
}

interface Line {
  text: string;
  path: string;
}

/** Longer lists are read in the app. */
const mostLines = 12;

/** Writes the message of a day. */
export function writeDigest(day: Day, words: DigestWords, siteUrl: string): Words {
  const wording = makeWording(words.locale, day.time_zone);
  const lineOf = {
    events: (one: DayEvent) => eventLine(one, one.at ? wording.time(new Date(one.at)) : words.allDay, words),
    toLog: (one: DayEvent) => eventLine(one, wording.day(one.day, "weekday", false), words),
    tasks: ({ id, title }: Dated): Line => ({ text: dotted([title]), path: `/taches?tache=${id}` }),
    late: (one: Dated): Line => ({
      text: dotted([wording.day(one.day, "short", false), one.title]),
      path: `/taches?tache=${one.id}`,
    }),
    applications: (one: Dated): Line => ({
      text: dotted([
        wording.day(one.day, "weekday", false),
        one.title ?? words.untitled,
        wording.list(one.who),
      ]),
      path: `/candidatures/${one.id}`,
    }),
  };
  const sections = (
    [
      ["events", day.events.map(lineOf.events)],
      ["late", day.late.map(lineOf.late)],
      ["tasks", day.tasks.map(lineOf.tasks)],
      ["deadlines", day.deadlines.map(lineOf.applications)],
      ["reports", day.reports.map(lineOf.applications)],
      ["toLog", day.toLog.map(lineOf.toLog)],
    ] as const
  ).filter(([, lines]) => lines.length > 0);
  const site = siteUrl.replace(/\/$/, "");
  const parts: Parts = {
    locale: words.locale,
    hello: words.hello({ name: day.name }),
    overline: dotted([dayName(wording, day.day), day.workspace]),
    sections: sections.map(([name, lines]) => ({
      heading: words.headings[name],
      lines: lines.slice(0, mostLines),
      more: lines.length > mostLines ? words.more({ count: lines.length - mostLines }) : undefined,
    })),
    open: { text: words.open, url: `${site}/` },
    stop: { text: words.stop, url: `${site}/reglages` },
    site,
  };
  return {
    subject: words.subject({
      day: dayName(wording, day.day).replace(/,?\s\d{4}$/, ""),
      counts: sections.map(([name, lines]) => words.counts[name](lines.length)).join(", "),
    }),
    text: asText(parts),
    html: asHtml(parts),
  };
}

function eventLine({ id, day, who, title, place }: DayEvent, when: string, words: DigestWords): Line {
  const head = title && who.length === 0 ? title : [words.appointment, who.join(", ")].filter(Boolean);
  const what = typeof head === "string" ? head : head.join(words.colon);
  return {
    text: dotted([when, what, who.length > 0 ? title : undefined, place]),
    path: `/calendrier?jour=${day}&evenement=${id}`,
  };
}

const dotted = (parts: readonly (string | undefined)[]) =>
  parts
    .map((part) => part && oneLine(part))
    .filter(Boolean)
    .join(" · ");

const dayName = (wording: Wording, day: string): string => capitalized(wording.day(day, "full", true));

interface Parts {
  locale: string;
  hello: string;
  overline: string;
  sections: readonly { heading: string; lines: readonly Line[]; more: string | undefined }[];
  open: { text: string; url: string };
  stop: { text: string; url: string };
  site: string;
}

function asText({ hello, overline, sections, open, stop }: Parts): string {
  const blocks = sections.map(({ heading, lines, more }) =>
    [heading, ...lines.map(({ text }) => `- ${text}`), ...(more ? [`  ${more}`] : [])].join("\n"),
  );
  return `${[hello, overline, ...blocks, `${open.text}\n${open.url}`, `${stop.text}\n${stop.url}`].join("\n\n")}\n`;
}

function asHtml({ locale, hello, overline, sections, open, stop, site }: Parts): string {
  const link = (url: string, text: string) => `<a href="${escaped(url)}">${escaped(text)}</a>`;
  const blocks = sections.map(
    ({ heading, lines, more }) =>
      `<h2 style="font-size:16px;margin:24px 0 8px">${escaped(heading)}</h2>\n<ul style="margin:0;padding-left:20px">\n${lines
        .map(({ text, path }) => `<li style="margin:4px 0">${link(site + path, text)}</li>`)
        .join("\n")}\n</ul>${more ? `\n<p style="margin:4px 0 0">${escaped(more)}</p>` : ""}`,
  );
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head>
<body style="font:16px/1.5 system-ui,sans-serif;max-width:600px;margin:0 auto;padding:16px">
<p style="margin:0">${escaped(hello)}</p>
<p style="margin:8px 0 0">${escaped(overline)}</p>
${blocks.join("\n")}
<p style="margin:32px 0 0">${link(open.url, open.text)}</p>
<p style="margin:8px 0 0;font-size:14px">${link(stop.url, stop.text)}</p>
</body>
</html>
`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
