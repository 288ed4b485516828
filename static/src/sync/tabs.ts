// Other tabs of this browser: told that something on the device is another now. By way of
// localStorage, whose events also old phones have, and pages without a secure context.

const KEY = "samskapa.tabs";

export class Tabs {
  private readonly name: string;
  private readonly listener = (event: StorageEvent) => {
    if (event.key === KEY && event.newValue?.startsWith(`${this.name} `)) this.told();
  };

  /** `told` is called when another tab at the same workshop has called `tell`. */
  constructor(
    workshop: string,
    private readonly told: () => void,
  ) {
    this.name = workshop;
    if (typeof addEventListener === "function") addEventListener("storage", this.listener);
  }

  tell(): void {
    try {
      // With a figure in it, or the second time would be no change and nobody would hear of it.
      localStorage.setItem(KEY, `${this.name} ${Date.now()} ${Math.random()}`);
    } catch {
      // Nothing is shared between tabs then, drafts included.
    }
  }

  stop(): void {
    if (typeof removeEventListener === "function") {
      removeEventListener("storage", this.listener);
    }
  }
}
