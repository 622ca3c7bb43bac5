// Which addresses are of the public Internet. Everything else is somebody's own network, this machine, or a service of
// the cloud that it runs in: none of them is ever asked for a page.

/** Whether an IPv4 or IPv6 address, as DNS gives it, may be connected to. */
export function isPublicAddress(address: string): boolean {
  const four = bytesOfIPv4(address);
  if (four) return !reservedIPv4.some((range) => isWithin(four, range));
  const six = groupsOfIPv6(address);
  // Only what is handed out for unicast; of that, tunnels and mappings, which lead elsewhere, are left out.
  return (
    six !== undefined &&
    six[0]! >> 13 === 1 &&
    six[0] !== 0x2002 &&
    !(six[0] === 0x2001 && (six[1]! < 0x200 || six[1] === 0xdb8)) &&
    !(six[0] === 0x3fff && six[1]! < 0x1000)
  );
}

type Range = readonly [first: readonly number[], bits: number];

const reservedIPv4: readonly Range[] = (
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 " +
  "192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4"
)
  .split(" ")
  .map((text) => {
    const [first = "", bits] = text.split("/");
    return [bytesOfIPv4(first) ?? [], Number(bits)];
  });

function isWithin(bytes: readonly number[], [first, bits]: Range): boolean {
  return bytes.every((byte, n) => {
    const kept = Math.min(8, Math.max(0, bits - n * 8));
    const mask = (0xff << (8 - kept)) & 0xff;
    return (byte & mask) === ((first[n] ?? 0) & mask);
  });
}

function bytesOfIPv4(address: string): number[] | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) return undefined;
  const bytes = address.split(".").map(Number);
  return bytes.every((byte) => byte < 256) ? bytes : undefined;
}

function groupsOfIPv6(address: string): number[] | undefined {
  if (!/^[\da-f:.]+$/i.test(address) || !address.includes(":")) return undefined;
  try {
    // Written the one way, whatever way it came.
    const [head = "", tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split("::");
    const groups = (part: string) =>
      part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16));
    const [first, last] = [groups(head), groups(tail ?? "")];
    const all =
      tail === undefined ? first : [...first, ...Array(8 - first.length - last.length).fill(0), ...last];
    return all.length === 8 ? all : undefined;
  } catch {
    return undefined;
  }
}
