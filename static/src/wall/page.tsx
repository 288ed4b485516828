/** The page of a screen on a wall: from the link in its address to the wall itself. */
import { createSignal, type JSX, onCleanup, onMount, Show } from "solid-js";
import { asFailure, type Failure } from "../app/api.ts";
import { Page } from "../app/page.tsx";
import { t } from "../i18n/index.ts";
import { FormFailure } from "../ui/field.tsx";
import { enter, isFinal, type Told } from "./door.ts";
import { Wall } from "./screen.tsx";
import "../styles/wall.css";
import "../styles/wall-work.css";

/** Nobody stands beside it to try again: a server that is away will be back. */
const TRY_AGAIN_MS = 5_000;

export default function WallPage(props: { readonly id: string }): JSX.Element {
  const [told, setTold] = createSignal<Told>();
  const [failure, setFailure] = createSignal<Failure>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    enter(props.id).then(setTold, (thrown: unknown) => {
      const found = asFailure(thrown);
      setFailure(found);
      if (!isFinal(found)) timer = setTimeout(begin, TRY_AGAIN_MS);
    });
  };
  onMount(begin);
  onCleanup(() => clearTimeout(timer));
  return (
    <Show when={told()} fallback={<Waiting failure={failure()} />}>
      {(found) => <Wall id={props.id} told={found()} />}
    </Show>
  );
}

function Waiting(props: { readonly failure: Failure | undefined }): JSX.Element {
  return (
    <Show when={props.failure} fallback={<p class="loading">{t("loading")}</p>}>
      {(failure) => (
        <Page title={t("projector")}>
          <FormFailure message={failure().message} />
          <p>{isFinal(failure()) ? t("wall-ended-text") : t("wall-trying")}</p>
        </Page>
      )}
    </Show>
  );
}
