// The public key of reminders, which a browser asks for before it takes any: it refuses what another key signed.

import { serve } from "../_shared/environment.ts";
import { answer, crossOrigin, failure } from "../_shared/for-members.ts";
import { vapidKeys } from "../_shared/push/settings.ts";

const key = vapidKeys()?.publicKey ?? null;

serve(async (request) => {
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: crossOrigin });
  return request.method === "POST" ? answer({ key }) : failure(405, "method_not_allowed");
});
