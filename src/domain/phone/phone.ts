// How a telephone number is kept and shown. Numbers of North America are kept « +15145550199;ext=12 » and shown the
// Québec way; others are kept in their international form, which shows as it is; what is no number stays as typed.

const kept = /^\+1(\d{3})(\d{3})(\d{4})(?:;ext=(\d{1,11}))?$/;

/** A number as people read it: « 514 555-0199, poste 12 ». `extension` is the word before the digits of a desk. */
export function showPhone(phone: string, extension: string): string {
  const north = kept.exec(phone);
  const [number, desk] = north
    ? [`${north[1]} ${north[2]}-${north[3]}`, north[4]]
    : [phone.replace(/;ext=\d+$/, ""), /;ext=(\d+)$/.exec(phone)?.[1]];
  return desk ? `${number}, ${extension} ${desk}` : number;
}

/** The number that a key stands for, as people read it; a key that is no number of North America, as it is. */
export function showPhoneKey(key: string): string {
  return /^\d{10}$/.test(key) ? showPhone(`+1${key}`, "") : key;
}

/** What two writings of one number share: its digits, the country's 1 left out; nothing for what is too short to tell. */
export function phoneKey(phone: string): string | undefined {
  const digits = (phone.split(/;ext=|,?\s*(?:poste|ext|x|#)/i)[0] ?? "").replace(/\D/g, "");
  if (digits.length < 7) return undefined;
  return digits.length === 11 && digits.startsWith("1") ? digits.slice(1) : digits;
}
