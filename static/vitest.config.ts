// Unit tests beside the sources. They run in Node without a DOM: what needs one is tested in a
// real browser by tests/e2e.
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";
import { fluentText } from "./plugins/texts.ts";

export default defineConfig({
  plugins: [fluentText(), solid()],
  // Without these Node gets Solid's server build, whose signals never notify.
  resolve: { conditions: ["development", "browser"] },
  test: {
    environment: "node",
    // A loaded machine is no failure: what goes through hundreds of seeds takes seconds on a quiet one.
    testTimeout: 120_000,
    // Otherwise empty here: tests measure the colours and look for sides that would not mirror.
    css: { include: [/styles\//] },
    include: ["src/**/*.test.{ts,tsx}"],
    server: { deps: { inline: [/solid-js/] } },
  },
});
