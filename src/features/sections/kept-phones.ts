/** Numbers as they are kept. The countries' numbering, 80 kB, comes with the first one. */
export async function keptPhones(typed: readonly string[]): Promise<string[]> {
  if (typed.length === 0) return [];
  const { parsePhone } = await import("#domain/phone/parse-phone.ts");
  return [...new Set(typed.map((one) => parsePhone(one).phone))];
}
