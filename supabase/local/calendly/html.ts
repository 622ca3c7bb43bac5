const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 40rem; margin: 0 auto; padding: 1rem; }
  h1 { font-size: 1.4rem; }
  label, fieldset { display: block; margin: .75rem 0; }
  input[type=text], input[type=email], select, textarea { display: block; width: 100%; box-sizing: border-box; font: inherit; padding: .5rem; }
  button { font: inherit; padding: .5rem 1rem; }
  code { overflow-wrap: anywhere; }
`;

/** A page of the local Calendly, without any script. */
export function html(title: string, body: string, status = 200): Response {
  return new Response(
    `<!doctype html><html lang="fr-CA"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>${escapeHtml(title)} – Calendly local</title><style>${style}</style><h1>${escapeHtml(title)}</h1>${body}</html>`,
    {
      status,
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
        "cache-control": "no-store",
      },
    },
  );
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
