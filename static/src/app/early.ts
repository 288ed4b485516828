/** What a page will ask for is asked for while its texts are still on their way: on a slow phone each
 *  question that waits for another answer costs half a second. */

const asked = new Map<string, Promise<Response>>();

/** Asks now; whoever asks for the same path next gets this answer. `wanted`: the language of faults. */
export function askEarly(path: string, wanted: string): void {
  const answer = fetch(path, {
    headers: { "Accept-Language": wanted },
    credentials: "same-origin",
  });
  // Heard of by who takes it; nobody may.
  answer.catch(() => undefined);
  asked.set(path, answer);
}

/** The answer that was asked for early; to be had once. */
export function takeEarly(path: string): Promise<Response> | undefined {
  const answer = asked.get(path);
  asked.delete(path);
  return answer;
}
