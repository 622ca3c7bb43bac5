// The post office of the local stack: an SMTP server that delivers to nobody and keeps what it gets.

import { SMTPServer } from "smtp-server";
import { parseMail } from "./mail-parser.ts";

export type ReceivedMail = {
  id: number;
  received_at: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  /** The six digits of a sign-in message, when it has some. */
  code?: string;
};

export type Mailbox = {
  port: number;
  /** Newest first; of one address when given. */
  list(to?: string): ReceivedMail[];
  /** The next message to that address that nobody waited for yet, or an error after the time. */
  waitFor(to: string, timeoutMs?: number): Promise<ReceivedMail>;
  clear(): void;
  stop(): Promise<void>;
};

const keptMessages = 500;

/** Opens the mailbox on a port of its own. */
export async function openMailbox(): Promise<Mailbox> {
  const messages: ReceivedMail[] = [];
  const handedOut = new Set<number>();
  const waiting = new Set<() => void>();
  let lastId = 0;
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.once("end", () => {
        const { from, to, subject, text, html, headers } = parseMail(
          Buffer.concat(chunks).toString("latin1"),
        );
        const recipients = session.envelope.rcptTo.map((one) => one.address.toLowerCase());
        const code = /(?<!\d)\d{6}(?!\d)/.exec(
          text || html.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, " "),
        )?.[0];
        lastId += 1;
        messages.unshift({
          id: lastId,
          received_at: new Date().toISOString(),
          from,
          to: recipients.length > 0 ? recipients : to,
          subject,
          text,
          html,
          headers,
          ...(code ? { code } : {}),
        });
        messages.length = Math.min(messages.length, keptMessages);
        for (const look of [...waiting]) look();
        done();
      });
    },
  });
  // A sender that hangs up in the middle is its own affair.
  server.on("error", () => {});
  const port = await new Promise<number>((resolve, reject) => {
    const listener = server.listen(0, "127.0.0.1", () => {
      const address = listener.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
    listener.once("error", reject);
  });
  const list = (to?: string) => messages.filter((message) => !to || message.to.includes(to.toLowerCase()));
  return {
    port,
    list,
    waitFor(to, timeoutMs = 5000) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const found = list(to).findLast((message) => !handedOut.has(message.id));
          if (!found) return;
          handedOut.add(found.id);
          settle();
          resolve(found);
        };
        const timer = setTimeout(() => {
          settle();
          reject(new Error(`No message came to ${to} in ${timeoutMs} ms`));
        }, timeoutMs);
        const settle = () => {
          clearTimeout(timer);
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      });
    },
    clear() {
      messages.length = 0;
    },
    stop() {
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
