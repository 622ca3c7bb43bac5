// What the preview of a link reads and refuses, on a network that the test plays.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Connection, get } from "../../../supabase/functions/link-preview/http-get.ts";
import { lookAt, type Network } from "../../../supabase/functions/link-preview/look-at.ts";
import { pageAddress } from "../../../supabase/functions/link-preview/page-address.ts";
import { isPublicAddress } from "../../../supabase/functions/link-preview/public-address.ts";
import { readPage } from "../../../supabase/functions/link-preview/read-page.ts";

describe("[P1.1] addresses that are asked", () => {
  test.each([
    "8.8.8.8",
    "93.184.216.34",
    "172.15.0.1",
    "172.32.0.1",
    "2606:2800:220:1:248:1893:25c8:1946",
    "2a00:1450:4007:80e::2003",
  ])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    "127.0.0.1",
    "127.8.9.10",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "192.0.0.170",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "::ffff:a9fe:a9fe",
    "64:ff9b::7f00:1",
    "fe80::1",
    "fc00::1",
    "fd00:ec2::254",
    "ff02::1",
    "2001:db8::1",
    "2001::1",
    "2002:7f00:1::1",
    "1.2.3",
    "1.2.3.256",
    "fe80::1%eth0",
    "nothing",
    "",
  ])("%s is not", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test("no address of a private range passes", () => {
    const byte = fc.nat(255);
    fc.assert(
      fc.property(fc.constantFrom(10, 127, 0), byte, byte, byte, (a, b, c, d) => {
        expect(isPublicAddress(`${a}.${b}.${c}.${d}`)).toBe(false);
        const hex = (high: number, low: number) => ((high << 8) | low).toString(16);
        expect(isPublicAddress(`::ffff:${hex(a, b)}:${hex(c, d)}`)).toBe(false);
      }),
    );
  });

  test.each([
    "ftp://exemple.ca/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,x",
    "http://exemple.ca:8080/",
    "https://exemple.ca:80/",
    "http://moi:secret@exemple.ca/",
    "http://localhost/",
    "http://localhost./",
    "http://base/",
    "http://metadata.google.internal/",
    "http://routeur.local/",
    "http://",
    "exemple.ca",
  ])("%s is no page", (text) => {
    expect(pageAddress(text)).toBeUndefined();
  });
});

const encoder = new TextEncoder();

/** A connection that says what is given, in pieces. */
function saying(pieces: readonly (string | Uint8Array)[], forever = false): Connection & { asked: string } {
  let at = 0;
  const connection = {
    asked: "",
    async read() {
      const piece = pieces[at++] ?? (forever ? pieces.at(-1)! : undefined);
      if (piece === undefined) return null;
      return typeof piece === "string" ? encoder.encode(piece) : piece;
    },
    async write(bytes: Uint8Array) {
      connection.asked += new TextDecoder().decode(bytes);
    },
    close() {},
  };
  return connection;
}

const html = (body: string) =>
  `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${encoder.encode(body).length}\r\n\r\n${body}`;
const page = "<title>Porter, extrait</title>";
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
const picture = (bytes: Uint8Array, type = "image/png"): (string | Uint8Array)[] => [
  `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\ncontent-length: ${bytes.length}\r\n\r\n`,
  bytes,
];

/** Names on public addresses, each of which says what is given; what was connected to is noted. */
function internet(
  hosts: Record<string, { at?: string[]; says: readonly (string | Uint8Array)[]; forever?: boolean }>,
): Network & { connected: string[] } {
  const names = Object.keys(hosts);
  const addressOf = (name: string) => hosts[name]?.at ?? [`93.184.216.${names.indexOf(name) + 1}`];
  const network = {
    connected: [] as string[],
    async resolve(name: string) {
      return hosts[name] ? addressOf(name) : [];
    },
    async connect(address: string, port: number) {
      network.connected.push(`${address}:${port}`);
      const name = names.find((one) => addressOf(one).includes(address));
      return saying(hosts[name ?? ""]?.says ?? [], hosts[name ?? ""]?.forever);
    },
  };
  return network;
}

const redirect = (to: string) => `HTTP/1.1 302 Found\r\nLocation: ${to}\r\nContent-Length: 0\r\n\r\n`;

