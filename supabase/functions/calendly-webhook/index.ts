// Calendly's deliveries. See handler.ts.

import { calendlyDeps } from "../_shared/calendly/settings.ts";
import { serve } from "../_shared/environment.ts";
import { makeWebhookHandler } from "./handler.ts";

/** Hosted, a worker is kept until what it began has ended. */
declare const EdgeRuntime: { waitUntil(work: Promise<unknown>): void } | undefined;

serve(
  makeWebhookHandler({
    ...calendlyDeps("calendly-webhook"),
    after(work) {
      const begun = work();
      if (typeof EdgeRuntime !== "undefined") EdgeRuntime.waitUntil(begun);
    },
    // What the database said, never what was delivered.
    say: (line) => console.error(line),
  }),
);
