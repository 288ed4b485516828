/** What has to succeed once for each of something. Where it failed, whoever asks next tries again. */
export class Once<Key extends object> {
  private readonly tried = new WeakMap<Key, Promise<void>>();

  /** Who asks while it is under way waits for it, and hears of its failure too. */
  run(key: Key, work: () => Promise<void>): Promise<void> {
    const known = this.tried.get(key);
    if (known) return known;
    const trying = work().catch((failure: unknown) => {
      this.tried.delete(key);
      throw failure;
    });
    this.tried.set(key, trying);
    return trying;
  }
}
