// Runs in each measured page before its own scripts: watches, and changes nothing.
(() => {
  const load = { frames: [], keys: [], recording: false, ready: undefined };
  window.samskapaLoad = load;
  let tell;
  load.drawn = new Promise((resolve) => {
    tell = resolve;
  });
  const mounted = () => document.querySelectorAll(".world [data-note]").length;
  let before = 0;
  let stamp = 0;
  const tick = (now) => {
    if (load.recording) load.frames.push(now);
    // Drawn: as many notes as the frame before, and not none. Then one more frame, so that the
    // picture is out.
    if (load.ready === undefined) {
      const count = mounted();
      if (stamp === 0 && count > 0 && count === before) stamp = 1;
      else if (stamp === 1) {
        load.ready = now;
        tell();
      }
      before = count;
    }
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  load.record = () => {
    load.frames = [];
    load.recording = true;
  };
  load.stop = () => {
    load.recording = false;
    return load.frames;
  };
  // From the key being pressed to the picture that shows it: a message posted in the frame's own
  // callback comes after the frame was drawn.
  load.watchKeys = () => {
    load.keys = [];
    const channel = new MessageChannel();
    const waiting = [];
    channel.port1.onmessage = () => {
      const now = performance.now();
      for (const at of waiting.splice(0)) load.keys.push(now - at);
    };
    addEventListener(
      "keydown",
      (event) => {
        const at = event.timeStamp;
        requestAnimationFrame(() => {
          waiting.push(at);
          channel.port2.postMessage(0);
        });
      },
      true,
    );
  };
  load.camera = () => {
    const { transform } = document.querySelector(".world").style;
    return Number(/scale\(([^)]+)\)/.exec(transform)?.[1] ?? 1);
  };
  // Notes that are wholly in view, with their places on the board.
  load.visible = () => {
    const view = document.querySelector(".board-view").getBoundingClientRect();
    return [...document.querySelectorAll(".world [data-note]")]
      .filter((note) => {
        const box = note.getBoundingClientRect();
        return (
          box.left >= view.left &&
          box.right <= view.right &&
          box.top >= view.top &&
          box.bottom <= view.bottom
        );
      })
      .map((note) => {
        const [x, y] = note.style.transform.match(/-?[\d.]+(?=px)/g).map(Number);
        return { note: Number(note.dataset.note), x, y };
      });
  };
})();
