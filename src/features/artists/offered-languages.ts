/** The languages that a file proposes: the two of the office, then those most spoken in Québec. */
export const offeredLanguages: readonly string[] =
  "fr en es ar ht it pt zh vi fa ru el ro pl uk tr hi ur ta bn wo ln sw am so km ko ja iu cr moe".split(" ");
