/** The HTTP interface of the server: one function to ask, one shape of errors. */
import { language, t } from "../i18n/index.ts";
import type { Life, Role } from "../protocol/generated.ts";
import { takeEarly } from "./early.ts";

/** What a join code leads to. `seat`: who this device already is there. */
export interface Invitation {
  readonly workshop: string;
  readonly title: string;
  readonly challenge: string;
  readonly language: "sv" | "en";
  readonly life: Life;
  readonly alias: string;
  readonly door: "open" | "ask" | "shut";
  /** The name under which this device has asked to be let in. */
  readonly waiting: string | null;
  readonly seat: { readonly alias: string; readonly role: Role } | null;
}

/** Who this device is in a workshop. `code` and `join_url`: for facilitators. */
export interface Seat {
  readonly member: number;
  readonly role: Role;
  readonly alias: string;
  readonly title: string;
  readonly language?: "sv" | "en";
  readonly code?: string | null;
  readonly join_url?: string | null;
}

/** A workshop in "My workshops"; times in ms since 1970. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  readonly challenge: string;
  readonly language: "sv" | "en";
  readonly life: Life;
  readonly created: number;
  readonly updated: number;
}

/** How people get in, for the facilitator. */
export interface Entrance {
  readonly code: string;
  readonly join_url: string;
  readonly staff_link: boolean;
}

/** A refused request. `message` is in the language of the screen and says what to do. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly where: string | null = null,
  ) {
    super(message);
  }
}

/** Asks the server. `body` makes it a POST. Throws Failure, also when nobody answers. */
export async function ask<T>(path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { "Accept-Language": language() };
  const request: RequestInit = { headers, credentials: "same-origin" };
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
    request.method = "POST";
    request.body = JSON.stringify(body);
  }
  const early = body === undefined ? takeEarly(path) : undefined;
  const response = await (early ?? fetch(path, request)).catch(() => {
    throw new Failure("unreachable", t("failure-unreachable"));
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw failureOf(answer);
  return answer as T;
}

/** The failure in an answer of the server, whatever it holds. */
export function failureOf(answer: unknown): Failure {
  const error = (answer as { error?: { code?: string; message?: string; where?: string } } | null)
    ?.error;
  if (!error?.code) return new Failure("unknown", t("failure-unknown"));
  return new Failure(error.code, error.message ?? t("failure-unknown"), error.where ?? null);
}

/** What went wrong, whatever was thrown. */
export function asFailure(thrown: unknown): Failure {
  return thrown instanceof Failure ? thrown : new Failure("unknown", t("failure-unknown"));
}