describe("[P1.1] a look at a page", () => {
  test("gives its title, and its picture as data", async () => {
    const network = internet({
      "site.exemple": {
        says: [html(`${page}<meta property="og:image" content="https://images.exemple/a.png">`)],
      },
      "images.exemple": { says: picture(png) },
    });
    expect(await lookAt("http://site.exemple/porter?x=1#y", network)).toEqual({
      title: "Porter, extrait",
      image: `data:image/png;base64,${Buffer.from(png).toString("base64")}`,
    });
    expect(network.connected).toEqual(["93.184.216.1:80", "93.184.216.2:443"]);
  });

  test.each([
    ["loopback", "http://127.0.0.1/"],
    ["loopback in one number", "http://2130706433/"],
    ["loopback in hexadecimal", "http://0x7f.1/"],
    ["the metadata of a cloud", "http://169.254.169.254/latest/meta-data/"],
    ["IPv6 loopback", "http://[::1]/"],
    ["a mapped address", "http://[::ffff:10.0.0.1]/"],
  ])("asks nothing of %s", async (_, url) => {
    const network = internet({});
    expect(await lookAt(url, network)).toEqual({});
    expect(network.connected).toEqual([]);
  });

  test.each([
    "http://127.0.0.1/",
    "http://[::1]/",
    "http://interne.exemple/",
    "ftp://site.exemple/",
    "//10.0.0.1",
  ])("does not follow to %s", async (to) => {
    const network = internet({
      "site.exemple": { says: [redirect(to)] },
      "interne.exemple": { at: ["10.0.0.7"], says: [html(page)] },
    });
    expect(await lookAt("https://site.exemple/", network)).toEqual({});
    expect(network.connected).toEqual(["93.184.216.1:443"]);
  });

  test("follows three times, not four", async () => {
    const chain = (length: number) =>
      internet({
        ...Object.fromEntries(
          Array.from({ length }, (_, n) => [
            `a${n}.exemple`,
            { says: [redirect(`http://a${n + 1}.exemple/`)] },
          ]),
        ),
        [`a${length}.exemple`]: { says: [html(page)] },
      });
    expect(await lookAt("http://a0.exemple/", chain(3))).toEqual({ title: "Porter, extrait" });
    expect(await lookAt("http://a0.exemple/", chain(4))).toEqual({});
  });

  test("a name that has one private address among others is not asked", async () => {
    const network = internet({ "site.exemple": { at: ["93.184.216.9", "127.0.0.1"], says: [html(page)] } });
    expect(await lookAt("http://site.exemple/", network)).toEqual({});
    expect(network.connected).toEqual([]);
  });

  test("a name that changes its address is asked at the one that was checked", async () => {
    let looks = 0;
    const network = internet({ "site.exemple": { says: [html(page)] } });
    const rebound: Network = {
      ...network,
      resolve: async () => (looks++ === 0 ? ["93.184.216.1"] : ["127.0.0.1"]),
    };
    expect(await lookAt("http://site.exemple/", rebound)).toEqual({ title: "Porter, extrait" });
    expect([looks, network.connected]).toEqual([1, ["93.184.216.1:80"]]);
  });

  test("a body without end is read for a megabyte", async () => {
    let bytes = 0;
    const chunk = encoder.encode("a".repeat(65_536));
    const network = internet({});
    const endless: Network = {
      resolve: async () => ["93.184.216.1"],
      async connect() {
        const head = saying([
          `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 10000000000\r\n\r\n${page}`,
        ]);
        return {
          ...head,
          read: async () => {
            const first = await head.read();
            bytes += chunk.length;
            return first ?? chunk;
          },
        };
      },
    };
    expect(await lookAt("http://site.exemple/", endless)).toEqual({ title: "Porter, extrait" });
    expect(bytes).toBeLessThan(1_200_000);
    expect(network.connected).toEqual([]);
  });

  test("whoever answers drop by drop is left", async () => {
    const slow: Network = {
      resolve: async () => ["93.184.216.1"],
      connect: async () => ({
        ...saying([]),
        read: () => new Promise((resolve) => setTimeout(() => resolve(encoder.encode("H")), 20)),
      }),
    };
    const begun = performance.now();
    expect(await lookAt("http://site.exemple/", slow, 150)).toEqual({});
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  test.each([
    ["what is no page", "HTTP/1.1 200 OK\r\ncontent-type: application/pdf\r\n\r\n<title>x</title>"],
    ["a page that is not there", "HTTP/1.1 404 Not Found\r\ncontent-type: text/html\r\n\r\n<title>x</title>"],
    ["what is packed", `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-encoding: gzip\r\n\r\n${page}`],
    ["another protocol", "SSH-2.0-OpenSSH_9.6\r\n\r\n"],
    ["a header of another kind", "HTTP/1.1 200 OK\r\ncontent type: text/html\r\n\r\n<title>x</title>"],
    ["an answer that ends at once", ""],
  ])("gives nothing of %s", async (_, answer) => {
    expect(await lookAt("http://site.exemple/", internet({ "site.exemple": { says: [answer] } }))).toEqual(
      {},
    );
  });

  test.each([
    ["an SVG", encoder.encode("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), "image/svg+xml"],
    ["an SVG that says it is a PNG", encoder.encode("<svg/>"), "image/png"],
    ["a large picture", new Uint8Array([...png, ...new Uint8Array(100_000)]), "image/png"],
    ["a GIF", encoder.encode("GIF89a"), "image/gif"],
  ])("takes no picture of %s", async (_, bytes, type) => {
    const image = '<meta property="og:image" content="https://images.exemple/a">';
    const network = internet({
      "site.exemple": { says: [html(page + image)] },
      "images.exemple": { says: picture(bytes, type) },
    });
    expect(await lookAt("http://site.exemple/", network)).toEqual({ title: "Porter, extrait" });
  });

  test.each(["http://images.exemple/a.png", "https://127.0.0.1/a.png", "data:image/png;base64,AAAA"])(
    "asks for no picture at %s",
    async (image) => {
      const network = internet({
        "site.exemple": { says: [html(`${page}<meta property="og:image" content="${image}">`)] },
        "images.exemple": { says: picture(png) },
      });
      expect(await lookAt("http://site.exemple/", network)).toEqual({ title: "Porter, extrait" });
      expect(network.connected).toHaveLength(1);
    },
  );
});

describe("[P1.1] an answer", () => {
  test("in chunks, cut anywhere, is read as one", async () => {
    const whole =
      "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5;x=y\r\nPorte\r\n1\r\nr\r\n0\r\n\r\n";
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(whole.length), { maxLength: 6 }), async (cuts) => {
        const ends = [...cuts, whole.length].sort((a, b) => a - b);
        const pieces = ends.map((end, n) => whole.slice(ends[n - 1] ?? 0, end)).filter(Boolean);
        const options = { accept: "*/*", most: 100, wants: () => true };
        const answer = await get(saying(pieces), new URL("http://site.exemple/"), options);
        expect(new TextDecoder().decode(answer.body)).toBe("Porter");
      }),
    );
  });

  test("asks for no more than a page, under the name alone", async () => {
    const connection = saying([html(page)]);
    await get(connection, new URL("http://site.exemple/a?b=c d"), {
      accept: "text/html",
      most: 9,
      wants: () => true,
    });
    expect(connection.asked.split("\r\n").slice(0, 2)).toEqual([
      "GET /a?b=c%20d HTTP/1.1",
      "host: site.exemple",
    ]);
    expect(connection.asked).not.toMatch(/cookie|authorization|referer/i);
  });
});

describe("[P1.1] the words of a page", () => {
  const read = (text: string) => readPage(encoder.encode(text), "text/html");

  test.each([
    ["<TITLE lang=fr>\n  L&#8217;&eacute;t&eacute;&nbsp;&amp; moi\n</TITLE>", "L’été & moi"],
    ['<title>a</title><meta content="Marché de nuit" property="og:title">', "Marché de nuit"],
    ["<meta property='og:title' content='« Porter »'>", "« Porter »"],
    ["<!-- <title>caché</title> --><title>vu</title>", "vu"],
    ["<title><script>alert(1)</script></title>", "alert(1)"],
    ["<title>a\u202eb\u0000c</title>", "a b c"],
    [`<title>${"é".repeat(300)}</title>`, `${"é".repeat(199)}…`],
  ])("%j is titled %j", (text, title) => {
    expect(read(text).title).toBe(title);
  });

  test.each([
    ["titles that are never closed", "<title>"],
    ["tags that are never closed", "<title"],
    ["metadata that is never closed", "<meta "],
    ["a title of signs", "<", "<title>", "</title>"],
    ["a title of entities", "&#1", "<title>", "</title>"],
  ])("cost no more than the page weighs: %s", (_, piece, before = "", after = "") => {
    const start = performance.now();
    read(before + piece.repeat(1_000_000 / piece.length) + after);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test("an entity has the name of a letter, and of nothing else", () => {
    expect(read("<title>&valueOf; &toString; &__proto__;</title>").title).toBe(
      "&valueOf; &toString; &__proto__;",
    );
  });

  test("are read in their own charset", () => {
    const latin = Uint8Array.from([...Buffer.from("<title>été</title>", "latin1")]);
    expect(readPage(latin, "text/html; charset=ISO-8859-1").title).toBe("été");
    const declared = Uint8Array.from([
      ...Buffer.from('<meta charset="windows-1252"><title>été</title>', "latin1"),
    ]);
    expect(readPage(declared, "text/html").title).toBe("été");
  });

  test("whatever the page, they are one short line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 600 }), (text) => {
        const { title = "" } = read(`<title>${text}</title>`);
        expect([...title].length).toBeLessThanOrEqual(200);
        expect(title).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
