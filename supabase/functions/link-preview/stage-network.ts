// A small Internet for tests, told by the environment: names, the public addresses they have, and where on this
// machine those answer. Only where the whole backend is on this machine: anywhere else the function does not start.

import type { Network } from "./look-at.ts";

interface Stage {
  names: Record<string, string[]>;
  /** Ports of this machine by address; both of HTTP's lead there, without TLS. */
  ports: Record<string, number>;
}

/** The network of a test, or the real one when no test says otherwise. */
export function networkOf(real: Network, stage: string | undefined, supabaseUrl: string): Network {
  if (!stage) return real;
  const { hostname } = new URL(supabaseUrl);
  if (hostname !== "127.0.0.1" && hostname !== "localhost")
    throw new Error("LINK_PREVIEW_STAGE is for tests on one machine: take it out of the secrets.");
  const { names, ports } = JSON.parse(stage) as Stage;
  return {
    async resolve(name) {
      return names[name] ?? [];
    },
    async connect(address, _port, _tlsName, signal) {
      const port = ports[address];
      if (!port) throw new Error("Nothing answers there.");
      return real.connect("127.0.0.1", port, undefined, signal);
    },
  };
}
