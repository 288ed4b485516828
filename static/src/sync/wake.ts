// Signs that the device woke up or lost its network: phones close nothing and tell nobody
// (rule T10).

export interface Wake {
  /** Looked at again, or back from the page cache. */
  awake(): void;
  /** A network came. */
  online(): void;
  /** The network went. */
  offline(): void;
}

/** Listens until the returned function is called. */
export function watchWake(wake: Wake): () => void {
  const visible = () => {
    if (!isHidden()) wake.awake();
  };
  const listeners: [EventTarget, string, () => void][] = [
    [document, "visibilitychange", visible],
    // Frozen and thawed without ever having been hidden (Page Lifecycle).
    [document, "resume", visible],
    [window, "pageshow", visible],
    [window, "online", () => wake.online()],
    [window, "offline", () => wake.offline()],
  ];
  for (const [target, name, listener] of listeners) target.addEventListener(name, listener);
  return () => {
    for (const [target, name, listener] of listeners) target.removeEventListener(name, listener);
  };
}

export function isHidden(): boolean {
  return document.visibilityState === "hidden";
}
