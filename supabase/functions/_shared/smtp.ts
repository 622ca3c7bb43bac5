// Sending a message, and knowing what became of it. The difference that matters is between « it did not leave »,
// which is tried again, and « nobody knows », which is not.

import nodemailer from "nodemailer";

/** Sent; to be tried later; refused for good; or nobody knows whether it left. */
export type Outcome = "sent" | "later" | "refused" | "unknown";

export interface Message {
  id: string;
  to: string;
  subject: string;
  text: string;
  /** The same, for programs that show it. */
  html?: string;
}

export type Sender = (message: Message) => Promise<{ outcome: Outcome; error?: string }>;

export interface SmtpOptions {
  host: string;
  /** 465 on hosted Supabase, where 25 and 587 are closed. */
  port: number;
  user?: string | undefined;
  pass?: string | undefined;
  from: string;
  /** How long the server may stay silent. */
  silenceMs?: number;
}

/** A sender by SMTP. One connection a message: the worker lives for a few messages only. */
export function makeSender(options: SmtpOptions): Sender {
  const { host, port, user, pass, from, silenceMs = 20_000 } = options;
  const domain = /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? "localhost";
  const transport = nodemailer.createTransport({
    host,
    port,
    secure: port === 465,
    ...(user ? { auth: { user, pass: pass ?? "" }, requireTLS: port !== 465 } : {}),
    connectionTimeout: silenceMs / 2,
    greetingTimeout: silenceMs / 2,
    socketTimeout: silenceMs,
  });
  return async ({ id, to, subject, text, html }) => {
    try {
      // The same id at each attempt: a mail server that got it twice can tell.
      await transport.sendMail({
        from,
        to: { name: "", address: to },
        subject,
        text,
        ...(html ? { html } : {}),
        messageId: `<${id}@${domain}>`,
      });
      return { outcome: "sent" };
    } catch (error) {
      return { outcome: outcomeOf(error), error: error instanceof Error ? error.message : String(error) };
    }
  };
}

/**
 * What an error says about the fate of the message. Silence or a broken line are reported alike before and after the
 * message was handed over, so unless it broke on the way to the server, nobody knows.
 */
function outcomeOf(error: unknown): Outcome {
  const { code, command, responseCode, syscall, message } = error as NodeJS.ErrnoException & {
    command?: string;
    responseCode?: number;
  };
  if (responseCode !== undefined) {
    // What is refused before the recipient is named concerns us, not the message.
    const isAboutMessage = command === "RCPT TO" || command === "DATA";
    return responseCode >= 500 && isAboutMessage ? "refused" : "later";
  }
  if (code === "EAUTH" || code === "EDNS" || code === "ETLS" || syscall === "connect") return "later";
  return /^(connection timeout|greeting never received)/i.test(message) ? "later" : "unknown";
}
