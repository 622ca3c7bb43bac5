/** A Canadian postal code as it is written, « H3N 1X7 », however it was typed; any other as it is. */
export function formatPostalCode(typed: string): string {
  const code = typed.toUpperCase().replace(/[\s-]/g, "");
  return /^[A-Z]\d[A-Z]\d[A-Z]\d$/.test(code) ? `${code.slice(0, 3)}\u00a0${code.slice(3)}` : typed;
}
