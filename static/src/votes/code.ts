// The secret code of a ballot: made up on this device, kept here, and never sent (RULES.md Q9).

import { recall, remember } from "../app/storage.ts";
import { sha256 } from "./sha256.ts";

// Without letters that look or sound alike.
const LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
const LENGTH = 8;
const RECEIPT_HEX = 20;

// Each member's own: the next one who votes on a shared tablet is neither told what the last one
// chose, nor refused for her receipt.
export const keyOf = (round: number, member: number) => `vote.${round}.${member}`;

/** What this device has for the round and member; "" for nothing. */
export function keptCode(round: number, member: number): string {
  return recall(keyOf(round, member)) ?? "";
}

/** The code of her ballot from this device: the same one also when she changes it. */
export function codeFor(round: number, member: number): string {
  const kept = keptCode(round, member);
  if (kept) return kept;
  const code = newCode();
  remember(keyOf(round, member), code);
  return code;
}

function newCode(): string {
  let code = "";
  while (code.length < LENGTH) {
    const [number] = crypto.getRandomValues(new Uint8Array(1)) as unknown as [number];
    // Each letter as likely as any other.
    if (number < 256 - (256 % LETTERS.length)) code += LETTERS[number % LETTERS.length];
  }
  return code;
}

/** As it is read: in two halves. */
export function codeWords(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

export function receiptOf(round: number, code: string): string {
  const letters = code.toUpperCase().replace(/[^A-Z]/g, "");
  return sha256(`${round}:${letters}`).slice(0, RECEIPT_HEX);
}
