// Build of the browser client: hashed files for an immutable cache, nothing inline (the content
// security policy allows scripts from this host only), nothing from elsewhere.
import { defineConfig } from "vite";
import solid from "vite-plugin-solid";
import { appManifests } from "./plugins/manifests.ts";
import { fluentText } from "./plugins/texts.ts";

// `python -m tools.dev` names the Python server that it started.
declare const process: { env: Record<string, string | undefined> };
const server = process.env["SAMSKAPA_SERVER"] ?? "http://127.0.0.1:8000";

const WORKER = "worker";

// A resident's first load is few requests: one script for every page, one for the workshop.
const CHUNKS = [
  {
    name: "list",
    test: /src\/(list|wide)\/|src\/store\/(nearest|outward)\.ts|src\/store\/predict\/(?!index|notes|desk)[^/]*$|src\/i18n\/times\.ts|src\/sync\/taken\.ts|src\/text\/(deltas|left|session|strokes|typing|typists|unsent|utf16)\.ts|src\/workshop\/(all-actions|ask|asked|cluster-title|composer|chord|emptied|flagged|link-chip|live-writer|note-menu|note-writer|others|outline|own-menu|own-news|steer-button|stopped|tally|undo-item)\.tsx?|ui\/menu-list/,
    priority: 3,
    includeDependenciesRecursively: false,
  },
  {
    name: "workshop",
    test: /src\/(phone|store|text)\/|src\/protocol\/(?!standard)|src\/sync\/(?!again|beside|pointer|poll|requests)|src\/workshop\/[^/]*$|ui\/(menu|focus|hands|quiet)/,
    priority: 1,
    includeDependenciesRecursively: false,
  },
  {
    name: "start",
    test: /node_modules\/(solid-js|@fluent)|src\/(app|i18n)\/[^/]*$|src\/enter\/[acj]|ui\/(field|icon\.|part|speak)|workshop\/caution|preload-helper|rolldown/,
    priority: 2,
    includeDependenciesRecursively: false,
  },
];

export default defineConfig({
  plugins: [fluentText(), appManifests(), solid()],
  build: {
    outDir: "../server/dist",
    emptyOutDir: true,
    manifest: true,
    // Phones of about 2020 that no longer get updates. Chrome 91: before, it had a fault in optional
    // calls, for which every `?.` would be spelled out, 500 bytes of the first load; no phone stops there.
    target: ["chrome91", "safari14", "firefox78", "edge91"],
    // The polyfill would be code for browsers older than those above.
    modulePreload: { polyfill: false },
    // A data: URL would be refused by the policy for everything but pictures.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: "index.html", [WORKER]: "src/shell/worker.ts" },
      output: {
        codeSplitting: { groups: CHUNKS },
        // Its address is what a browser knows it by, and its place says for which pages it is.
        entryFileNames: ({ name }) => (name === WORKER ? "sw.js" : "assets/[name]-[hash].js"),
      },
    },
  },
  server: {
    // Texts and golden vectors stand outside static/.
    fs: { allow: [".."] },
    // Host stays as the browser sent it, so that the server's Origin check sees what it will see
    // without Vite in front.
    proxy: Object.fromEntries(
      ["/api", "/healthz", "/plain", "/poll", "/readyz", "/ws"].map((path) => [
        path,
        { target: server, ws: path === "/ws", changeOrigin: false },
      ]),
    ),
  },
});
