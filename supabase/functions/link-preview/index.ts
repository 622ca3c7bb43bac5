// The title and the picture of a page that a file points to, for the members of a team.

import { makeLinkPreviewHandler } from "./handler.ts";
import type { Network } from "./look-at.ts";
import { makePreviewStore } from "./preview-store.ts";
import { networkOf } from "./stage-network.ts";

interface DenoConnection {
  read(buffer: Uint8Array): Promise<number | null>;
  write(bytes: Uint8Array): Promise<number>;
  close(): void;
}

declare const Deno: {
  env: { get(name: string): string | undefined };
  serve(handler: (request: Request) => Promise<Response>): unknown;
  resolveDns(name: string, type: "A" | "AAAA"): Promise<string[]>;
  connect(options: { hostname: string; port: number }): Promise<DenoConnection>;
  startTls(connection: DenoConnection, options: { hostname: string }): Promise<DenoConnection>;
};

function setting(name: string): string {
  const value = Deno.env.get(name);
  if (!value) throw new Error(`The function "link-preview" needs ${name}.`);
  return value;
}

const bufferSize = 65_536;

const internet: Network = {
  async resolve(name) {
    const none = () => [] as string[];
    const [four, six] = await Promise.all([
      Deno.resolveDns(name, "A").catch(none),
      Deno.resolveDns(name, "AAAA").catch(none),
    ]);
    return [...four, ...six];
  },
  async connect(hostname, port, tlsName, signal) {
    let socket = await Deno.connect({ hostname, port });
    // Nobody waits for it any more.
    const end = () => {
      try {
        socket.close();
      } catch {
        // It had ended by itself.
      }
    };
    signal.addEventListener("abort", end, { once: true });
    if (signal.aborted) end();
    try {
      if (tlsName) socket = await Deno.startTls(socket, { hostname: tlsName });
    } catch (error) {
      end();
      throw error;
    }
    return {
      async read() {
        const buffer = new Uint8Array(bufferSize);
        const count = await socket.read(buffer);
        return count === null ? null : buffer.subarray(0, count);
      },
      async write(bytes) {
        for (let at = 0; at < bytes.length; ) at += await socket.write(bytes.subarray(at));
      },
      close() {
        signal.removeEventListener("abort", end);
        end();
      },
    };
  },
};

const url = setting("SUPABASE_URL");
Deno.serve(
  makeLinkPreviewHandler({
    ...makePreviewStore({
      url,
      anonKey: setting("SUPABASE_ANON_KEY"),
      serviceKey: setting("SUPABASE_SERVICE_ROLE_KEY"),
    }),
    network: networkOf(internet, Deno.env.get("LINK_PREVIEW_STAGE"), url),
  }),
);
