// Which addresses are of a push service. A device says where it is reached, and anybody may say anything: only the
// services of the browsers there are, by name and over TLS, are ever asked.

const services = [
  /^fcm\.googleapis\.com$/,
  /^[a-z0-9-]+\.push\.apple\.com$/,
  /^[a-z0-9-]+\.push\.services\.mozilla\.com$/,
  /^[a-z0-9-]+\.notify\.windows\.com$/,
];

/** Whether a message may be sent there; `localOrigin` is the push service of a stack on one machine. */
export function isPushService(endpoint: string, localOrigin?: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password, origin } = new URL(endpoint);
  if (username || password) return false;
  if (localOrigin && origin === localOrigin) return true;
  return protocol === "https:" && port === "" && services.some((service) => service.test(hostname));
}

/** The local push service, where the whole backend is on this machine: anywhere else the function does not start. */
export function localPushService(origin: string | undefined, supabaseUrl: string): string | undefined {
  if (!origin) return undefined;
  if (!["127.0.0.1", "localhost"].includes(new URL(supabaseUrl).hostname))
    throw new Error("PUSH_LOCAL_ORIGIN is for one machine: take it out of the secrets.");
  return origin;
}
