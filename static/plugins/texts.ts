// Fluent files in the build.
import { FluentResource } from "@fluent/bundle";
import type { Plugin } from "vite";

/**
 * `import texts from "x.ftl"` gives the messages of a Fluent file as Fluent's own parser understood
 * them: the parser is 1.3 kB that no phone has to fetch. What the file lacks is filled in from the
 * English one, so that a person sees a sentence and no id.
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
        return {
          code: `export default ${JSON.stringify(parsed(text))};`,
          map: null,
          moduleType: "js",
        };
      },
    },
  };
}

/** The value of each message, by its id. */
export function parsed(file: string): Texts {
  return Object.fromEntries(new FluentResource(file).body.map(({ id, value }) => [id, value]));
}

export type Texts = Record<string, FluentResource["body"][number]["value"]>;

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
