// Addresses that open the phone, the messages and the mail of the device.

/** What the keypad accepts: digits, a leading +, and the extension after a pause. */
function dialable(phone: string): string | undefined {
  const [number = "", extension] = phone.split(/;ext=|\s*(?:poste|ext\.?|x)\s*/i);
  const digits = number.replace(/[^\d+]/g, "").replace(/(?!^)\+/g, "");
  if (!/\d{3}/.test(digits)) return undefined;
  return extension && /^\d+$/.test(extension) ? `${digits},${extension}` : digits;
}

/** `tel:` address of a number as people write it; nothing when there are not enough digits. */
export function telHref(phone: string | undefined): string | undefined {
  const number = phone && dialable(phone);
  return number ? `tel:${number}` : undefined;
}

/** `sms:` address of a number; an extension receives no message. */
export function smsHref(phone: string | undefined): string | undefined {
  const number = phone && dialable(phone);
  return number && !number.includes(",") ? `sms:${number}` : undefined;
}

/** `mailto:` address. */
export function mailHref(email: string | undefined): string | undefined {
  return email ? `mailto:${encodeURIComponent(email).replace("%40", "@")}` : undefined;
}

/** A web address as people type it, made whole: « exemple.ca » → « https://exemple.ca ». */
export function completeUrl(typed: string): string {
  const value = typed.trim();
  return value === "" || /^[a-z][a-z\d+.-]*:/i.test(value) ? value : `https://${value}`;
}

/** A web address as people read it: without scheme, www and last slash. */
export function shortUrl(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, "");
}
