/** One-time links: the token in the fragment, and what the server says it is for. */
import { ask } from "../app/api.ts";
import { go } from "../app/router.tsx";
import type { NewAccountWords } from "./new-account.tsx";

export interface AccountTicket {
  readonly kind: "account";
  readonly name: string;
}

export interface FacilitatorTicket {
  readonly kind: "facilitator";
  readonly workshop: string;
  readonly title: string;
  /** Who is signed in in this browser. */
  readonly account: { readonly email: string; readonly name: string } | null;
  /** That account leads the workshop already. */
  readonly leads: boolean;
  /** Who this device is in the workshop. */
  readonly seat: { readonly alias: string } | null;
}

export interface PasswordTicket {
  readonly kind: "password";
  readonly email: string;
}

export type Ticket = AccountTicket | FacilitatorTicket | PasswordTicket;

/** The token of the address: it stands in the fragment, which no server log ever sees. */
export function tokenOf(): string {
  return location.hash.slice(1);
}

/** An account by this link; `seat`: into its workshop as who this device is there. Throws Failure. */
export function makeAccount(
  token: string,
  account: NewAccountWords,
  { seat = false } = {},
): Promise<unknown> {
  return ask("/api/ticket/account", { token, ...account, seat });
}

/** What a link is for. One that belongs to the other page goes there. Throws Failure. */
export async function look(token: string): Promise<Ticket> {
  const found = await ask<Ticket>("/api/ticket", { token });
  const page = found.kind === "password" ? "/reset" : "/invite";
  if (location.pathname !== page) go(`${page}#${token}`, { replace: true });
  return found;
}
