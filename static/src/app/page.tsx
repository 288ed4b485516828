/** A page of text and forms: heading, one column, footer. */
import { createEffect, type JSX, onMount, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { Footer } from "./footer.tsx";
import { Link } from "./router.tsx";

interface PageProps {
  readonly title: string;
  /** A line over the title: where one is. */
  readonly over?: string | undefined;
  readonly wide?: boolean;
  readonly aside?: JSX.Element;
  /** At the foot, such as an attribution. */
  readonly notice?: string | undefined;
  readonly children: JSX.Element;
}

/** Whether a page of this kind has been shown before. */
let arrived = false;

export function Page(props: PageProps): JSX.Element {
  let heading!: HTMLHeadingElement;
  createEffect(() => {
    document.title = titleOf(props.title);
  });
  onMount(() => {
    // A new page says its name: focus on the heading, unless a field has asked for it. Not the first
    // one: the browser says that, and the first stop is the link to the content.
    if (arrived && document.activeElement === document.body) heading.focus();
    arrived = true;
  });
  // The address stays as it is: a token may stand in its fragment.
  const toContent = (event: MouseEvent) => {
    event.preventDefault();
    heading.focus();
  };
  return (
    <div class="page" classList={{ "page-wide": props.wide === true }}>
      <a class="skip" href="#content" on:click={toContent}>
        {t("to-content")}
      </a>
      <header class="page-top">
        <Link class="brand" href="/">
          <Brand />
          {t("product")}
        </Link>
        {props.aside}
      </header>
      <main class="page-main">
        <Show when={props.over}>
          <p class="over">{props.over}</p>
        </Show>
        <h1 tabindex="-1" dir="auto" id="content" ref={heading}>
          {props.title}
        </h1>
        {props.children}
      </main>
      <Footer notice={props.notice} />
    </div>
  );
}

/** The same drawing as src/icon.svg, here to save a request. */
function Brand(): JSX.Element {
  return (
    <svg class="brand-mark" viewBox="0 0 64 64" aria-hidden="true">
      <rect
        x="6"
        y="14"
        width="36"
        height="36"
        rx="6"
        fill="#efc9a4"
        transform="rotate(-8 24 32)"
      />
      <rect x="20" y="14" width="38" height="38" rx="6" fill="#2f5d50" />
      <path d="M29 28h20M29 36h13" stroke="#f6f2ea" stroke-width="4" stroke-linecap="round" />
    </svg>
  );
}

/** The title of the window. */
export function titleOf(title: string): string {
  return title === t("product") ? title : `${title} – ${t("product")}`;
}
