// What a device shows when somebody puts the page among her apps: one file for each language of the
// screens, from the same texts.
import type { Plugin } from "vite";
import { idOf, messagesOf } from "./texts.ts";

const LOCALES = "../locales";
const ICONS = "src/shell/icons";
/** As in tokens.css, light: the screen between the icon and the first picture of the page. */
const PAPER = "#f6f2ea";

/** Writes app-LANGUAGE.webmanifest beside the page, and the icons among the hashed files. */
export function appManifests(): Plugin {
  return {
    name: "samskapa:manifests",
    apply: "build",
    async generateBundle() {
      const icons: object[] = [];
      for (const name of (await this.fs.readdir(ICONS)).sort()) {
        const source = await this.fs.readFile(`${ICONS}/${name}`);
        const file = this.emitFile({ type: "asset", name, source });
        icons.push(iconOf(name, `/${this.getFileName(file)}`));
      }
      for (const language of await this.fs.readdir(LOCALES)) {
        const path = `${LOCALES}/${language}/app.ftl`;
        const words = lineOf(await this.fs.readFile(path, { encoding: "utf8" }));
        const manifest = {
          id: "/",
          lang: language,
          dir: language === "ar" ? "rtl" : "ltr",
          name: words("product"),
          short_name: words("product"),
          description: words("enter-text"),
          // No address of a person's own: the file is the same for everybody.
          start_url: "/",
          scope: "/",
          display: "standalone",
          background_color: PAPER,
          theme_color: PAPER,
          icons,
        };
        const source = JSON.stringify(manifest);
        this.emitFile({ type: "asset", fileName: `app-${language}.webmanifest`, source });
      }
    },
  };
}

/** "any-192.png", "maskable-512.png": what it is for, and its pixels. */
function iconOf(name: string, src: string): object {
  const [, purpose = "any", pixels = ""] = /^([a-z]+)-(\d+)\.png$/.exec(name) ?? [];
  return { src, sizes: `${pixels}x${pixels}`, type: "image/png", purpose };
}

/** The text of a message of one line without values. */
function lineOf(file: string): (id: string) => string {
  const lines = new Map(messagesOf(file).map((message) => [idOf(message), message]));
  return (id) => {
    const message = lines.get(id);
    if (message === undefined) throw new Error(`no message ${id} for the manifest`);
    return message.slice(message.indexOf("=") + 1).trim();
  };
}
