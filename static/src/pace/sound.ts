/** A quiet sound for "time is up", made here; where the browser makes none there is none. */
import { createSignal } from "solid-js";
import { recall, remember } from "../app/storage.ts";

const SOUND = "timer-sound";
/** Two soft tones, in Hz, and how loud: a glass that is touched, not a bell. */
const TONES = [659.3, 523.3] as const;
const LOUDNESS = 0.08;
const TONE_S = 0.9;

const [isOn, setOn] = createSignal(recall(SOUND) !== "off");

export { isOn as soundIsOn };

export function switchSound(): void {
  setOn(!isOn());
  remember(SOUND, isOn() ? "on" : "off");
}

let context: AudioContext | undefined;

/** Browsers let a page make sounds only after somebody has touched it. */
export function prepareSound(): void {
  try {
    context ??= new AudioContext();
    if (context.state === "suspended") context.resume().catch(() => undefined);
  } catch {
    // Without it the words on the screen are enough.
  }
}

export function playSound(): void {
  if (!isOn() || context?.state !== "running") return;
  for (const [nth, hertz] of TONES.entries()) tone(context, hertz, (nth * TONE_S) / 2);
}

function tone(audio: AudioContext, hertz: number, after: number): void {
  const at = audio.currentTime + after;
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(LOUDNESS, at + 0.03);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + TONE_S);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + TONE_S);
}
