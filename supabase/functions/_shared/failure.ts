/** What a function answers when it refuses: a code, and nothing of why. */
export function failure(status: number, code: string): Response {
  return Response.json({ error: { code } }, { status });
}
