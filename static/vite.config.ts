// Build of the browser client: hashed files for an immutable cache, nothing inline (the content
// security policy allows scripts from this host only), nothing from elsewhere.
import { defineConfig, type Plugin } from "vite";
import solid from "vite-plugin-solid";

/**
 * `import text from "x.ftl"` gives the text of a Fluent file; the parser runs in the browser. What
 * the file lacks is filled in from the English one, so that a person sees a sentence and no id.
 */
export function fluentText(): Plugin {
  return {
    name: "samskapa:fluent-text",
    transform: {
      filter: { id: /\.ftl$/ },
      async handler(code, id) {
        const english = id.replace(/[\w-]+(?=\/[\w-]+\.ftl$)/, "en");
        this.addWatchFile(english);
        const text = filled(code, await this.fs.readFile(english, { encoding: "utf8" }));
        return { code: `export default ${JSON.stringify(text)};`, map: null, moduleType: "js" };
      },
    },
  };
}

/** `text` with those messages of `english` that it does not have. Both are Fluent files. */
export function filled(text: string, english: string): string {
  const known = new Set(messagesOf(text).map(idOf));
  const lacking = messagesOf(english).filter((message) => !known.has(idOf(message)));
  return [text, ...lacking].join("\n");
}

/** Each message of a Fluent file with its lines: an id begins at the margin, the rest is indented. */
export function messagesOf(file: string): string[] {
  return file.split(/\n(?=[a-z#])/).filter((block) => /^[a-z][\w-]* =/.test(block));
}

export function idOf(message: string): string {
  return message.slice(0, message.indexOf(" "));
}

// `python -m tools.dev` names the Python server that it started.
declare const process: { env: Record<string, string | undefined> };
const server = process.env["SAMSKAPA_SERVER"] ?? "http://127.0.0.1:8000";

// A resident's first load is few requests: one script for every page, one for the workshop.
const CHUNKS = [
  {
    name: "list",
    test: /src\/(list|wide)\/|src\/store\/(nearest|outward)\.ts|src\/store\/predict\/(?!index|notes|desk)[^/]*$|src\/text\/(deltas|session|strokes|typing|typists|utf16)\.ts|src\/workshop\/(cluster-title|composer|chord|live-writer|note-menu|note-writer|others|outline|stopped|tally)\.tsx?|ui\/menu-list/,
    priority: 3,
    includeDependenciesRecursively: false,
  },
  {
    name: "workshop",
    test: /src\/(phone|protocol|store|text)\/|src\/sync\/(?!beside|poll|requests)|src\/workshop\/[^/]*$|ui\/(menu|focus)/,
    priority: 1,
    includeDependenciesRecursively: false,
  },
  {
    name: "start",
    test: /node_modules\/(solid-js|@fluent)|src\/(app|i18n)\/[^/]*$|src\/enter\/[acj]|ui\/(field|icon|part|speak)|preload-helper|rolldown/,
    priority: 2,
    includeDependenciesRecursively: false,
  },
];

export default defineConfig({
  plugins: [fluentText(), solid()],
  build: {
    outDir: "../server/dist",
    emptyOutDir: true,
    manifest: true,
    // Phones of about 2020 that no longer get updates.
    target: ["chrome87", "safari14", "firefox78", "edge88"],
    // The polyfill would be code for browsers older than those above.
    modulePreload: { polyfill: false },
    // A data: URL would be refused by the policy for everything but pictures.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  server: {
    // Texts and golden vectors stand outside static/.
    fs: { allow: [".."] },
    // Host stays as the browser sent it, so that the server's Origin check sees what it will see
    // without Vite in front.
    proxy: Object.fromEntries(
      ["/api", "/healthz", "/poll", "/readyz", "/ws"].map((path) => [
        path,
        { target: server, ws: path === "/ws", changeOrigin: false },
      ]),
    ),
  },
});
