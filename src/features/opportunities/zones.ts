/** The zones that calls are written in here, the nearest first; others are named by their city. */
export const offeredZones = [
  ["America/Toronto", "toronto"],
  ["America/Halifax", "halifax"],
  ["America/St_Johns", "stJohns"],
  ["America/Winnipeg", "winnipeg"],
  ["America/Regina", "regina"],
  ["America/Edmonton", "edmonton"],
  ["America/Vancouver", "vancouver"],
  ["America/Whitehorse", "whitehorse"],
  ["America/New_York", "newYork"],
  ["Europe/Paris", "paris"],
  ["Europe/London", "london"],
  ["UTC", "utc"],
  ["Etc/GMT+12", "anywhere"],
] as const;

/** The city of a zone that is not among them: « America/Argentina/Buenos_Aires » → « Buenos Aires ». */
export const cityOf = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
