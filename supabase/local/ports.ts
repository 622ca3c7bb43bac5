import { createServer } from "node:net";

/** Below the ports that systems give to outgoing connections: one of those could be taken before it is opened. */
const range = { first: 20_000, count: 12_000 };

/** A TCP port of this machine that nobody listens on now, far from what others are likely to ask for. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = range.first + Math.floor(Math.random() * range.count);
    if ((await tryPort(port, "127.0.0.1")) !== undefined) return port;
  }
  throw new Error("This machine has no free port");
}

/** The wanted port, or the next one that is free. */
export async function freePortFrom(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 50; port++) {
    if (await isFree(port)) return port;
  }
  return freePort();
}

/** « localhost » is two addresses: a port counts as free when nobody has it on either. */
async function isFree(port: number): Promise<boolean> {
  if ((await tryPort(port, "127.0.0.1")) === undefined) return false;
  const six = await tryPort(port, "::1");
  return six !== undefined;
}

/** The port opened and closed again; undefined when it is taken. A machine without IPv6 has nobody on ::1. */
function tryPort(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => {
      const isTaken = "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES");
      resolve(isTaken ? undefined : port);
    });
    probe.listen(port, host, () => {
      const address = probe.address();
      const opened = typeof address === "object" && address ? address.port : port;
      probe.close(() => resolve(opened));
    });
  });
}
