/** Files of the server, fetched by the page so that a failure can be told. */
import { Failure, failureOf } from "../app/api.ts";
import { language, t } from "../i18n/index.ts";

/** Long enough for the browser to have begun; then the memory is given back. */
const KEPT_MS = 60_000;

/** Saves what the server has at `path` as a file. Throws Failure. */
export async function download(path: string): Promise<void> {
  const headers = { "Accept-Language": language() };
  const response = await fetch(path, { headers, credentials: "same-origin" }).catch(() => {
    throw new Failure("unreachable", t("failure-unreachable"));
  });
  if (!response.ok) throw failureOf(await response.json().catch(() => null));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = nameIn(response.headers.get("Content-Disposition") ?? "");
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

/** The file name of a Content-Disposition of ours (RFC 6266). */
export function nameIn(disposition: string): string {
  const found = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return found ? decodeURIComponent(found) : "workshop";
}
