/** The router: paths of this page, a link that follows them, and nothing more. */
import { createSignal, type JSX } from "solid-js";

export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
}

const [place, setPlace] = createSignal<Place>(read());

/** Where we are. */
export { place };

function read(): Place {
  return { path: location.pathname, query: new URLSearchParams(location.search) };
}

addEventListener("popstate", () => setPlace(read()));

/** Goes to a path of this site without loading the page again. */
export function go(to: string, options: { replace?: boolean } = {}): void {
  if (options.replace) history.replaceState(null, "", to);
  else history.pushState(null, "", to);
  setPlace(read());
}

interface LinkProps {
  readonly href: string;
  readonly class?: string;
  readonly dir?: "auto";
  readonly children: JSX.Element;
}

/** A link inside the site. Opening in a new tab works as everywhere. */
export function Link(props: LinkProps): JSX.Element {
  const follow = (event: MouseEvent) => {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (!plain || event.defaultPrevented) return;
    event.preventDefault();
    go(props.href);
  };
  return (
    <a class={props.class} dir={props.dir} href={props.href} onClick={follow}>
      {props.children}
    </a>
  );
}
