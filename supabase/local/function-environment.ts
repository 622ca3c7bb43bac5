import type { LocalCalendly } from "./calendly/calendly.ts";
import type { StackKeys } from "./keys.ts";
import type { Mailbox } from "./mail.ts";

/** What edge functions find in their environment: the names of hosted Supabase, then our own secrets. */
export function functionEnvironment(parts: {
  url: string;
  port: number;
  databaseUrl: string;
  keys: StackKeys;
  mail: Mailbox;
  calendly: LocalCalendly;
}): Record<string, string> {
  const { keys, calendly } = parts;
  return {
    SUPABASE_URL: `http://127.0.0.1:${parts.port}`,
    SUPABASE_ANON_KEY: keys.publishable,
    SUPABASE_SERVICE_ROLE_KEY: keys.secret,
    SUPABASE_DB_URL: parts.databaseUrl,
    SITE_URL: parts.url,
    // The one that our gateway writes (gateway.ts).
    CLIENT_ADDRESS_HEADER: "x-forwarded-for",
    TICK_SECRET: keys.tick,
    SEAL_KEY: keys.seal,
    VAPID_SUBJECT: "mailto:coulisses@localhost.test",
    VAPID_PUBLIC_KEY: keys.vapid.publicKey,
    VAPID_PRIVATE_KEY: keys.vapid.privateKey,
    PUSH_LOCAL_ORIGIN: parts.url,
    CALENDLY_API_URL: calendly.apiUrl,
    CALENDLY_AUTH_URL: calendly.authUrl,
    CALENDLY_CLIENT_ID: calendly.client.id,
    CALENDLY_CLIENT_SECRET: calendly.client.secret,
    SMTP_HOST: "127.0.0.1",
    SMTP_PORT: String(parts.mail.port),
    MAIL_FROM: "Coulisses <coulisses@localhost.test>",
  };
}
