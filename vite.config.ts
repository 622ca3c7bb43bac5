import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, loadEnv, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import solid from "vite-plugin-solid";
import { headersFile, pageFor, redirectsFile } from "./deploy/headers.ts";
import { localPublishableKey } from "./supabase/local/keys.ts";

export default defineConfig(({ mode }) => {
  const env = { ...loadEnv(mode, process.cwd(), "VITE_"), ...process.env };
  return {
    plugins: [
      solid(),
      pages(),
      hostFiles(env.VITE_SUPABASE_URL),
      VitePWA({
        strategies: "injectManifest",
        srcDir: "src",
        filename: "sw.ts",
        // The manifest is a file of public/, and src/features/pwa registers the worker.
        manifest: false,
        injectRegister: false,
        injectManifest: {
          // A classic script: some browsers still have no module workers.
          rollupFormat: "iife",
          globPatterns: ["**/*.{js,css,html,woff2,svg,webmanifest}"],
          // Fetched on the day a name needs it, then kept by the worker.
          globIgnores: ["**/*vietnamese*"],
          // Hashed names say by themselves when they change.
          dontCacheBustURLsMatching: /^assets\//,
        },
      }),
    ],
    define: {
      "import.meta.env.VITE_APP_VERSION": JSON.stringify(appVersion()),
      // Without variables the build is for the local stack: the origin that serves it, and its key.
      "import.meta.env.VITE_SUPABASE_URL": JSON.stringify(env.VITE_SUPABASE_URL ?? ""),
      "import.meta.env.VITE_SUPABASE_KEY": JSON.stringify(env.VITE_SUPABASE_KEY ?? localPublishableKey),
    },
    worker: { format: "es" },
    build: {
      target: ["safari16.4", "chrome117", "firefox121"],
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Two bundles: the team's app, and the pages that artists open, which never load RxDB.
        input: { app: "index.html", public: "public.html" },
        output: { codeSplitting: { groups: chunks } },
        checks: { pluginTimings: false },
      },
    },
  };
});

type Modules = { getModuleInfo(id: string): { importedIds: readonly string[] } | null };

/** Where the first screen begins: the app, the home page, and what it asks for at once. */
const firstScreen = ["main.tsx", "features/today/today-page.tsx", "features/logging/kept-drafts.tsx"];
let ofFirstScreen: Set<string> | undefined;

/** Whether a module is among those that the first screen imports, directly or not. */
function isOfFirstScreen(id: string, modules: Modules): boolean {
  if (ofFirstScreen) return ofFirstScreen.has(id);
  ofFirstScreen = new Set(firstScreen.map((path) => fileURLToPath(new URL(`src/${path}`, import.meta.url))));
  for (const known of ofFirstScreen)
    for (const imported of modules.getModuleInfo(known)?.importedIds ?? []) ofFirstScreen.add(imported);
  return ofFirstScreen.has(id);
}

/**
 * Left alone, each icon and each part of the interface shared by two screens becomes a file, and a slow phone spends
 * its cold start opening them. What the first screen needs comes in one, and nothing else with it; what most of the
 * others share in another. `base` is all that the public pages need.
 */
const chunks = [
  {
    name: "base",
    test: /[\\/]solid-js[\\/]|[\\/]src[\\/](ui[\\/](logo|styles)|i18n[\\/](translate|locale|format|day)\.ts)/,
    priority: 3,
  },
  { name: "database", test: /node_modules[\\/](rxdb|rxjs|dexie)[\\/]/, priority: 2 },
  {
    name: (id: string, modules: Modules) => (isOfFirstScreen(id, modules) ? "parts" : null),
    priority: 1,
  },
  {
    name: "shared",
    test: /[\\/](lucide-solid|src[\\/](ui|domain|data|features|i18n))[\\/]/,
    minShareCount: 8,
    priority: 0,
  },
];

/** In development, gives each path its page, as the hosts do with the built files. */
function pages(): Plugin {
  return {
    name: "coulisses-pages",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = request.url ?? "/";
        if (pageFor(path) === "public.html") request.url = "/public.html";
        next();
      });
    },
  };
}

/** Writes what a static host needs beside the files: headers and single-page rules. */
function hostFiles(supabaseUrl: string | undefined): Plugin {
  return {
    name: "coulisses-host-files",
    apply: "build",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: headersFile(supabaseUrl) });
      this.emitFile({ type: "asset", fileName: "_redirects", source: redirectsFile() });
    },
  };
}

/** « 0.1.0 (a1b2c3d) »; outside a clone, the number alone. */
function appVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
  try {
    const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    return `${version} (${commit.toString().trim()})`;
  } catch {
    return version;
  }
}
