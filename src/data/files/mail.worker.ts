// Reads an e-mail on a thread of its own: a message of thirty megabytes must not hold the screen.

import { readMail } from "#domain/mail/read-mail.ts";

self.onmessage = (event: MessageEvent<ArrayBuffer>) => {
  readMail(new Uint8Array(event.data)).then(
    (read) => {
      if (!read.ok) return self.postMessage(read);
      // A piece of a larger whole would be copied with all of it.
      const attachments = read.mail.attachments.map((one) => ({ ...one, bytes: one.bytes.slice() }));
      // What is kept of it is its text: its page is never shown.
      const { html: _, ...mail } = read.mail;
      self.postMessage(
        { ok: true, mail: { ...mail, attachments } },
        attachments.map(({ bytes }) => bytes.buffer) as never,
      );
    },
    (error) => {
      setTimeout(() => {
        throw error;
      });
    },
  );
};
