/**
 * How the page looks and speaks on this device: theme, contrast, calm, others' changes. Remembered;
 * until something is chosen the device's own settings hold, and are followed when they change.
 *
 * The style sheets read it from the root element: data-theme (light, dark), data-contrast (normal,
 * more) and data-calm (on, off) are always set.
 */
import { createRenderEffect, createRoot, createSignal, on } from "solid-js";
import { watchMedia } from "./media.ts";
import { recall, remember } from "./storage.ts";

export const THEMES = ["auto", "light", "dark"] as const;
export const CONTRASTS = ["auto", "more"] as const;
export type Theme = (typeof THEMES)[number];
export type Contrast = (typeof CONTRASTS)[number];

const darkDevice = watchMedia("(prefers-color-scheme: dark)");
const sharpDevice = watchMedia("(prefers-contrast: more)");
const stillDevice = watchMedia("(prefers-reduced-motion: reduce)");

const [theme, setThemeSignal] = createSignal(chosen("theme", THEMES));
const [contrast, setContrastSignal] = createSignal(chosen("contrast", CONTRASTS));
const [calmChoice, setCalmChoice] = createSignal(recall("calm"));
const [speaking, setSpeakingSignal] = createSignal(recall("others") !== "muted");
const [displayOpen, setDisplayOpen] = createSignal(false);

/** What the person chose; whether the dialog is open; whether others' changes are announced. */
export { contrast, displayOpen, setDisplayOpen, speaking, theme };

/** No cursors of others, nothing that moves. On by default where the device asks for less motion. */
export function calm(): boolean {
  return calmChoice() === null ? stillDevice() : calmChoice() === "on";
}

export function setTheme(to: Theme): void {
  remember("theme", to);
  setThemeSignal(to);
}

export function setContrast(to: Contrast): void {
  remember("contrast", to);
  setContrastSignal(to);
}

export function setCalm(on: boolean): void {
  remember("calm", on ? "on" : "off");
  setCalmChoice(on ? "on" : "off");
}

export function setSpeaking(on: boolean): void {
  remember("others", on ? "spoken" : "muted");
  setSpeakingSignal(on);
}

/** Whether the page is dark now: for what is drawn and not styled. */
export function isDark(): boolean {
  return theme() === "auto" ? darkDevice() : theme() === "dark";
}

function isSharp(): boolean {
  return contrast() === "more" || sharpDevice();
}

/** Follows the choices for as long as the page is open. */
export function startDisplay(): void {
  const root = document.documentElement;
  createRoot(() => {
    createRenderEffect(() => {
      root.dataset["theme"] = isDark() ? "dark" : "light";
      root.dataset["contrast"] = isSharp() ? "more" : "normal";
      root.dataset["calm"] = calm() ? "on" : "off";
    });
    createRenderEffect(on([isDark, isSharp], colourBrowser));
  });
}

/** The browser's own bars, in the colour of the paper. */
function colourBrowser(): void {
  const paper = getComputedStyle(document.documentElement).getPropertyValue("--paper").trim();
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    if (paper) meta.content = paper;
  }
}

function chosen<T extends string>(name: string, known: readonly T[]): T | "auto" {
  const found = recall(name);
  return known.find((one) => one === found) ?? "auto";
}
