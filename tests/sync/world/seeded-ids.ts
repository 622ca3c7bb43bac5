/** Random ids and node ids are the same at each playing: a story that fails must fail again. */
export async function withSeededIds(act: () => Promise<void>): Promise<void> {
  const { randomUUID, getRandomValues } = crypto;
  let state = 1;
  const next = () => {
    // xorshift32
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  crypto.getRandomValues = ((bytes: Uint8Array) => bytes.map(() => next() & 0xff)) as typeof getRandomValues;
  crypto.randomUUID = () => {
    const hex = [next(), next(), next(), next()].map((part) => part.toString(16).padStart(8, "0")).join("");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  };
  try {
    await act();
  } finally {
    Object.assign(crypto, { randomUUID, getRandomValues });
  }
}
