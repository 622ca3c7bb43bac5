// The mailbox in the browser, at /_mail: what would have been sent, newest first, codes in large.

import type { Route } from "./gateway.ts";
import type { Mailbox, ReceivedMail } from "./mail.ts";

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 44rem; margin: 0 auto; padding: 1rem; }
  article { border: 1px solid #8884; border-radius: 12px; padding: 1rem; margin: 1rem 0; overflow-wrap: anywhere; }
  h2 { margin: 0; font-size: 1.1rem; }
  .code { font: 700 2rem ui-monospace, monospace; letter-spacing: .2em; margin: .5rem 0; }
  pre { white-space: pre-wrap; font: inherit; margin: .5rem 0 0; }
  small { opacity: .75; }
`;

const isAddress = /^(\d+\.\d+\.\d+\.\d+|\[[\da-f:.]+\])$/;

/** Answers /_mail (a page), /_mail/messages (JSON) and /_mail/<id> (the HTML of one message, inert). */
export function mailPage(mail: Mailbox): Route {
  return (request) => {
    const { pathname, searchParams, hostname } = new URL(request.url);
    if (!pathname.startsWith("/_mail")) return undefined;
    // A site that makes its own name point here must not read the codes (DNS rebinding).
    if (hostname !== "localhost" && !isAddress.test(hostname))
      return new Response("Not found", { status: 404 });
    if (pathname === "/_mail" || pathname === "/_mail/") return page(mail.list());
    if (pathname === "/_mail/messages") return Response.json(mail.list(searchParams.get("to") ?? undefined));
    const id = Number(/^\/_mail\/(\d+)$/.exec(pathname)?.[1]);
    const message = mail.list().find((one) => one.id === id);
    if (message)
      return html(message.html || `<pre>${escapeHtml(message.text)}</pre>`, "sandbox; img-src data:");
    return new Response("Not found", { status: 404 });
  };
}

function page(messages: ReceivedMail[]): Response {
  const body = messages.length
    ? messages.map(article).join("")
    : "<p>Aucun message. <span lang='en'>No message yet.</span></p>";
  return html(
    `<!doctype html><html lang="fr-CA"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <meta http-equiv="refresh" content="5"><title>Courrier local</title><style>${style}</style>
    <h1>Courrier local</h1>${body}</html>`,
    "default-src 'none'; style-src 'unsafe-inline'",
  );
}

function article(message: ReceivedMail): string {
  return `<article>
    <h2>${escapeHtml(message.subject)}</h2>
    <small>${escapeHtml(message.to.join(", "))} · ${escapeHtml(message.received_at)} · <a href="/_mail/${message.id}">HTML</a></small>
    ${message.code ? `<p class="code">${message.code}</p>` : ""}
    <pre>${escapeHtml(message.text)}</pre>
  </article>`;
}

function html(body: string, policy: string): Response {
  return new Response(body, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "cache-control": "no-store",
    },
  });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
