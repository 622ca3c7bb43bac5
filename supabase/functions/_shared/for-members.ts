/** Hosted, functions are of another origin than the app; who may ask is in the token. */
export const crossOrigin = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "authorization, apikey, content-type, x-client-info",
  "access-control-allow-methods": "POST",
};

/** An answer to the app. */
export function answer(body: object): Response {
  return Response.json(body, { headers: { ...crossOrigin, "cache-control": "no-store" } });
}

/** A refusal, of which the catalogs of the app have the words. */
export function failure(status: number, code: string): Response {
  return Response.json({ error: { code } }, { status, headers: crossOrigin });
}
